using OpenIddict.Server;
using ThongSuot.Access;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ThongSuot.Identity;

/// <summary>What the simulated provider says at its userinfo endpoint.</summary>
internal sealed class SimulatorUserInfo : IOpenIddictServerHandler<HandleUserInfoRequestContext>
{
    private static readonly string[] Told = [Outside.Name, Outside.Login, Outside.Email, Outside.EmailVerified, Outside.CitizenNumber, Outside.BornOn];

    public ValueTask HandleAsync(HandleUserInfoRequestContext context)
    {
        foreach (var claim in Told)
        {
            if (context.AccessTokenPrincipal.FindFirst(claim) is { } known)
            {
                context.Claims[claim] = known.Value;
            }
        }

        return ValueTask.CompletedTask;
    }
}
