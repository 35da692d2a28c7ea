using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using ThongSuot.Access;
using ThongSuot.Data;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ThongSuot.Identity;

/// <summary>Gives an API client, whose secret was checked, a token that names its person row.</summary>
internal sealed class ClientToken(AppDb db) : IOpenIddictServerHandler<HandleTokenRequestContext>
{
    public async ValueTask HandleAsync(HandleTokenRequestContext context)
    {
        if (!context.Request.IsClientCredentialsGrantType())
        {
            return;
        }

        var client = await db.Set<ApiClient>().AsNoTracking().FirstOrDefaultAsync(c => c.ClientId == context.ClientId && c.ClosedAt == null, context.CancellationToken);
        if (client is null)
        {
            context.Reject(OpenIddictConstants.Errors.UnauthorizedClient, "The client is closed.");
            return;
        }

        var identity = new ClaimsIdentity("client", OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
        identity.SetClaim(OpenIddictConstants.Claims.Subject, client.ClientId).SetClaim(OpenIddictConstants.Claims.Name, client.Name).SetClaim(Outside.ClientPerson, client.PersonId.ToString("N"));
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.AccessToken]);
        context.SignIn(new ClaimsPrincipal(identity));
    }
}
