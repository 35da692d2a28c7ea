using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using ThongSuot.Organizations;
using ThongSuot.Support;
using ThongSuot.Web;

namespace ThongSuot.OneStop.Tests;

/// <summary>The description of the API says what is there, and what is answered is what it says.</summary>
public sealed partial class DescriptionTests
{
    [Fact]
    public async Task It_is_a_valid_OpenAPI_document()
    {
        var app = await App.With(On.Sqlite);
        var read = OpenApiDocument.Parse((await Document(app)).ToJsonString(), "json");
        Assert.Empty(read.Diagnostic!.Errors.Select(e => $"{e.Pointer}: {e.Message}"));
        Assert.Empty(read.Diagnostic.Warnings.Select(e => $"{e.Pointer}: {e.Message}"));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        var names = read.Document!.Paths.SelectMany(p => p.Value.Operations!.Values).Select(o => o.OperationId).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public async Task Every_action_for_programs_is_in_it()
    {
        var app = await App.With(On.Sqlite);
        var paths = (await Document(app))["paths"]!.AsObject();
        var mapped = ((IEndpointRouteBuilder)app.Web).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => (Path: Constraint().Replace($"/{e.RoutePattern.RawText!.TrimStart('/')}", "}"), Methods: e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])).Where(e => e.Path.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(e => e.Methods.Select(m => $"{m} {e.Path}")).Order(StringComparer.Ordinal).ToList();
        Assert.True(mapped.Count > 25, $"{mapped.Count}");
        Assert.Equal(mapped, paths.SelectMany(p => p.Value!.AsObject().Select(m => $"{m.Key.ToUpperInvariant()} {p.Key}")).Order(StringComparer.Ordinal));
    }

    [Theory, OnEach]
    public async Task What_is_answered_has_the_described_shape(On database)
    {
        var app = await App.With(database);
        var document = await Document(app);
        using var program = await ApiProgram.Make(app, ApiProgram.Commune, [.. OneStopPermissions.All, OrganizationsPermissions.View, Calendars.CalendarsPermissions.View, Work.WorkPermissions.Do]);
        var id = await program.Files("Mẫu Văn Hình", accepts: false);
        (await program.Post($"/api/dossiers/{id}/papers", new { name = "Tờ khai", files = new[] { ApiProgram.Pdf("a.pdf") } }, await program.Tag(id))).Is(200);
        (await program.Post($"/api/dossiers/{id}/accept", null, await program.Tag(id))).Is(200);
        var subscription = (await program.Post("/api/subscriptions", new { url = "https://nobody.invalid/hook" })).Is(200).About;
        await ApiProgram.Seal(app);
        var dossier = await app.Dossier(id);
        foreach (var (path, url) in ((string, string)[])
        [
            ("/api/units", "/api/units?q=vi+thanh"), ("/api/units/{id}", $"/api/units/{ApiProgram.Commune}"), ("/api/dossiers", "/api/dossiers?q=mau+van+hinh"), ("/api/dossiers/{id}", $"/api/dossiers/{id}"),
            ("/api/dossiers/{id}/changes", $"/api/dossiers/{id}/changes"), ("/api/dossiers/{id}/papers", $"/api/dossiers/{id}/papers"), ("/api/dossiers/{id}/steps", $"/api/dossiers/{id}/steps"),
            ("/api/dossiers/track", $"/api/dossiers/track?number={dossier.Number}&code={dossier.TrackingCode}"), ("/api/procedures", "/api/procedures?q=khai+sinh"), ("/api/events", "/api/events"), ("/api/tasks", "/api/tasks"), ("/api/subscriptions", "/api/subscriptions"),
            ("/api/procedures/{code}", $"/api/procedures/{Counters.Marital}?receiving={ApiProgram.Commune}"), ("/api/deadlines/compute", "/api/deadlines/compute?received=2016-04-29T09:00&span=3+wd&kind=one_stop"),
        ])
        {
            var schema = document["paths"]![path]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"];
            Assert.NotNull(schema);
            Assert.Empty(AnswerShape.Faults(JsonNode.Parse((await program.Get(url)).Is(200).Text), schema, document, path));
        }

        (await program.Post($"/api/subscriptions/{subscription}/end", null, (await program.Get("/api/subscriptions")).Json.GetProperty("subscriptions")[0].GetProperty("etag").GetString())).Is(200);
        var problem = document["components"]!["responses"]!["Problem"]!["content"]!["application/problem+json"]!["schema"];
        foreach (var wrong in new[] { await program.Get("/api/events?after=x"), await program.Get($"/api/dossiers/{Guid.CreateVersion7()}"), await program.Post($"/api/dossiers/{id}/withdraw") })
        {
            Assert.Equal("application/problem+json", wrong.Type);
            Assert.Empty(AnswerShape.Faults(JsonNode.Parse(wrong.Text), problem, document, "problem"));
        }
    }

    [Fact]
    public async Task Examples_are_of_actions_there_are_and_have_their_shape()
    {
        var document = await Document(await App.With(On.Sqlite));
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "data", "api", "examples.json"));
        foreach (var (name, example) in JsonNode.Parse(file)!.AsObject())
        {
            var action = document["paths"]![name.Split(' ')[1]]?[name.Split(' ')[0].ToLowerInvariant()];
            Assert.True(action is not null, $"{name} is not there");
            Assert.Empty(example!["sent"] is not { } sent ? [] : AnswerShape.Faults(sent, action["requestBody"]!["content"]!["application/json"]!["schema"], document, $"{name} sent"));
            Assert.Empty(example["answered"] is not { } answered ? [] : AnswerShape.Faults(answered, action["responses"]!["200"]!["content"]!["application/json"]!["schema"], document, $"{name} answered"));
        }
    }

    [Theory, OnEach]
    public async Task Whoever_connects_programs_reads_it_as_a_page(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var page = await (await quan.Open("/administration/clients")).Follow("Phần mềm gọi được những địa chỉ nào");
        page.Ok().Says("POST /api/dossiers/{id}/papers").Says("Idempotency-Key").Says("Tiếp nhận hồ sơ, thu phí, trả kết quả tại quầy");
        using var hong = await app.As("hong");
        (await hong.Open("/administration/api")).Is(403);
    }

    private static async Task<JsonNode> Document(App app)
    {
        using var anybody = new HttpClient { BaseAddress = app.Address };
        return JsonNode.Parse(await anybody.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative)))!;
    }

    [GeneratedRegex(@":\w+\}")]
    private static partial Regex Constraint();
}
