using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ThongSuot.Host;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Architecture.Tests;

/// <summary>Rules over the program as it is put together: endpoints, rights, events, refusals.</summary>
public sealed partial class ProgramRuleTests
{
    // Programs bring their own credentials there and no cookie is read, so nobody's browser can be made to call.
    private static readonly string[] WithoutCookies = ["/connect/"];

    [Fact]
    public void Every_endpoint_says_who_may() => Rule.Holds(Unguarded(Booted.Endpoints));

    [Fact]
    public void Rights_are_as_approved() => Approved.Is("tests/Architecture.Tests/permissions.verified.txt", Rights(Booted.Endpoints, Booted.Permissions, Tree.At("data/access/roles.csv").Text));

    [Fact]
    public void Roles_hold_only_permissions_that_are_asked_for() => Rule.Holds(Unknown(Booted.Permissions, Tree.At("data/access/roles.csv").Text));

    [Fact]
    public void Events_are_as_documented() => Approved.Is("EVENTS.md", Table(Booted.Events));

    [Fact]
    public void Every_event_is_registered() => Rule.Holds(Unregistered([.. Product.Types.Where(t => t.IsSubclassOf(typeof(Event)) && !t.IsAbstract)], Booted.Events));

    [Fact]
    public void Refusals_are_numbered_once() => Rule.Holds(Misnumbered(RefusalsOf(Product.Types)));

    [Fact]
    public void Every_refusal_is_in_the_list_of_its_module() => Rule.Holds(Hosting.Modules.SelectMany(m => Unlisted(m.Name, m.Refusals, RefusalsOf(m.GetType().Assembly.GetTypes()))));

    [Fact]
    public void A_silent_endpoint_is_found()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/quiet", () => Results.Ok());
        Rule.Finds("GET /quiet", Unguarded(Booted.Of(app)));
    }

    [Fact]
    public void A_form_without_its_token_is_found()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapPost("/send", () => Results.Ok()).WithMetadata(WhoMay.Anyone);
        app.MapPost("/connect/send", () => Results.Ok()).WithMetadata(WhoMay.Anyone);
        new Site(app).Api("/sent").Open().MapPost(() => Results.Ok());
        Rule.Finds("POST /send", Unguarded(Booted.Of(app)));
    }

    [Fact]
    public void An_action_for_programs_made_by_hand_is_found()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapPost("/api/send", () => Results.Ok()).WithMetadata(WhoMay.Anyone);
        Rule.Finds("POST /api/send", Unguarded(Booted.Of(app)));
    }

    [Fact]
    public void Start_up_refuses_a_silent_endpoint()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/quiet", () => Results.Ok());
        Assert.Contains("/quiet", Assert.Throws<InvalidOperationException>(() => EndpointGuard.Check(app)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_right_is_shown() => Assert.Equal(["- GET /a  anyone", "+ GET /a  a.view"], Approved.Differences("GET /a  anyone\nx", "GET /a  a.view\nx"));

    [Fact]
    public void A_role_with_an_unknown_permission_is_found() => Rule.Finds("b.view", Unknown([new("a.view", "A")], "code,permissions\nclerk,a.view b.view\n"));

    [Fact]
    public void An_unregistered_event_is_found() => Rule.Finds("Happened", Unregistered([typeof(Happened)], []));

    [Theory]
    [InlineData("ORG-1", "OTH-001")]
    [InlineData("org-001", "OTH-001")]
    [InlineData("OTH-001", "OTH-001")]
    public void A_wrong_or_doubled_number_is_found(string code, string other) => Rule.Finds(code, Misnumbered([new(code, "a"), new(other, "b")]));

    [Fact]
    public void An_unlisted_refusal_is_found() => Rule.Finds("ORG-002", Unlisted("Organizations", [new("ORG-001", "a")], [new("ORG-001", "a"), new("ORG-002", "b")]));

    private static IEnumerable<string> Unguarded(IReadOnlyList<EndpointFact> endpoints) => Unguarded(endpoints.AsEnumerable());

    private static IEnumerable<string> Unguarded(IEnumerable<EndpointFact> endpoints)
    {
        foreach (var e in endpoints)
        {
            if (e.Who is null)
            {
                yield return $"{e.Method} {e.Path} does not say who may.";
            }

            if (e.Method is not ("GET" or "HEAD" or "OPTIONS" or "ANY") && !e.ChecksForgery && !WithoutCookies.Any(p => e.Path.StartsWith(p, StringComparison.Ordinal)))
            {
                yield return $"{e.Method} {e.Path} does not ask for the antiforgery token.";
            }
        }
    }

    private static string Rights(IReadOnlyList<EndpointFact> endpoints, IReadOnlyList<Permission> permissions, string roles)
    {
        var text = new StringBuilder("# Who may call what\n\n");
        foreach (var e in endpoints)
        {
            text.Append(CultureInfo.InvariantCulture, $"{e.Method,-5}{e.Path}  {e.Who}\n");
        }

        text.Append("\n# Which roles hold what\n\n");
        foreach (var permission in permissions)
        {
            text.Append(CultureInfo.InvariantCulture, $"{permission.Code}  {string.Join(' ', RolesOf(roles).Where(r => r.Permissions.Contains(permission.Code)).Select(r => r.Role))}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Unknown(IReadOnlyList<Permission> permissions, string roles) =>
        RolesOf(roles).SelectMany(r => r.Permissions.Except(permissions.Select(p => p.Code)).Select(p => $"data/access/roles.csv: {r.Role} holds {p}, which no module declares."));

    // Code first, permissions last; the texts between may be quoted.
    private static IEnumerable<(string Role, IReadOnlyList<string> Permissions)> RolesOf(string csv) => csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(line => (line[..line.IndexOf(',', StringComparison.Ordinal)], (IReadOnlyList<string>)line[(line.LastIndexOf(',') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));

    private static string Table(IReadOnlyList<EventKind> events)
    {
        var text = new StringBuilder("# Events\n\nEvery kind of event the platform records: the code is stored for ever, a record changes only by additions.\n"
            + "This page is written from the program; a test compares them (`dotnet run do.cs -- approve` takes over a change).\n\n| Code | Title | Record | Assembly |\n| --- | --- | --- | --- |\n");
        foreach (var kind in events)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{kind.Code}` | {kind.Title} | {kind.Type.Name} | {kind.Type.Assembly.GetName().Name!["ThongSuot.".Length..]} |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Unregistered(IReadOnlyList<Type> records, IReadOnlyList<EventKind> events) =>
        records.Except(events.Select(e => e.Type)).Select(t => $"{t.FullName} is recorded by nobody: register it with AddEvents, or remove it.");

    private static IReadOnlyList<Refusal> RefusalsOf(IEnumerable<Type> types) => [.. types.Where(t => !t.ContainsGenericParameters)
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)).Where(f => f.FieldType == typeof(Refusal)).Select(f => (Refusal)f.GetValue(null)!)];

    private static IEnumerable<string> Misnumbered(IReadOnlyList<Refusal> refusals) =>
        refusals.Where(r => !Code().IsMatch(r.Code)).Select(r => $"{r.Code} is not like ORG-004.")
            .Concat(refusals.GroupBy(r => r.Code).Where(g => g.Count() > 1).Select(g => $"{g.Key} is given twice: {string.Join(" / ", g.Select(r => r.Text))}"));

    private static IEnumerable<string> Unlisted(string module, IReadOnlyList<Refusal> listed, IReadOnlyList<Refusal> declared) =>
        declared.Select(r => r.Code).Except(listed.Select(r => r.Code)).Select(c => $"{c} is not in the Refusals of {module}.");

    [GeneratedRegex(@"^[A-Z]{2,4}-\d{3}$")]
    private static partial Regex Code();

    private sealed record Happened : Event
    {
        public override Reference Subject => new("x", "1", "X");
    }
}
