using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace ThongSuot.Identity;

/// <summary>Makes this program known to its own simulator, with the address it is reached by just now.</summary>
internal sealed class SimulatorClients(IOpenIddictApplicationManager applications)
{
    /// <summary>What this program is called at the simulated provider.</summary>
    public static string IdOf(string provider) => $"thongsuot-{provider}";

    public async Task Ensure(string provider, Uri callback, CancellationToken cancel)
    {
        var id = IdOf(provider);
        var known = await applications.FindByClientIdAsync(id, cancel);
        if (known is null)
        {
            await applications.CreateAsync(Describe(id, [callback]), cancel);
            return;
        }

        var addresses = (await applications.GetRedirectUrisAsync(known, cancel)).Select(u => new Uri(u)).ToList();
        if (!addresses.Contains(callback))
        {
            await applications.UpdateAsync(known, Describe(id, [.. addresses.TakeLast(9), callback]), cancel);
        }
    }

    private static OpenIddictApplicationDescriptor Describe(string id, IEnumerable<Uri> addresses)
    {
        var application = new OpenIddictApplicationDescriptor
        {
            ClientId = id,
            ClientType = ClientTypes.Public,
            ConsentType = ConsentTypes.Implicit,
            DisplayName = id,
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code,
                Permissions.Scopes.Profile, Permissions.Scopes.Email,
            },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        };
        application.RedirectUris.UnionWith(addresses);
        return application;
    }
}
