using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using ThongSuot.Access;
using ThongSuot.Data;

namespace ThongSuot.Identity;

/// <summary>The OpenID Connect clients for staff single sign-on and citizens' e-ID: only those that are set, or simulated.</summary>
internal sealed class OutsideSchemes(IOptions<IdentitySettings> settings, HostMode mode, OwnAddress own) :
    IConfigureOptions<AuthenticationOptions>, IConfigureNamedOptions<OpenIdConnectOptions>
{
    public void Configure(AuthenticationOptions options)
    {
        foreach (var provider in new[] { Outside.Sso, Outside.Eid }.Where(p => settings.Value.Has(p, mode)))
        {
            options.AddScheme<OpenIdConnectHandler>(provider, null);
        }
    }

    public void Configure(OpenIdConnectOptions options)
    {
        // Only the named ones exist.
    }

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (name is not (Outside.Sso or Outside.Eid))
        {
            return;
        }

        options.SignInScheme = Outside.Cookie;
        options.CallbackPath = $"/sign-in/callback/{name}";
        options.SignedOutCallbackPath = $"/sign-in/callback/{name}/signed-out";
        options.RemoteSignOutPath = $"/sign-in/callback/{name}/sign-out";
        options.ResponseType = OpenIdConnectResponseType.Code;
        // By query, not by a form from elsewhere: the cookies of the exchange may stay SameSite=Lax, also over http.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Events.OnRemoteFailure = failed =>
        {
            failed.HandleResponse();
            failed.Response.Redirect("/sign-in/outside");
            return Task.CompletedTask;
        };
        var provider = settings.Value.Of(name);
        foreach (var claim in (string[])[Outside.Name, Outside.Login, Outside.Email, Outside.EmailVerified, Outside.CitizenNumber, Outside.BornOn])
        {
            options.ClaimActions.MapUniqueJsonKey(claim, provider.Claims.GetValueOrDefault(claim, claim));
        }

        if (settings.Value.IsSet(name))
        {
            AskReal(options, provider);
            return;
        }

        AskSimulator(options, name);
    }

    private static void AskReal(OpenIdConnectOptions options, ProviderSettings provider)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (provider.Authority, provider.ClientId, provider.ClientSecret);
        options.Scope.Clear();
        foreach (var scope in provider.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            options.Scope.Add(scope);
        }
    }

    private void AskSimulator(OpenIdConnectOptions options, string name)
    {
        options.Authority = own.Value.ToString();
        options.ClientId = SimulatorClients.IdOf(name);
        options.RequireHttpsMetadata = false;
        // The browser is sent to the address it came by, which may be another name of this machine.
        options.Events.OnRedirectToIdentityProvider = leaving =>
        {
            leaving.ProtocolMessage.IssuerAddress = $"{leaving.Request.Scheme}://{leaving.Request.Host}/{TokenServer.Authorize}";
            return Task.CompletedTask;
        };
    }
}

/// <summary>Which providers may be used; the simulator learns of this program when somebody is first sent there.</summary>
internal sealed class OutsideProviders(IOptions<IdentitySettings> settings, HostMode mode, SimulatorClients clients) : IOutsideProviders
{
    public bool Has(string provider) => settings.Value.Has(provider, mode);

    public Task Prepare(string provider, Uri site, CancellationToken cancel = default) =>
        settings.Value.IsSet(provider) ? Task.CompletedTask : clients.Ensure(provider, new Uri(site, $"/sign-in/callback/{provider}"), cancel);
}
