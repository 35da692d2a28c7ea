using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Support;

namespace ThongSuot.Organizations.Tests;

/// <summary>Each kind of step, through the pages: drafted, looked at, applied; the map before, after, and what moves along.</summary>
public sealed class ReorganisationPages
{
    private const string Day = "01/11/2020";
    private const string Before = "31/10/2020";

    [Theory, OnEach]
    public async Task A_unit_is_renamed_from_the_day_on_and_keeps_its_seats(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var unit = DemoUnits.IdOf("hg-31465");
        var plan = await Draft(quan, "21/NQ");
        var step = await Step(quan, plan, "Rename");
        await (await step.Fill("Đơn vị", $"{unit:N}").Fill("Tên mới", "Ủy ban nhân dân xã Vị Thanh Mới").Press("Lưu bước")).Ok().Says("Vị Thanh Mới").Apply();
        (await quan.Open($"{OrganizationsUrls.Unit(unit)}?day={Before}")).Ok().DoesNotSay("Vị Thanh Mới");
        (await quan.Open($"{OrganizationsUrls.Unit(unit)}?day={Day}")).Ok().Says("Ủy ban nhân dân xã Vị Thanh Mới").Says("21/NQ");
        (await quan.Open($"{OrganizationsUrls.Unit(unit)}?day={Day}&tab=seats")).Ok().Says("Nguyễn Thị Hồng Đào");
        (await quan.Open($"{OrganizationsUrls.Unit(unit)}?tab=history")).Ok().Says("Thay đổi đơn vị").Says("Bùi Đức Quân");
    }

    [Theory, OnEach]
    public async Task A_unit_gets_other_codes_and_a_code_in_use_is_refused_in_the_preview(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var unit = DemoUnits.IdOf("hg-31465");
        var plan = await Draft(quan, "22/NQ");
        var taken = await (await Step(quan, plan, "Recode")).Fill("Đơn vị", $"{unit:N}").Fill("Mã thống kê", "31462").Press("Lưu bước");
        taken.Ok().Says("ORG-004").DoesNotSay("Áp dụng phương án");
        (await (await Step(quan, plan, "Recode")).Fill("Đơn vị", $"{unit:N}").Fill("Mã thống kê", "3146x").Press("Lưu bước")).IsInvalid().Says("Mã thống kê gồm");
        var edit = (await quan.Open(taken.Document.QuerySelector("a[href*='/steps/']:not([href*='new'])")!.GetAttribute("href")!)).Ok();
        await (await edit.Fill("Mã thống kê", "39465").Press("Lưu bước")).Ok().DoesNotSay("ORG-").Apply();
        (await quan.Open($"{OrganizationsUrls.Unit(unit)}?day={Before}")).Ok().Says("31465");
        (await quan.Open($"{OrganizationsUrls.Unit(unit)}?day={Day}")).Ok().Says("39465");
    }

    [Theory, OnEach]
    public async Task Two_communes_become_one_people_rights_and_history_go_along(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var (one, two) = (DemoUnits.IdOf("hg-31465"), DemoUnits.IdOf("hg-31462"));
        var plan = await Draft(quan, "23/NQ");
        var step = (await quan.Open($"{OrganizationsUrls.NewStep(plan, "Merge")}&within={DemoUnits.IdOf("hg-935"):N}")).Ok();
        foreach (var box in new[] { one, two }.Select(u => step.Document.QuerySelector($"#from input[value='{u:N}']")!))
        {
            box.SetAttribute("checked", "");
        }

        var preview = (await step.Fill("Tên đơn vị mới", "Ủy ban nhân dân xã Hợp Nhất").Press("Lưu bước")).Ok().DoesNotSay("ORG-");
        preview.Says("vị trí chuyển theo").Says("Phân quyền theo đơn vị");
        await preview.Apply();
        var merged = await app.Inside((_, db, _) => db.Set<UnitVersion>().Where(v => v.Name == "Ủy ban nhân dân xã Hợp Nhất").Select(v => v.UnitId).SingleAsync());
        (await quan.Open($"{OrganizationsUrls.Unit(merged)}?day={Day}&tab=seats")).Ok().Says("Nguyễn Thị Hồng Đào");
        (await quan.Open($"{OrganizationsUrls.Unit(merged)}?day={Day}&tab=history")).Ok().Says("Tiếp nhận công việc của").Says("100");
        (await quan.Open($"{OrganizationsUrls.Unit(one)}?day={Day}")).Ok().Says("không còn hoạt động");
        (await quan.Open($"{OrganizationsUrls.Unit(one)}?day={Before}&tab=seats")).Ok().Says("Nguyễn Thị Hồng Đào");
        var rights = await app.Inside((_, db, _) => db.Set<Assignment>().Where(a => a.PersonId == DemoId.Of("person:dao")).OrderBy(a => a.From).Select(a => new { a.UnitId, a.From, a.To }).ToListAsync());
        Assert.Equal([(one, (DateOnly?)new DateOnly(2020, 10, 31)), (merged, (DateOnly?)null)], rights.Select(r => (r.UnitId!.Value, r.To)));
        (await quan.Open($"/units/list?q=hop+nhat&day={Before}")).Ok().DoesNotSay("Hợp Nhất");
    }

    [Theory, OnEach]
    public async Task A_commune_is_split_by_shares_that_make_a_whole(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var unit = DemoUnits.IdOf("hg-31468");
        var plan = await Draft(quan, "24/NQ");
        var wrong = await (await Step(quan, plan, "Split")).Fill("Đơn vị", $"{unit:N}").FillBy("name1", "Ủy ban nhân dân xã Đông").FillBy("share1", "60").FillBy("name2", "Ủy ban nhân dân xã Tây").FillBy("share2", "30").Press("Lưu bước");
        wrong.Ok().Says("ORG-006");
        var edit = (await quan.Open(wrong.Document.QuerySelector("a[href*='/steps/']:not([href*='new'])")!.GetAttribute("href")!)).Ok();
        await (await edit.FillBy("share2", "40").Press("Lưu bước")).Ok().DoesNotSay("ORG-").Apply();
        (await quan.Open($"/units/list?q=xa+dong&day={Day}")).Ok().Says("Ủy ban nhân dân xã Đông");
        (await quan.Open($"/units/list?q=xa+tay&day={Day}")).Ok().Says("Ủy ban nhân dân xã Tây");
        (await quan.Open($"{OrganizationsUrls.Unit(unit)}?day={Before}&tab=history")).Ok().Says("60,0 %").Says("40,0 %");
    }

    [Theory, OnEach]
    public async Task A_unit_is_dissolved_only_with_one_that_takes_over_its_work(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var (unit, heir) = (DemoUnits.IdOf("hg-31471"), DemoUnits.IdOf("hg-31468"));
        var plan = await Draft(quan, "25/NQ");
        (await (await Step(quan, plan, "Dissolve")).Fill("Đơn vị", $"{unit:N}").Press("Lưu bước")).IsInvalid().Says("Hãy chọn đơn vị tiếp nhận công việc.");
        var preview = await (await Step(quan, plan, "Dissolve")).Fill("Đơn vị", $"{unit:N}").FillBy("unit1", $"{heir:N}").FillBy("withBelow", "yes").Press("Lưu bước");
        await preview.Ok().DoesNotSay("ORG-").Apply();
        (await quan.Open($"{OrganizationsUrls.Unit(unit)}?day={Day}")).Ok().Says("không còn hoạt động");
        (await quan.Open($"{OrganizationsUrls.Unit(heir)}?day={Day}&tab=history")).Ok().Says("Tiếp nhận công việc của");
    }

    [Theory, OnEach]
    public async Task A_unit_moves_under_another_but_not_under_itself(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var (district, commune, other) = (DemoUnits.IdOf("hg-935"), DemoUnits.IdOf("hg-31465"), DemoUnits.IdOf("hg-930"));
        var plan = await Draft(quan, "26/NQ");
        var cycle = await Move(quan, plan, district, commune);
        cycle.Ok().Says("ORG-0");
        (await cycle.Press("Bỏ")).Ok().Says("ORG-012");
        await (await Move(quan, plan, commune, other)).Ok().DoesNotSay("ORG-").Apply();
        (await quan.Open($"{OrganizationsUrls.Unit(commune)}?day={Day}")).Ok();
        var parents = await app.Inside((_, db, _) => db.Set<UnitVersion>().Where(v => v.UnitId == commune && v.SupersededAt == null).OrderBy(v => v.ValidFrom).Select(v => v.ParentId).ToListAsync());
        Assert.Equal(other, parents[^1]);
        Assert.Equal(district, parents[^2]);
    }

    [Theory, OnEach]
    public async Task A_decision_is_applied_once_and_then_stands(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var unit = DemoUnits.IdOf("hg-31465");
        var (first, second) = (await Draft(quan, "27/NQ"), await Draft(quan, " 27 / nq "));
        foreach (var plan in (Guid[])[first, second])
        {
            (await (await Step(quan, plan, "Rename")).Fill("Đơn vị", $"{unit:N}").Fill("Tên mới", $"Ủy ban nhân dân xã {plan.ToString()[..4]} X").Press("Lưu bước")).Ok();
        }

        await (await quan.Open(OrganizationsUrls.Reorganisation(first))).Apply();
        (await quan.Open(OrganizationsUrls.Reorganisation(second))).Ok().Says("ORG-011");
        foreach (var url in (string[])[$"{OrganizationsUrls.Reorganisation(first)}/edit", OrganizationsUrls.NewStep(first, "Rename")])
        {
            (await quan.Open(url)).Is(409).Says("Phương án đã áp dụng thì không sửa được");
        }
    }

    [Theory, OnEach]
    public async Task A_step_taken_out_in_another_tab_is_not_taken_out_unseen(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var plan = await Draft(quan, "28/NQ");
        (await (await Step(quan, plan, "Rename")).Fill("Đơn vị", $"{DemoUnits.IdOf("hg-31465"):N}").Fill("Tên mới", "Xã Một X").Press("Lưu bước")).Ok();
        var stale = (await quan.Open(OrganizationsUrls.Reorganisation(plan))).Ok();
        (await (await Step(quan, plan, "Rename")).Fill("Đơn vị", $"{DemoUnits.IdOf("hg-31462"):N}").Fill("Tên mới", "Xã Hai X").Press("Lưu bước")).Ok();
        (await stale.Press("Bỏ")).Is(409).Says("vừa được người khác thay đổi");
        (await stale.Press("Áp dụng phương án")).Is(409);
        (await (await quan.Open(OrganizationsUrls.Reorganisation(plan))).Press("Bỏ")).Ok().Says("Đã bỏ bước.");
    }

    [Theory, OnEach]
    public async Task What_was_known_on_a_day_is_read_as_it_was_known_then(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var unit = DemoUnits.IdOf("hg-31459");
        var page = (await quan.Open(OrganizationsUrls.Correct(unit, new(2018, 1, 1)))).Ok();
        (await page.Fill("Tên đơn vị", "Ủy ban nhân dân xã Đính Chính").Fill("Lý do đính chính", "Ghi nhầm").Press("Ghi đính chính")).Ok();
        (await quan.Open($"{OrganizationsUrls.Unit(unit)}?day=01/01/2018")).Ok().Says("Đính Chính");
        (await quan.Open($"{OrganizationsUrls.Unit(unit)}?day=01/01/2018&known=01/01/2010")).Is(404);
        (await quan.Open($"/units/list?q=dinh+chinh&day=01/01/2018")).Ok().Says("Đính Chính");
    }

    private static async Task<Guid> Draft(Browser browser, string decision)
    {
        var form = (await browser.Open(OrganizationsUrls.NewReorganisation)).Ok();
        var plan = await form.Fill("Số quyết định, nghị quyết", decision).Fill("Trích yếu", "Thử").Fill("Ngày có hiệu lực", Day).Press("Lưu phương án");
        return Guid.Parse(plan.Ok().Url.AbsolutePath.Split('/')[^1]);
    }

    private static async Task<Answer> Step(Browser browser, Guid plan, string kind) => (await browser.Open(OrganizationsUrls.NewStep(plan, kind))).Ok();

    private static async Task<Answer> Move(Browser browser, Guid plan, Guid unit, Guid under)
    {
        var within = unit == DemoUnits.IdOf("hg-935") ? "" : $"&within={DemoUnits.IdOf("hg-935"):N}";
        var step = (await browser.Open($"{OrganizationsUrls.NewStep(plan, "Move")}{within}")).Ok();
        step.Document.QuerySelector($"#from input[value='{unit:N}']")!.SetAttribute("checked", "");
        return await step.Fill("Cấp trên", $"{under:N}").Press("Lưu bước");
    }
}

/// <summary>What the tests of plans do again and again.</summary>
internal static class PlanAnswers
{
    public static async Task<Answer> Apply(this Answer plan) => (await plan.Press("Áp dụng phương án")).Ok().Says("đã áp dụng");

    public static Answer FillBy(this Answer page, string name, string value)
    {
        var box = page.Document.QuerySelector($"[name='{name}']") ?? throw new InvalidOperationException($"No box {name} on {page.Url}.");
        if (box is AngleSharp.Html.Dom.IHtmlSelectElement select)
        {
            foreach (var option in select.Options)
            {
                option.IsSelected = option.Value == value;
            }

            return page;
        }

        box.SetAttribute(value == "yes" ? "checked" : "value", value);
        return page;
    }
}
