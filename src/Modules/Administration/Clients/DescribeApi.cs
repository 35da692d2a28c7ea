using Microsoft.AspNetCore.Http;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>What programs may call, for whoever connects one: read from what is mapped, as is the description for their tools.</summary>
internal static class DescribeApi
{
    public static void Map(Site site) => site.Action(AccountUrls.Api).Requires(AccountPermissions.Clients).MapGet(Show);

    private static IResult Show(ApiActions actions) => ApiPage.With(new([.. actions.All.GroupBy(a => a.Part).Select(g => new ApiPart(g.Key, [.. g]))]));
}

/// <summary>Actions about one thing.</summary>
public sealed record ApiPart(string Name, IReadOnlyList<ApiAction> Actions);

/// <summary>Everything programs may call.</summary>
public sealed record ApiModel(IReadOnlyList<ApiPart> Parts);
