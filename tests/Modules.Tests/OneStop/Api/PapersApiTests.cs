using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Events;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Programs hand papers in and read them, under the rules of the counter.</summary>
public sealed class PapersApiTests
{
    [Theory, OnEach]
    public async Task A_paper_comes_to_a_dossier_once_and_its_file_is_read_with_a_trace(On database)
    {
        var app = await App.With(database);
        using var program = await ApiProgram.OfCommune(app);
        var id = await program.Files("Nguyễn Văn Giấy", accepts: false);
        var (tag, key) = (await program.Tag(id), Guid.CreateVersion7());
        var body = new { name = "Giấy khai sinh", copies = 2, files = new[] { ApiProgram.Pdf("khai-sinh.pdf") } };
        (await program.Post($"/api/dossiers/{id}/papers", body)).Is(428);
        var first = (await program.Post($"/api/dossiers/{id}/papers", body, tag, key)).Is(200);
        Assert.Equal(first.Text, (await program.Post($"/api/dossiers/{id}/papers", body, tag, key)).Is(200).Text);
        (await program.Post($"/api/dossiers/{id}/papers", body, tag)).Is(412).Says("TS-003");
        var list = (await program.Get($"/api/dossiers/{id}/papers")).Is(200);
        var paper = Assert.Single(list.Json.GetProperty("papers").EnumerateArray(), p => p.GetProperty("name").GetString() == "Giấy khai sinh");
        Assert.Equal((2, "Digitised"), (paper.GetProperty("copies").GetInt32(), paper.GetProperty("state").GetString()));
        var file = paper.GetProperty("files")[0];
        Assert.Equal(Encoding.Latin1.GetString(ApiProgram.PdfBytes), (await program.Get(file.GetProperty("url").GetString()!)).Is(200).Text);
        Assert.True(await app.Inside((_, db, _) => db.Set<EventRow>().AnyAsync(e => e.SubjectId == $"{id:N}" && e.Kind == "events.personal-data-read" && e.ActorId == program.Person)));
        (await program.Get($"/api/dossiers/{id}/papers/{Guid.CreateVersion7()}")).Is(404);
    }

    [Theory, OnEach]
    public async Task A_scan_of_a_paper_in_the_list_comes_as_parts_and_a_new_paper_only_when_asked_for(On database)
    {
        var app = await App.With(database);
        using var program = await ApiProgram.OfCommune(app);
        var id = (await program.Post("/api/dossiers", new Dictionary<string, object?>
        {
            ["procedure"] = Counters.Marital, ["receiving"] = ApiProgram.Commune, ["name"] = "Trần Thị Quét", ["number"] = Counters.Number(), ["address"] = "ấp 2", ["paper-0"] = true, ["paper-0-originals"] = 1,
        })).About;
        var list = (await program.Get($"/api/dossiers/{id}/papers")).Is(200);
        var paper = list.Json.GetProperty("papers")[0];
        Assert.Equal("OnPaper", paper.GetProperty("state").GetString());
        using var parts = new MultipartFormDataContent { { new StringContent(paper.GetProperty("id").GetString()!), "paper" } };
        var scan = new ByteArrayContent(ApiProgram.PdfBytes);
        scan.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        parts.Add(scan, "files", "to-khai.pdf");
        (await program.Send($"/api/dossiers/{id}/papers", parts, list.Tag)).Is(200);
        var after = (await program.Get($"/api/dossiers/{id}/papers")).Is(200);
        Assert.Equal("Digitised", after.Json.GetProperty("papers")[0].GetProperty("state").GetString());
        Assert.NotEqual(list.Tag, after.Tag);
        (await program.Post($"/api/dossiers/{id}/papers", new { name = "Giấy khác" }, after.Tag)).Is(409).Says("OSS-001");
    }

    [Theory, OnEach]
    public async Task Wrong_papers_and_files_are_said_at_their_names(On database)
    {
        var app = await App.With(database);
        using var program = await ApiProgram.OfCommune(app);
        var id = await program.Files("Lê Văn Sai", accepts: false);
        var (url, tag) = ($"/api/dossiers/{id}/papers", await program.Tag(id));
        (await program.Post(url, new { }, tag)).Is(400).Says("\"name\"");
        (await program.Post(url, new { paper = Guid.CreateVersion7() }, tag)).Is(400).Says("\"paper\"");
        (await program.Post(url, new { name = "Tờ khai", copies = 1000 }, tag)).Is(400).Says("\"copies\"");
        (await program.Post(url, new { name = "Tờ khai", files = new[] { new { name = "x.exe", content = "TVo=" } } }, tag)).Is(400).Says("\"files\"");
        (await program.Post(url, new { name = "Tờ khai", files = new[] { new { name = "x.pdf", content = "không phải base64" } } }, tag)).Is(400);
        foreach (var body in (string[])["", "[]", "{", "null", "\"x\"", "{\"name\":{}}", "{\"files\":[1]}", "{\"files\":[{}]}", "{\"name\":\"\\ud800\"}", "{\"name\":1e400}", new string('[', 5000)])
        {
            Assert.InRange((await program.Send(url, new StringContent(body, Encoding.UTF8, "application/json"), tag)).Status, 400, 499);
        }

        Assert.InRange((await program.Send(url, new StringContent("<a/>", Encoding.UTF8, "text/xml"), tag)).Status, 400, 499);
        Assert.Equal(tag, await program.Tag(id));
    }

    [Theory, OnEach]
    public async Task A_program_of_one_commune_finds_nothing_of_another(On database)
    {
        var app = await App.With(database);
        using var program = await ApiProgram.OfCommune(app);
        using var other = await ApiProgram.Make(app, ApiProgram.OtherCommune, OneStopPermissions.View, OneStopPermissions.Receive, OneStopPermissions.Handle);
        var id = await program.Files("Phạm Thị Riêng");
        foreach (var part in (string[])["", "/papers", "/steps", "/changes"])
        {
            (await other.Get($"/api/dossiers/{id}{part}")).Is(404);
        }

        (await other.Post($"/api/dossiers/{id}/papers", new { name = "Giấy lạ" }, await program.Tag(id))).Is(404);
        (await other.Post($"/api/dossiers/{id}/withdraw", new { reason = "Thử" }, await program.Tag(id))).Is(404);
        (await other.Get($"/api/procedures/{Counters.Marital}?receiving={ApiProgram.Commune}")).Is(403);
        Assert.DoesNotContain($"{id}", (await other.Get("/api/dossiers?q=pham+thi+rieng")).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task What_may_be_done_and_sent_is_told_before(On database)
    {
        var app = await App.With(database);
        using var program = await ApiProgram.OfCommune(app);
        var form = (await program.Get($"/api/procedures/{Counters.Marital}?receiving={ApiProgram.Commune}")).Is(200).Json;
        Assert.Contains(form.GetProperty("fields").EnumerateArray(), f => f.GetProperty("name").GetString() == "number" && f.GetProperty("required").GetBoolean());
        Assert.Equal(ApiProgram.Commune, form.GetProperty("usuallyDecides").GetGuid());
        Assert.NotEqual(0, form.GetProperty("papers").GetArrayLength());
        Assert.Equal(Counters.Marital, (await program.Get("/api/procedures?q=tinh+trang+hon+nhan")).Is(200).Json.GetProperty("procedures")[0].GetProperty("code").GetString());
        (await program.Get("/api/procedures/9.999999?receiving=" + ApiProgram.Commune)).Is(404);
        (await program.Get($"/api/procedures/{Counters.Marital}")).Is(400).Says("receiving");
        var id = await program.Files("Đỗ Văn Việc", accepts: false);
        var changes = (await program.Get($"/api/dossiers/{id}/changes")).Is(200);
        var supplement = changes.Json.GetProperty("changes").EnumerateArray().Single(c => c.GetProperty("code").GetString() == "supplement");
        var reason = supplement.GetProperty("fields")[0].GetProperty("choices")[0].GetProperty("value").GetString();
        (await program.Post($"/api/dossiers/{id}/supplement", new { code = reason, reason = "Thiếu giấy", lines = "Bản sao hộ khẩu" }, changes.Tag)).Is(200);
        Assert.Equal(DossierStatus.Supplement, (await app.Dossier(id)).Status);
    }
}
