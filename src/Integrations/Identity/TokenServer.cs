using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using OpenIddict.Validation.AspNetCore;
using ThongSuot.Data;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ThongSuot.Identity;

/// <summary>
/// The token endpoint for API clients and, in the demo only, the identity simulator, both by OpenIddict. Access tokens are
/// sealed with the data-protection keys that all hosts share.
/// </summary>
internal static class TokenServer
{
    public const string Token = "connect/token";
    public const string Authorize = "connect/authorize";
    public const string UserInfo = "connect/userinfo";

    public static void AddTokenServer(this IServiceCollection services)
    {
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<AppDb>())
            .AddServer(server =>
            {
                server.SetTokenEndpointUris(Token).AllowClientCredentialsFlow().SetAccessTokenLifetime(TimeSpan.FromHours(1));
                // OpenIddict asks for keys of its own kind too; they only sign the simulator's identity tokens.
                server.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)));
                server.AddSigningKey(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "simulator" });
                server.UseDataProtection();
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough();
                server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseScopedHandler<ClientToken>());
                server.AddEventHandler<HandleUserInfoRequestContext>(handler => handler.UseSingletonHandler<SimulatorUserInfo>());
            })
            .AddValidation(validation =>
            {
                validation.UseLocalServer();
                validation.UseDataProtection();
                validation.UseAspNetCore();
            });
        services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>, ServerByMode>();
        services.AddOptions<OpenIddictServerAspNetCoreOptions>()
            .Configure<HostMode, IOptions<IdentitySettings>>((options, mode, settings) => options.DisableTransportSecurityRequirement = mode.Demo || settings.Value.AllowHttp);
    }

    /// <summary>The scheme that reads an API client's token.</summary>
    public static string TokenScheme => OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme;

    private sealed class ServerByMode(HostMode mode, OwnAddress own) : IConfigureOptions<OpenIddictServerOptions>
    {
        public void Configure(OpenIddictServerOptions options)
        {
            if (!mode.Demo)
            {
                return;
            }

            options.Issuer = own.Value;
            options.AuthorizationEndpointUris.Add(new Uri(Authorize, UriKind.Relative));
            options.UserInfoEndpointUris.Add(new Uri(UserInfo, UriKind.Relative));
            options.GrantTypes.Add(OpenIddictConstants.GrantTypes.AuthorizationCode);
            options.ResponseTypes.Add(OpenIddictConstants.ResponseTypes.Code);
            options.ResponseModes.Add(OpenIddictConstants.ResponseModes.Query);
            options.CodeChallengeMethods.Add(OpenIddictConstants.CodeChallengeMethods.Sha256);
            options.RequireProofKeyForCodeExchange = true;
            options.Scopes.UnionWith([OpenIddictConstants.Scopes.Profile, OpenIddictConstants.Scopes.Email]);
        }
    }
}
