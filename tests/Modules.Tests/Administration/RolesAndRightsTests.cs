using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Organizations;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Administration;

/// <summary>Roles as data; rights given, limited to units and days, lent and taken away: each holds at the next page.</summary>
public sealed class RolesAndRights
{
    private static readonly Guid Dao = DemoId.Of("person:dao");

    [Theory, OnEach]
    public async Task A_role_is_made_named_and_its_code_must_be_a_code(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var form = (await quan.Open("/administration/roles/new")).Ok();
        foreach (var code in (string[])["Mã Có Dấu", "UPPER", "a b", "<x>", "specialist"])
        {
            (await (await quan.Open("/administration/roles/new")).Fill("Mã vai trò", code).Fill("Tên vai trò", "Thử").Press("Lưu vai trò")).IsInvalid();
        }

        var made = await form.Fill("Mã vai trò", "thu-vai-tro").Fill("Tên vai trò", "Vai trò thử").Press("Lưu vai trò");
        made.Ok().Says("Vai trò thử").Says("0 người đang giữ vai trò này.");
        (await quan.Open("/administration/roles")).Ok().Says("thu-vai-tro");
        Assert.Equal(1, await app.Inside((_, db, _) => db.Set<EventRow>().CountAsync(e => e.Kind == "administration.role-changed" && e.SubjectLabel == "Vai trò thử")));
    }

    [Theory, OnEach]
    public async Task What_a_role_allows_changes_for_those_signed_in_already(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        using var loi = await app.As("loi");
        (await loi.Open("/administration/roles")).Is(403);
        var role = await RoleOf(app, "finance-officer");
        var page = (await quan.Open($"/administration/roles/{role}")).Ok();
        page.Document.QuerySelector("input[value='roles.view']")!.SetAttribute("checked", "");
        (await page.Press("Lưu vai trò")).Ok().Says("+roles.view");
        (await loi.Open("/administration/roles")).Ok();
        var again = (await quan.Open($"/administration/roles/{role}")).Ok();
        again.Document.QuerySelector("input[value='roles.view']")!.RemoveAttribute("checked");
        (await again.Press("Lưu vai trò")).Ok().Says("−roles.view");
        (await loi.Open("/administration/roles")).Is(403);
    }

    [Theory, OnEach]
    public async Task A_permission_that_does_not_exist_is_not_given(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var page = (await quan.Open("/administration/roles/new")).Ok();
        page.Document.QuerySelector("input[name=permissions]")!.SetAttribute("value", "everything.at-all");
        page.Document.QuerySelector("input[name=permissions]")!.SetAttribute("checked", "");
        (await page.Fill("Mã vai trò", "thu-quyen-la").Fill("Tên vai trò", "Quyền lạ").Press("Lưu vai trò")).IsInvalid().Says("không có trong danh sách");
    }

    [Theory, OnEach]
    public async Task Rights_are_given_for_a_unit_and_a_time_told_of_and_taken_away(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        using var dao = await app.As("dao");
        var unit = DemoUnits.IdOf("hg-31465");
        (await dao.Open(OrganizationsUrls.Contacts(unit))).Is(403);
        var page = (await quan.Open($"/administration/people/{Dao}")).Ok();
        var given = await page.Fill("Vai trò", "Chuyên viên cải cách hành chính").Fill("Cho đơn vị", unit.ToString("N")).Fill("Được xem đến mức", "Công khai").Fill("Từ ngày", "15/10/2020").Fill("Đến hết ngày", "31/12/2020").Press("Phân quyền");
        given.Ok().Says("Đã phân quyền.").Says("đang hiệu lực");
        (await dao.Open(OrganizationsUrls.Contacts(unit))).Ok();
        (await dao.Open(OrganizationsUrls.Contacts(DemoUnits.IdOf("hg-31462")))).Is(403);
        await Delivered(app);
        (await dao.Open("/inbox")).Ok().Says("Bạn được giao vai trò Chuyên viên cải cách hành chính");
        var ended = await given.Press(given.Document.QuerySelectorAll("form[action*='/assignments/'] button").First(b => b.Closest("tr")!.TextContent.Contains("cải cách", StringComparison.Ordinal)));
        ended.Ok().Says("Đã kết thúc phân quyền.");
        (await dao.Open(OrganizationsUrls.Contacts(unit))).Is(403);
        await Delivered(app);
        (await dao.Open("/inbox")).Ok().Says("của bạn kết thúc");
    }

    [Theory, OnEach]
    public async Task Rights_that_begin_tomorrow_do_not_hold_today(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        using var dao = await app.As("dao");
        var page = (await quan.Open($"/administration/people/{Dao}")).Ok();
        (await page.Fill("Vai trò", "Chuyên viên cải cách hành chính").Fill("Được xem đến mức", "Công khai").Fill("Từ ngày", "16/10/2020").Press("Phân quyền")).Ok().Says("sắp hiệu lực");
        (await dao.Open(OrganizationsUrls.New)).Is(403);
        (await (await quan.Open($"/administration/people/{Dao}")).Fill("Vai trò", "Chuyên viên").Fill("Được xem đến mức", "Công khai").Fill("Từ ngày", "16/10/2020").Fill("Đến hết ngày", "15/10/2020").Press("Phân quyền"))
            .IsInvalid().Says("Ngày kết thúc phải sau ngày bắt đầu.");
    }

    [Theory, OnEach]
    public async Task Nobody_raises_the_own_rights_and_the_last_administrator_stays(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var (me, token) = (DemoId.Of("person:quan"), await ThongSuot.Hostile.Tests.Forged.TokenOf(quan));
        (await quan.Open($"/administration/people/{me}")).Ok().DoesNotSay("Phân quyền thêm");
        using var refused = await ThongSuot.Hostile.Tests.Forged.Post(quan, $"/administration/people/{me}/assign", token, ("role", (await RoleOf(app, "chairman")).ToString("N")), ("from", "15/10/2020"), ("ceiling", "0"));
        Assert.Equal(409, (int)refused.StatusCode);
        Assert.Contains("AD-001", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var last = (await quan.Open($"/administration/people/{me}")).Ok();
        var assignment = await app.Inside((_, db, _) => db.Set<Assignment>().Where(a => a.PersonId == me && db.Set<Role>().Any(r => r.Id == a.RoleId && r.Code == "administrator")).Select(a => a.Id).SingleAsync());
        using var ending = await ThongSuot.Hostile.Tests.Forged.Post(quan, $"/administration/people/{me}/assignments/{assignment}/end", token);
        Assert.Contains("AD-005", await ending.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        (await quan.Open("/administration/settings")).Ok();
    }

    [Theory, OnEach]
    public async Task A_role_is_lent_for_a_time_works_in_the_name_of_the_lender_and_ends(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        using var khoa = await app.As("khoa");
        (await khoa.Open("/administration/settings")).Is(403);
        var form = (await quan.Open("/delegations")).Ok().Says("Bạn chưa uỷ quyền cho ai.");
        form.Document.QuerySelector("input[name=roles]")!.SetAttribute("checked", "");
        var lent = await form.Fill("Uỷ quyền cho", "khoa").Fill("Hình thức", "Làm thay khi nghỉ").Fill("Từ ngày", "15/10/2020").Fill("Đến hết ngày", "20/10/2020").Fill("Lý do", "Nghỉ phép năm").Press("Uỷ quyền");
        lent.Ok().Says("Đã uỷ quyền.").Says("Võ Hoàng Khoa").Says("20/10/2020");
        (await khoa.Open("/administration/settings")).Ok();
        (await quan.Open($"/administration/people/{DemoId.Of("person:khoa")}")).Ok().Says("thay Bùi Đức Quân");
        var khoas = (await khoa.Open("/delegations")).Ok();
        Assert.DoesNotContain("Quản trị hệ thống", khoas.Document.QuerySelector("fieldset")?.TextContent ?? "", StringComparison.Ordinal);
        (await lent.Press("Kết thúc")).Ok().Says("Đã kết thúc uỷ quyền.");
        (await khoa.Open("/administration/settings")).Is(403);
    }

    [Theory]
    [OnEach("nguoi.khong.co", "15/10/2020", "20/10/2020", "Không tìm thấy người này.")]
    [OnEach("khoa", "14/10/2020", "20/10/2020", "Ngày này đã qua")]
    [OnEach("khoa", "20/10/2020", "19/10/2020", "Ngày kết thúc phải sau ngày bắt đầu.")]
    [OnEach("khoa", "32/10/2020", "19/10/2020", "Ngày không đúng")]
    public async Task A_delegation_that_makes_no_sense_is_refused_at_the_box(On database, string whom, string from, string to, string message)
    {
        var app = await App.With(database);
        using var tam = await app.As("tam");
        var form = (await tam.Open("/delegations")).Ok();
        form.Document.QuerySelector("input[name=roles]")!.SetAttribute("checked", "");
        (await form.Fill("Uỷ quyền cho", whom).Fill("Hình thức", "Làm thay khi nghỉ").Fill("Từ ngày", from).Fill("Đến hết ngày", to).Press("Uỷ quyền")).IsInvalid().Says(message);
        Assert.False(await app.Inside((_, db, _) => db.Set<Assignment>().AnyAsync(a => a.OnBehalfOf == DemoId.Of("person:tam"))));
    }

    [Theory, OnEach]
    public async Task A_reason_with_a_character_that_deceives_lends_nothing(On database)
    {
        var app = await App.With(database);
        using var tam = await app.As("tam");
        var form = (await tam.Open("/delegations")).Ok();
        form.Document.QuerySelector("input[name=roles]")!.SetAttribute("checked", "");
        (await form.Fill("Uỷ quyền cho", "khoa").Fill("Hình thức", "Làm thay khi nghỉ").Fill("Từ ngày", "15/10/2020").Fill("Đến hết ngày", "20/10/2020").Fill("Lý do", "nghỉ \u202Ephép").Press("Uỷ quyền"))
            .IsInvalid().Says("Có ký tự không dùng được");
        Assert.False(await app.Inside((_, db, _) => db.Set<Assignment>().AnyAsync(a => a.OnBehalfOf == DemoId.Of("person:tam"))));
    }

    [Theory, OnEach]
    public async Task One_ends_only_what_one_lent_oneself(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var form = (await quan.Open("/delegations")).Ok();
        form.Document.QuerySelector("input[name=roles]")!.SetAttribute("checked", "");
        (await form.Fill("Uỷ quyền cho", "Võ Hoàng Khoa").Fill("Hình thức", "Uỷ quyền theo quyết định").Fill("Đến hết ngày", "20/10/2020").Press("Uỷ quyền")).Ok();
        var lent = await app.Inside((_, db, _) => db.Set<Assignment>().Where(a => a.OnBehalfOf != null).Select(a => a.Id).SingleAsync());
        using var ha = await app.As("ha");
        using var refused = await ThongSuot.Hostile.Tests.Forged.Post(ha, $"/delegations/{lent}/end", await ThongSuot.Hostile.Tests.Forged.TokenOf(ha));
        Assert.Equal(404, (int)refused.StatusCode);
    }

    private static Task<Guid> RoleOf(App app, string code) => app.Inside((_, db, _) => db.Set<Role>().Where(r => r.Code == code).Select(r => r.Id).SingleAsync());

    private static async Task Delivered(App app)
    {
        for (var i = 0; i < 300 && await app.Inside((_, db, _) => db.Set<Delivery>().AnyAsync(d => d.EventId != null && d.DoneAt == null)); i++)
        {
            await Task.Delay(100);
        }
    }
}
