using System.Text.Json;
using AngleSharp.Dom;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Procedures.Tests;

/// <summary>What citizens see of the register, in a browser without script.</summary>
public sealed class CitizenPages
{
    [Theory]
    [OnEach]
    public async Task Typing_without_marks_finds_and_leads_to_the_procedure(On database)
    {
        using var browser = (await App.With(database)).Visitor();
        var front = (await browser.Open("/")).Ok();
        var search = (await front.Follow("Thủ tục hành chính")).Ok();
        search.Says("Theo việc trong đời").Says("Hộ tịch");
        var found = (await search.Fill("Bạn cần làm gì?", "lam giay khai sinh").Press("Tìm")).Ok();
        Assert.Equal("1.001193", Codes(found)[0]);
        var page = (await found.Follow("Đăng ký khai sinh")).Ok();
        Assert.Equal("Đăng ký khai sinh", page.Heading);
        page.Says("Mang theo gì").Says("Giấy chứng sinh").Says("Tỉnh cam kết: 4 giờ làm việc.").Says("Nộp bây giờ, nhận ngày").Says("(nguồn không ghi đơn vị)").Says("Vì sao ngày này?");
        Assert.All(page.Document.QuerySelectorAll(".checks input"), box => Assert.NotNull(box.Closest("label")));
    }

    [Theory]
    [OnEach("field=Đất đai", "1.012784", "1.001193")]
    [OnEach("event=sinh-con", "1.001193", "1.012784")]
    [OnEach("level=Province&online=Full", "2.001583", "1.001193")]
    [OnEach("agency=Công an cấp xã", "1.004222", "1.001193")]
    [OnEach("q=cấp lại&field=Đất đai", "1.012786", "3.000348")]
    public async Task Filters_narrow_the_list_and_stand_in_the_address(On database, string filter, string inside, string outside)
    {
        using var browser = (await App.With(database)).Visitor();
        var page = (await browser.Open($"/services?{filter}")).Ok();
        Assert.Contains(inside, Codes(page));
        Assert.DoesNotContain(outside, Codes(page));
        Assert.NotNull(page.Document.QuerySelector("details.more[open]"));
    }

    [Theory]
    [OnEach]
    public async Task A_long_list_has_pages_and_an_empty_one_has_advice(On database)
    {
        using var browser = (await App.With(database)).Visitor();
        var second = (await browser.Open("/services?all=yes&page=2")).Ok();
        Assert.InRange(Codes(second).Count, 1, 50);
        var none = (await browser.Open("/services?q=zzzz")).Ok();
        none.Says("Không tìm thấy thủ tục nào.").Says("gọi đường dây nóng");
        (await browser.Open("/services?level=Kingdom")).Is(400);
    }

    [Theory]
    [OnEach]
    public async Task The_papers_of_the_chosen_case_are_shown(On database)
    {
        using var browser = (await App.With(database)).Visitor();
        var page = (await browser.Open("/services/1.001193")).Ok();
        var other = (await page.Follow("Không có giấy chứng sinh")).Ok();
        Assert.Contains("người làm chứng", other.Document.GetElementById("papers")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", other.Document.QuerySelectorAll(".cases a")[1].GetAttribute("aria-current"));
        (await browser.Open("/services/1.001193?case=99")).Ok().Says("Giấy chứng sinh");
    }

    [Theory]
    [OnEach("1.999999")]
    [OnEach("6.003655")]
    [OnEach("..%2f..")]
    public async Task Who_asks_for_an_unknown_or_internal_procedure_is_told_that_there_is_none(On database, string code)
    {
        using var browser = (await App.With(database)).Visitor();
        (await browser.Open($"/services/{code}")).Is(404);
        (await browser.Open($"/services/{code}/sheet")).Is(404);
        (await browser.Open($"/services/{code}.json")).Is(404);
    }

    [Theory]
    [OnEach]
    public async Task The_sheet_for_the_wall_bears_the_address_of_the_page(On database)
    {
        using var browser = (await App.With(database)).Visitor();
        var page = (await (await browser.Open("/services/1.013225")).Ok().Follow("Bảng niêm yết")).Ok();
        page.Says("Niêm yết thủ tục hành chính").Says("20 ngày").Says("15 ngày").Says($"{browser.Http.BaseAddress}services/1.013225");
        Assert.StartsWith("M", page.Document.QuerySelector(".wall-qr path")!.GetAttribute("d"), StringComparison.Ordinal);
        Assert.NotNull((await page.Follow("A3")).Ok().Document.QuerySelector(".wall.large"));
    }

    [Theory]
    [OnEach]
    public async Task Open_data_can_be_read_by_programs(On database)
    {
        using var browser = (await App.With(database)).Visitor();
        using var all = JsonDocument.Parse((await browser.Open("/services.json")).Ok().Source);
        var codes = all.RootElement.GetProperty("procedures").EnumerateArray().Select(p => p.GetProperty("code").GetString()).ToList();
        Assert.Contains("1.001193", codes);
        Assert.DoesNotContain("6.003655", codes);
        var table = (await browser.Open("/services.csv")).Ok().Source.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.True(table.Length > codes.Count);
        using var one = JsonDocument.Parse((await browser.Open("/services/1.001193.json")).Ok().Source);
        Assert.Equal("Đăng ký khai sinh", one.RootElement.GetProperty("content").GetProperty("name").GetString());
        using var catalog = JsonDocument.Parse((await browser.Open("/services/catalog.jsonld")).Ok().Source);
        Assert.Equal(2, catalog.RootElement.GetProperty("dcat:dataset").GetProperty("dcat:distribution").GetArrayLength());
    }

    [Theory]
    [OnEach]
    public async Task Open_data_is_sent_anew_only_when_it_changed(On database)
    {
        using var browser = (await App.With(database)).Visitor();
        var tag = (await browser.Open("/services/1.001193.json")).Ok().Response.Headers.ETag!;
        using var again = new HttpRequestMessage(HttpMethod.Get, "/services/1.001193.json") { Headers = { IfNoneMatch = { tag } } };
        Assert.Equal(304, (int)(await browser.Http.SendAsync(again)).StatusCode);
    }

    [Theory]
    [OnEach]
    public async Task A_hostile_name_is_shown_as_text(On database)
    {
        await using var app = await App.Start(database);
        const string name = "<script>alert(1)</script> \"'><img src=x onerror=alert(2)> Cấp phép thử";
        await app.Inside(async (_, db, act) =>
        {
            var content = DemoCatalogue.Lines[0].Content with { Code = "9.999999", Name = name, Steps = name, Conditions = name, PaperGroups = [new(name, [new(name, name, 1, 1, false)]), new(name, [])], Results = [new(name, name)] };
            var (procedure, decision) = (Procedure.Of(content, Guid.CreateVersion7()), Published(act));
            var version = ProcedureVersion.Draft(procedure, content, DemoCatalogue.Lines[0].Additions with { Place = name, CouncilFee = name }, act.At, Guid.CreateVersion7());
            version.Publish(decision);
            db.AddRange(decision, procedure, version);
            act.Record(new PublicationIssued(decision.Id, decision.Number, 1, decision.EffectiveOn));
            await act.Commit();
        });
        using var browser = app.Visitor();
        foreach (var url in (string[])["/services?q=cap phep thu", "/services/9.999999", "/services/9.999999/sheet", $"/services?q={Uri.EscapeDataString(name)}"])
        {
            var page = (await browser.Open(url)).Ok().Says("<img src=x onerror=alert(2)>");
            Assert.Empty(page.Document.QuerySelectorAll("main script, main img"));
        }
    }

    private static Publication Published(Act act) => new()
    {
        Id = Guid.CreateVersion7(), Number = "9/QĐ-UBND", Title = "Thử", SignedOn = act.Day.AddDays(-9), EffectiveOn = act.Day.AddDays(-1), PublishedAt = act.At,
    };

    private static IReadOnlyList<string> Codes(Answer page) => [.. page.Document.QuerySelectorAll(".found .code").Select(c => c.TextContent)];
}
