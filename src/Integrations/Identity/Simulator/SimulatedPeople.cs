using System.Globalization;
using System.Security.Claims;
using OpenIddict.Abstractions;
using ThongSuot.Access;

namespace ThongSuot.Identity;

/// <summary>An identity the simulator can vouch for.</summary>
public sealed record SimulatedIdentity(string Subject, string Name, string About, IReadOnlyDictionary<string, string> Claims);

/// <summary>Who has an identity at the simulated providers: the demo people, and two whom the platform does not know.</summary>
internal sealed class SimulatedPeople(IEnumerable<IDemoPeople> people)
{
    private static readonly SimulatedIdentity NewCitizen = new("eid-moi", "Trần Thị Mới", "Công dân đăng nhập lần đầu", new Dictionary<string, string>
    {
        [Outside.CitizenNumber] = "093190000017", [Outside.BornOn] = "1990-05-09",
    });

    private static readonly SimulatedIdentity Unverified = new("eid-muc-1", "Lê Văn Chưa Định Danh", "Mới có định danh mức 1, chưa xác minh số định danh", new Dictionary<string, string>());

    private static readonly SimulatedIdentity Stranger = new("sso-la", "Ngô Văn Lạ", "Công chức của tỉnh khác, chưa có tài khoản ở đây", new Dictionary<string, string>
    {
        [Outside.Login] = "ngo.van.la", [Outside.Email] = "ngo.van.la@tinhkhac.example", [Outside.EmailVerified] = "true",
    });

    public async Task<IReadOnlyList<SimulatedIdentity>> Of(string provider, CancellationToken cancel)
    {
        var demo = people.FirstOrDefault() is { } all ? await all.All(cancel) : [];
        return provider == Outside.Eid
            ? [.. demo.Where(p => p.CitizenNumber is not null).Select(Citizen), NewCitizen, Unverified]
            : [.. demo.Where(p => p.IsStaff).Select(Employee), Stranger];
    }

    /// <summary>What the provider says about the identity.</summary>
    public static ClaimsPrincipal Vouch(SimulatedIdentity person, IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("simulator", OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
        identity.SetClaim(OpenIddictConstants.Claims.Subject, person.Subject).SetClaim(OpenIddictConstants.Claims.Name, person.Name);
        foreach (var (claim, value) in person.Claims)
        {
            identity.SetClaim(claim, value);
        }

        identity.SetScopes(scopes);
        identity.SetDestinations(claim => claim.Type is OpenIddictConstants.Claims.Subject or OpenIddictConstants.Claims.Name
            ? [OpenIddictConstants.Destinations.AccessToken, OpenIddictConstants.Destinations.IdentityToken]
            : [OpenIddictConstants.Destinations.AccessToken]);
        return new(identity);
    }

    private static SimulatedIdentity Employee(DemoPerson person) => new($"sso-{person.Login}", person.Name, person.Sentence, new Dictionary<string, string>
    {
        [Outside.Login] = person.Login, [Outside.Email] = $"{person.Login}@haugiang.example", [Outside.EmailVerified] = "true",
    });

    private static SimulatedIdentity Citizen(DemoPerson person)
    {
        var claims = new Dictionary<string, string> { [Outside.CitizenNumber] = person.CitizenNumber! };
        if (person.BornOn is { } born)
        {
            claims[Outside.BornOn] = born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return new($"eid-{person.Login}", person.Name, person.Sentence, claims);
    }
}
