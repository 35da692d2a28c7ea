using Microsoft.AspNetCore.Http;
using ThongSuot.Web;

namespace ThongSuot.Portal;

/// <summary>The first page, for whoever comes.</summary>
internal static class Front
{
    public static void Map(Site site) => site.Action("/").Open().MapGet(Show);

    private static IResult Show() => FrontPage.With(new FrontModel());
}

/// <summary>What the first page shows.</summary>
public sealed record FrontModel;
