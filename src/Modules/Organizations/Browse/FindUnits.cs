using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>Units for the search box of the top bar.</summary>
internal sealed class FindUnits(IUnits units) : IFind
{
    public async Task<IReadOnlyList<Finding>> Find(string words, Act act, CancellationToken cancel) => act.May(OrganizationsPermissions.View)
        ? [.. (await units.Search(words, new(act.Day), 20, cancel)).Select(u => new Finding("Đơn vị", u.Name, OrganizationsUrls.Unit(u.Id), u.StatisticsCode ?? u.Code20))]
        : [];
}
