using ThongSuot.Access;
using ThongSuot.Data;

namespace ThongSuot.Administration;

/// <summary>The ways in that this program offers now.</summary>
internal sealed class SignInDoors(HostMode mode, IEnumerable<IDemoPeople> people, IEnumerable<IOutsideProviders> outside)
{
    /// <summary>The people of the demo province; nobody when this is not the demo.</summary>
    public async Task<IReadOnlyList<DemoPerson>> DemoPeople(CancellationToken cancel) =>
        mode.Demo && people.FirstOrDefault() is { } demo ? await demo.All(cancel) : [];

    /// <summary>Is there single sign-on, or the e-ID?</summary>
    public bool Has(string provider) => outside.Any(o => o.Has(provider));

    /// <summary>Gets the provider ready.</summary>
    public Task Prepare(string provider, Uri site, CancellationToken cancel) => outside.First(o => o.Has(provider)).Prepare(provider, site, cancel);
}
