using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Identity;

/// <summary>The simulated identity providers of the demo: a page to choose who one is, instead of proving it.</summary>
internal static class Simulator
{
    private const string Chosen = "identity";
    private const string Nobody = "-";

    public static void Map(Site site) => site.Action($"/{TokenServer.Authorize}").Open().MapGet(Authorize);

    private static async Task<IResult> Authorize(HttpContext http, HostMode mode, SimulatedPeople people)
    {
        if (!mode.Demo || http.GetOpenIddictServerRequest() is not { } request)
        {
            throw new Refused(Refusals.NotFound);
        }

        var provider = request.ClientId == SimulatorClients.IdOf(Outside.Eid) ? Outside.Eid : Outside.Sso;
        var identities = await people.Of(provider, http.RequestAborted);
        var chosen = (string?)request[Chosen];
        if (chosen == Nobody)
        {
            return Results.Forbid(new AuthenticationProperties(new Dictionary<string, string?>
            {
                [OpenIddictServerAspNetCoreConstants.Properties.Error] = OpenIddictConstants.Errors.AccessDenied,
            }), [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
        }

        return identities.FirstOrDefault(i => i.Subject == chosen) is { } identity
            ? Results.SignIn(SimulatedPeople.Vouch(identity, request.GetScopes()), null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)
            : SimulatorPage.With(new(provider, [.. identities.Select(i => new SimulatorChoice(i.Name, i.About, With(http, i.Subject)))], With(http, Nobody)));
    }

    private static string With(HttpContext http, string subject) =>
        QueryHelpers.AddQueryString(http.Request.Path + http.Request.QueryString, Chosen, subject);
}

/// <summary>One identity to choose.</summary>
public sealed record SimulatorChoice(string Name, string About, string Url);

/// <summary>What the simulator's page shows.</summary>
public sealed record SimulatorModel(string Provider, IReadOnlyList<SimulatorChoice> Choices, string Refuse);
