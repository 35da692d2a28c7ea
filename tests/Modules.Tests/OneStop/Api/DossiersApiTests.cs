using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ThongSuot.Data;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Programs file, read and change dossiers under the same rules and rights as people.</summary>
public sealed class DossiersApiTests
{
    private static readonly string Commune = $"{DemoId.Of("unit:hg-31465"):N}";

    [Theory, OnEach]
    public async Task A_program_takes_a_dossier_in_once_however_often_it_sends_the_key(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var key = $"{Guid.CreateVersion7()}";
        var body = new Dictionary<string, string?> { ["procedure"] = Counters.Marital, ["receiving"] = Commune, ["name"] = "Huỳnh Thị Mận", ["number"] = Counters.Number(), ["address"] = "ấp 9" };
        var (status, first) = await Send(dao, "/api/dossiers", body, key);
        Assert.Equal(HttpStatusCode.OK, status);
        var (again, second) = await Send(dao, "/api/dossiers", body, key);
        Assert.Equal((HttpStatusCode.OK, first.GetRawText()), (again, second.GetRawText()));
        var id = Guid.Parse(first.GetProperty("about").GetProperty("id").GetString()!);
        Assert.Equal(DossierStatus.Accepted, (await app.Dossier(id)).Status);

        using var read = await dao.Http.GetAsync(new Uri($"/api/dossiers/{id}", UriKind.Relative));
        var dossier = (await read.Content.ReadFromJsonAsync<JsonElement>())!;
        Assert.Equal(("Accepted", 2), (dossier.GetProperty("status").GetString(), dossier.GetProperty("statusCode").GetInt32()));
        var list = await dao.Http.GetFromJsonAsync<JsonElement>(new Uri("/api/dossiers?q=huynh+thi+man", UriKind.Relative));
        Assert.Contains("•", list.GetProperty("dossiers")[0].GetProperty("applicantNumber").GetString(), StringComparison.Ordinal);

        // A change says which state it saw.
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Send(dao, $"/api/dossiers/{id}/withdraw", new() { ["reason"] = "Đổi ý" })).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(dao, $"/api/dossiers/{id}/withdraw", new() { ["reason"] = "Đổi ý" }, tag: "\"000000000000000000000000\"")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(dao, $"/api/dossiers/{id}/withdraw", [], tag: read.Headers.ETag!.Tag)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Send(dao, $"/api/dossiers/{id}/withdraw", new() { ["reason"] = "Đổi ý" }, tag: read.Headers.ETag!.Tag)).Status);
        Assert.Equal(DossierStatus.Withdrawn, (await app.Dossier(id)).Status);
    }

    [Theory, OnEach]
    public async Task Wrong_contents_foreign_counters_and_foreign_dossiers_are_turned_away(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        using var khoa = await app.As("khoa");
        var (status, answer) = await Send(dao, "/api/dossiers", new() { ["procedure"] = Counters.Marital, ["receiving"] = Commune, ["name"] = "X", ["number"] = "12" });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("12 chữ số", answer.GetProperty("errors").GetProperty("number")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(dao, "/api/dossiers", new() { ["procedure"] = Counters.Marital })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(dao, "/api/dossiers", new() { ["procedure"] = "9.999999", ["receiving"] = Commune })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(dao, "/api/dossiers", new() { ["procedure"] = Counters.Marital, ["receiving"] = $"{DemoId.Of("unit:hg-vp-ttphcc"):N}" })).Status);
        var id = await dao.Received(Counters.Marital, "Lâm Thị Liễu");
        Assert.Equal(HttpStatusCode.NotFound, (await khoa.Http.GetAsync(new Uri($"/api/dossiers/{id}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(khoa, $"/api/dossiers/{id}/stop", [], tag: "\"x\"")).Status);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> Send(Browser person, string url, Dictionary<string, string?> body, string? key = null, string? tag = null)
    {
        var token = (await person.Open("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? $"{Guid.CreateVersion7()}");
        request.Headers.Add("RequestVerificationToken", token);
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        using var answer = await person.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }
}
