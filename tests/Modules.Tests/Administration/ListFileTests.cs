using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Organizations;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Administration;

/// <summary>Every list a person may see can be taken along as a file: the same rows, the same filters, nothing that runs in a spreadsheet.</summary>
public sealed class ListFiles
{
    [Theory]
    [OnEach("/units/list", "Tên đơn vị")]
    [OnEach("/units/reorganisations", "Quyết định")]
    [OnEach("/administration/people", "Họ và tên")]
    [OnEach("/administration/roles", "Tên vai trò")]
    [OnEach("/administration/audit", "Lúc")]
    [OnEach("/administration/deliveries", "Việc")]
    [OnEach("/administration/clients", "Phần mềm")]
    [OnEach("/inbox", "Lúc")]
    [OnEach("/delegations", "Cho ai")]
    [OnEach("/contacts", "Tên cơ quan")]
    public async Task A_list_comes_as_a_file(On database, string list, string heading)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var answer = (await quan.Open($"{list}?as=csv")).Ok();
        Assert.Equal("text/csv", answer.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.EndsWith("-2020-10-15.csv", answer.Response.Content.Headers.ContentDisposition.FileName!.Trim((char)34), StringComparison.Ordinal);
        Assert.Equal(0xEF, (await quan.Http.GetByteArrayAsync(new Uri($"{list}?as=csv", UriKind.Relative)))[0]);
        var rows = Read(answer.Source);
        Assert.Equal(heading, rows[0][0]);
        Assert.All(rows, r => Assert.Equal(rows[0].Length, r.Length));
    }

    [Theory, OnEach]
    public async Task The_file_holds_all_pages_of_what_was_filtered(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var page = (await dao.Open("/units/list?kind=Commune&day=01/01/2019&sort=-name")).Ok();
        var link = page.Document.QuerySelector("a[download]")!.GetAttribute("href")!;
        Assert.Contains("kind=Commune", link, StringComparison.Ordinal);
        var rows = Read((await dao.Open(link)).Ok().Source);
        var (all, shown) = (rows.Skip(1).Select(r => r[0]).ToList(), page.Rows.Select(r => r[0]).ToList());
        Assert.True(all.Count > shown.Count, $"{all.Count} in the file, {shown.Count} on the page");
        Assert.Equal(shown, all.Take(shown.Count));
        Assert.All(rows.Skip(1), r => Assert.Equal("Xã", r[2]));
        Assert.Equal(Read((await dao.Open($"{link}&page=2")).Ok().Source).Count, rows.Count);
    }

    [Theory, OnEach]
    public async Task A_file_speaks_the_readers_language(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        await ngan.Open("/language?to=en");
        Assert.Equal("Name of the unit", Read((await ngan.Open("/units/list?as=csv")).Ok().Source)[0][0]);
        await ngan.Open("/language?to=vi");
        Assert.Equal("Tên đơn vị", Read((await ngan.Open("/units/list?as=csv")).Ok().Source)[0][0]);
    }

    [Theory, OnEach]
    public async Task The_file_of_people_masks_numbers_keeps_to_the_reach_and_is_recorded(On database)
    {
        await using var app = await App.Start(database);
        using var dao = await app.As("dao");
        var file = (await dao.Open("/administration/people?as=csv")).Ok();
        Assert.DoesNotContain("093190002217", file.Source, StringComparison.Ordinal);
        Assert.Contains("093•••••••17", file.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("Lâm Thị Ngọc Phượng", file.Source, StringComparison.Ordinal);
        var read = await app.Inside((_, db, _) => db.Set<EventRow>().SingleAsync(e => e.SubjectKind == "people-list"));
        Assert.Equal(("Nguyễn Thị Hồng Đào", "events.personal-data-read"), (read.ActorName, read.Kind));
    }

    [Theory, OnEach]
    public async Task A_name_that_is_a_formula_does_not_run_in_the_file(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var form = (await quan.Open("/units/reorganisations/new")).Ok();
        (await form.Fill("Số quyết định, nghị quyết", "=cmd|'/c calc'!A1").Fill("Trích yếu", "+1+1").Fill("Ngày có hiệu lực", "01/12/2020").Press("Lưu phương án")).Ok();
        var row = Read((await quan.Open("/units/reorganisations?as=csv")).Ok().Source).Single(r => r[0].Contains("cmd", StringComparison.Ordinal));
        Assert.Equal(["'=cmd|'/c calc'!A1", "'+1+1"], row[..2]);
    }

    [Theory, OnEach]
    public async Task Who_sits_where_comes_as_a_file_too(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var page = (await dao.Open($"{OrganizationsUrls.Unit(DemoUnits.IdOf("hg-31465"))}?tab=seats")).Ok();
        var rows = Read((await dao.Open(page.Document.QuerySelector("a[download]")!.GetAttribute("href")!)).Ok().Source);
        Assert.Contains(rows, r => r.Contains("Nguyễn Thị Hồng Đào"));
        Assert.True(rows.Count > page.Rows.Count, "A line for every seat.");
    }

    [Fact]
    public async Task Nobody_gets_as_a_file_what_the_page_refuses()
    {
        var app = await App.With(On.Sqlite);
        using var dao = await app.As("dao");
        foreach (var list in (string[])["/administration/roles", "/administration/audit", "/administration/deliveries", "/administration/clients", "/units/reorganisations"])
        {
            (await dao.Open($"{list}?as=csv")).Is(403);
        }

        using var visitor = app.Visitor();
        Assert.Equal("/sign-in", (await visitor.Open("/units/list?as=csv")).Url.AbsolutePath);
    }

    private static List<string[]> Read(string source)
    {
        using var csv = new CsvParser(new StringReader(source.TrimStart('\uFEFF')), new CsvConfiguration(CultureInfo.InvariantCulture));
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Record!);
        }

        return rows;
    }
}
