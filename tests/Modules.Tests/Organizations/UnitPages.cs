using ThongSuot.Support;

namespace ThongSuot.Organizations.Tests;

public sealed class UnitPages
{
    [Theory]
    [OnEach]
    public async Task The_list_finds_without_marks_and_knows_the_day(On database)
    {
        var app = await App.With(database);
        using var ha = await app.As("ha");
        Assert.Equal(50, (await ha.Open("/units/list")).Ok().Rows.Count);
        var found = (await ha.Open("/units/list?q=hiep+loi&day=01/01/2019")).Ok();
        Assert.Equal("Ủy ban nhân dân xã Hiệp Lợi", Assert.Single(found.Rows)[0]);
        (await ha.Open("/units/list?q=hiep+loi")).Ok().Says("phường Hiệp Lợi");
        (await ha.Open("/units?q=phu+an&day=01/01/2019")).Ok().Says("Ủy ban nhân dân xã Phú An");
        (await ha.Open("/units?q=xa+phu+an")).Ok().DoesNotSay("Ủy ban nhân dân xã Phú An");
        (await ha.Open("/units?q=khong+co+gi")).Ok().Says("Không có đơn vị nào theo điều kiện này.");
        (await ha.Open("/units?day=99/99/2019")).Ok();
        (await ha.Open("/units/list?sort=-code&page=3")).Ok();
    }

    [Theory]
    [OnEach]
    public async Task A_unit_shows_its_facts_seats_and_both_truths(On database)
    {
        var app = await App.With(database);
        using var ha = await app.As("ha");
        var unit = OrganizationsUrls.Unit(DemoUnits.IdOf("hg-31344"));
        (await ha.Open(unit)).Ok().Says("31344").Says("chưa xác nhận");
        (await ha.Open($"{unit}?tab=seats")).Ok().Says("Chủ tịch Ủy ban nhân dân phường");
        (await ha.Open($"{unit}?tab=history")).Ok().Says("Ủy ban nhân dân xã Hiệp Lợi").Says("đang dùng");
        (await ha.Open($"{unit}?day=01/01/2010")).Ok().Says("chưa hoạt động");
        Assert.Equal(404, (await ha.Open(OrganizationsUrls.Unit(Guid.CreateVersion7()))).Status);
    }

    [Theory]
    [OnEach]
    public async Task Contact_points_are_changed_and_a_wrong_address_is_named(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var id = DemoUnits.IdOf("hg-31447");
        var page = (await quan.Open(OrganizationsUrls.Contacts(id))).Ok();
        var wrong = await page.Fill("Thư điện tử", "không phải").Press("Lưu liên hệ");
        wrong.IsInvalid().Says("Địa chỉ thư điện tử không đúng");
        var saved = await wrong.Fill("Thư điện tử", "vithuy@haugiang.example").Press("Lưu liên hệ");
        saved.Ok().Says("vithuy@haugiang.example");
    }

    [Theory]
    [OnEach]
    public async Task A_seat_is_made_filled_once_left_and_ended(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var page = (await quan.Open(OrganizationsUrls.NewSeat(DemoUnits.IdOf("hg-31450")))).Ok();
        var seat = await page.Fill("Chức danh", "Chuyên viên").Fill("Tên vị trí", "Chuyên viên thử").Press("Thêm vị trí");
        seat.Ok().Says("Chưa có ai giữ vị trí này.");
        var url = seat.Url.AbsolutePath;
        var found = (await quan.Open($"{url}?q=bich+hong")).Ok();
        var filled = await found.Fill("Người nhận vị trí", "Trần Thị Bích Hồng (1988)").Fill("Hình thức", "Bổ nhiệm, tuyển dụng").Fill("Là vị trí chính của người này", "yes").Press("Ghi nhận vị trí");
        filled.Ok().Says("Trần Thị Bích Hồng");
        var again = await (await quan.Open($"{url}?q=gia+phat")).Fill("Người nhận vị trí", "Huỳnh Gia Phát (1979)").Fill("Hình thức", "Bổ nhiệm, tuyển dụng").Press("Ghi nhận vị trí");
        again.IsInvalid().Says("đang do Trần Thị Bích Hồng giữ");
        var ended = await (await quan.Open(url)).Press("Bỏ vị trí");
        Assert.Equal(409, ended.Status);
        var left = await (await quan.Open(url)).Fill("Người thôi giữ", "Trần Thị Bích Hồng").Fill("Ngày cuối giữ vị trí", "14/10/2020").Press("Ghi thôi giữ");
        left.Ok();
        (await (await quan.Open(url)).Press("Bỏ vị trí")).Ok().Says("Đã bỏ vị trí.");
    }

    [Theory]
    [OnEach]
    public async Task A_correction_needs_a_reason_and_keeps_the_former_record(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var id = DemoUnits.IdOf("hg-31468");
        var page = (await quan.Open(OrganizationsUrls.Correct(id, new(2018, 1, 1)))).Ok();
        var wrong = await page.Fill("Tên đơn vị", "Ủy ban nhân dân xã Vị Bình A").Press("Ghi đính chính");
        wrong.IsInvalid().Says("Lý do đính chính");
        var saved = await wrong.Fill("Tên đơn vị", "Ủy ban nhân dân xã Vị Bình A").Fill("Lý do đính chính", "Ghi nhầm tên").Press("Ghi đính chính");
        saved.Ok().Says("đã thay thế").Says("Vị Bình A").Says("Ghi nhầm tên");
        var taken = await (await quan.Open(OrganizationsUrls.Correct(id, new(2018, 1, 1)))).Fill("Mã thống kê", "31465").Fill("Lý do đính chính", "Thử").Press("Ghi đính chính");
        taken.IsInvalid().Says("đang là mã của");
    }

    [Theory]
    [OnEach]
    public async Task A_reorganisation_is_drafted_previewed_and_applied(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var form = (await quan.Open(OrganizationsUrls.NewReorganisation)).Ok();
        var plan = await form.Fill("Số quyết định, nghị quyết", "15/NQ-HĐND").Fill("Trích yếu", "Thử sáp nhập").Fill("Ngày có hiệu lực", "01/11/2020").Press("Lưu phương án");
        plan.Ok().Says("Phương án chưa có bước nào").Says("ORG-012");
        var url = plan.Url.AbsolutePath;
        var id = Guid.Parse(url.Split('/')[^1]);
        var step = (await quan.Open($"{OrganizationsUrls.NewStep(id, "Merge")}&within={DemoUnits.IdOf("hg-935"):N}")).Ok();
        var boxes = step.Document.QuerySelectorAll("#from input[type=checkbox]");
        Assert.True(boxes.Length >= 10, $"{boxes.Length} boxes");
        boxes[0].SetAttribute("checked", "");
        boxes[1].SetAttribute("checked", "");
        var saved = await step.Fill("Tên đơn vị mới", "Ủy ban nhân dân xã Mới").Press("Lưu bước");
        saved.Ok().Says("Ủy ban nhân dân xã Mới").DoesNotSay("ORG-");
        (await saved.Press("Áp dụng phương án")).Ok().Says("đã áp dụng");
        (await quan.Open("/units/list?q=xa+moi&day=02/11/2020")).Ok().Says("Ủy ban nhân dân xã Mới");
        (await quan.Open("/units/list?q=xa+moi")).Ok().DoesNotSay("Ủy ban nhân dân xã Mới");
        (await quan.Open(OrganizationsUrls.Reorganisation(DemoDraft))).Ok();
    }

    [Theory]
    [OnEach]
    public async Task Every_kind_of_step_has_its_form(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        foreach (var kind in Enum.GetNames<StepKind>())
        {
            (await quan.Open(OrganizationsUrls.NewStep(DemoDraft, kind))).Ok();
        }

        var plan = (await quan.Open(OrganizationsUrls.Reorganisation(DemoDraft))).Ok().Says("28").DoesNotSay("ORG-");
        var step = plan.Document.QuerySelector("a[href*='/steps/']:not([href*='new'])")!.GetAttribute("href")!;
        (await quan.Open(step)).Ok();
        Assert.Equal(400, (await quan.Open(OrganizationsUrls.NewStep(DemoDraft, "Nonsense"))).Status);
    }

    [Theory]
    [OnEach]
    public async Task A_list_with_errors_imports_nothing_and_names_every_bad_row(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        const string head = "key,level,kind,name,short_name,parent,statistics_code,valid_from,valid_to\n";
        var bad = await Send(quan, head + "x1,commune,commune,Xã Một,,hg-935,39999,2020-01-01,\nx2,commune,realm,Xã Hai,,nobody,3999x,2020-31-01,\n");
        bad.IsInvalid().Says("kind").Says("valid_from").Says("statistics_code");
        (await quan.Open("/units/list?q=xa+mot")).Ok().DoesNotSay("Xã Một");
        var look = await Send(quan, head + "x1,commune,commune,Xã Một,,hg-935,39999,2020-01-01,\nhg-31453,commune,commune,Ủy ban nhân dân xã Vĩnh Thuận Tây,Xã VTT,hg-935,31453,2016-01-01,\n");
        look.Ok().Says("đơn vị mới").Says("đính chính muộn");
        (await look.Press("Ghi tất cả")).Ok().Says("Đã nhập danh sách đơn vị.");
        (await quan.Open("/units/list?q=xa+mot")).Ok().Says("Xã Một");
    }

    [Theory]
    [OnEach]
    public async Task Those_without_the_right_are_turned_away(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        (await dao.Open("/units")).Ok();
        var id = DemoUnits.IdOf("hg-31465");
        foreach (var url in (string[])[OrganizationsUrls.New, OrganizationsUrls.Import, OrganizationsUrls.Reorganisations, OrganizationsUrls.Contacts(id), OrganizationsUrls.NewSeat(id)])
        {
            Assert.Equal(403, (await dao.Open(url)).Status);
        }
    }

    private static Guid DemoDraft => Data.DemoId.Of("reorganisation:2025");

    private static async Task<Answer> Send(Browser browser, string csv)
    {
        var page = (await browser.Open(OrganizationsUrls.Import)).Ok();
        return await page.Attach("Danh sách đơn vị (CSV)", "units.csv", System.Text.Encoding.UTF8.GetBytes(csv)).Press("Xem trước");
    }
}
