using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Clocks;
using ThongSuot.Events;
using ThongSuot.Notifications;
using ThongSuot.Organizations;
using ThongSuot.Support;

namespace ThongSuot.Calendars.Tests;

/// <summary>Who answers for a deadline: handed over by a person, and following the seat.</summary>
public sealed class HandOverTests
{
    private const string ViThanh = "Xã Vị Thanh (Huyện Vị Thủy)";
    private static readonly Guid Unit = DemoUnits.IdOf("hg-31465");

    [Theory, OnEach]
    public async Task A_case_is_handed_to_somebody_of_the_unit_with_a_reason_and_both_are_told(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var title = Watching.Name("Đăng ký giám hộ");
        var page = (await dao.Record(title, ViThanh, "12/10/2020 09:00", "10 ngày làm việc", "Hộ tịch", p => p.Fill("Tôi phụ trách việc này", "yes"))).Ok().Says("Nguyễn Thị Hồng Đào");
        var other = (await app.Holders()).First(h => h.Person != DemoId("dao"));

        (await (await page.Follow("Giao người phụ trách")).Ok().Fill("Người phụ trách mới", other.Label).Press("Giao việc")).IsInvalid().Says("Hãy nhập: Lý do.");
        page = (await (await page.Follow("Giao người phụ trách")).Ok().Fill("Người phụ trách mới", other.Label).Fill("Lý do", "Đi học một tháng").Press("Giao việc")).Ok();

        page.Says("Đã giao người phụ trách và báo cho cả hai người.").Says("Đi học một tháng");
        Assert.Contains(page.Document.QuerySelectorAll("dl.facts > div"), d => d.TextContent.Contains("Người phụ trách", StringComparison.Ordinal) && d.TextContent.Contains(other.Name, StringComparison.Ordinal));
        Assert.Equal((other.Person, other.Seat), await app.Answers(title));
        await app.Told(other.Person, $"Bạn phụ trách việc “{title}”");
        await app.Told(DemoId("dao"), $"Việc “{title}” đã giao cho người khác");
        (await dao.Open("/inbox")).Ok().Says(title);
        Assert.Equal("Đi học một tháng", await app.Inside((_, db, _) => db.Set<EventRow>().Where(e => e.Kind == "clocks.handed-over" && e.SubjectLabel == title).Select(e => e.Reason).SingleAsync()));
    }

    [Theory, OnEach]
    public async Task Only_a_holder_of_a_seat_in_the_unit_can_be_chosen_and_only_by_who_may(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var title = Watching.Name("Chứng thực");
        var page = (await quan.Record(title, ViThanh, "12/10/2020 09:00", "10 ngày làm việc", "Hộ tịch")).Ok();
        var form = (await page.Follow("Giao người phụ trách")).Ok();
        var stranger = (await app.Holders(DemoUnits.IdOf("hg-snv-02")))[0];
        Assert.DoesNotContain(stranger.Name, form.Document.QuerySelector("select[name=to]")!.TextContent, StringComparison.Ordinal);
        (await form.Fill("Người phụ trách mới", $"{stranger.Holding:N}").Fill("Lý do", "x").Press("Giao việc")).IsInvalid().Says("Lựa chọn này không có trong danh sách");
        Assert.NotEqual(stranger.Person, (await app.Answers(title)).Person);

        using var khoa = await app.As("khoa");
        Assert.Equal(404, (await khoa.Open($"{page.Url.AbsolutePath}/hand-over")).Status);
        using var hong = await app.As("hong");
        Assert.Equal(403, (await hong.Open($"{page.Url.AbsolutePath}/hand-over")).Status);
    }

    [Theory, OnEach]
    public async Task A_stale_page_the_same_person_and_a_case_that_has_ended_are_refused(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var title = Watching.Name("Cấp bản sao");
        var page = (await quan.Record(title, ViThanh, "12/10/2020 09:00", "10 ngày làm việc", "Hộ tịch")).Ok();
        var (one, two) = ((await app.Holders())[0], (await app.Holders())[1]);
        var stale = (await quan.Open($"{page.Url.AbsolutePath}/hand-over")).Ok();
        (await (await quan.Open($"{page.Url.AbsolutePath}/hand-over")).Ok().Fill("Người phụ trách mới", one.Label).Fill("Lý do", "Phân công").Press("Giao việc")).Ok();
        (await stale.Fill("Người phụ trách mới", two.Label).Fill("Lý do", "Phân công").Press("Giao việc")).Is(409).Says("vừa được người khác thay đổi");
        (await (await quan.Open($"{page.Url.AbsolutePath}/hand-over")).Ok().Fill("Người phụ trách mới", one.Label).Fill("Lý do", "Phân công").Press("Giao việc")).IsInvalid().Says("Người này đang phụ trách việc");
        Assert.Equal(one.Person, (await app.Answers(title)).Person);

        var open = (await quan.Open($"{page.Url.AbsolutePath}/hand-over")).Ok();
        (await quan.Change((await quan.Open(page.Url.AbsolutePath)).Ok(), "Hoàn thành", "14/10/2020 08:00")).Ok();
        Assert.Empty((await quan.Open(page.Url.AbsolutePath)).Ok().Document.QuerySelectorAll("a[href$=hand-over]"));
        (await quan.Open($"{page.Url.AbsolutePath}/hand-over")).Ok().Says("đã kết thúc; không giao người phụ trách nữa");
        Assert.Equal(409, (await open.Fill("Người phụ trách mới", two.Label).Fill("Lý do", "Phân công").Press("Giao việc")).Status);
    }

    [Theory, OnEach]
    public async Task A_case_stays_with_its_seat_when_the_holder_leaves_and_another_comes(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var (leaver, comer) = (await app.NewPerson("Trần Văn Đi"), await app.NewPerson("Lê Thị Đến"));
        var seat = (await (await quan.Open(OrganizationsUrls.NewSeat(Unit))).Ok().Fill("Chức danh", "Chuyên viên").Fill("Tên vị trí", Watching.Name("Vị trí")).Fill("Có từ ngày", "01/10/2020").Press("Thêm vị trí")).Ok();
        await Take(quan, seat, leaver, "01/10/2020");
        var title = Watching.Name("Xác nhận tình trạng hôn nhân");
        var page = (await quan.Record(title, ViThanh, "12/10/2020 09:00", "10 ngày làm việc", "Hộ tịch")).Ok();
        var holder = (await app.Holders()).Single(h => h.Person == leaver.Id);
        (await (await page.Follow("Giao người phụ trách")).Ok().Fill("Người phụ trách mới", holder.Label).Fill("Lý do", "Phân công").Press("Giao việc")).Ok();

        var vacate = (await quan.Open(seat.Url.AbsolutePath)).Ok();
        (await vacate.Fill("Người thôi giữ", leaver.Name).Fill("Ngày cuối giữ vị trí", "13/10/2020").Press("Ghi thôi giữ")).Ok();
        await app.Until(title, null);
        await Take(quan, seat, comer, "14/10/2020");
        await app.Until(title, comer.Id);

        Assert.Equal(holder.Seat, (await app.Answers(title)).Seat);
        await app.Told(comer.Id, $"Bạn phụ trách việc “{title}”");
        (await quan.Open(page.Url.AbsolutePath)).Ok().Says("chưa có người phụ trách").Says(comer.Name);
    }

    [Theory, OnEach]
    public async Task Search_finds_the_deadlines_in_reach_open_ones_first(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var title = Watching.Name("Cấp giấy phép quy hoạch");
        (await quan.Change((await quan.Record($"{title} cũ", ViThanh, "05/10/2020 09:00", "2 ngày làm việc", "Hộ tịch")).Ok(), "Hoàn thành", "06/10/2020 08:00")).Ok();
        (await quan.Record($"{title} mới", ViThanh, "12/10/2020 09:00", "2 ngày làm việc", "Hộ tịch")).Ok();

        var found = (await quan.Open($"/search?q={Uri.EscapeDataString(title[^10..])}")).Ok();

        found.Says("Việc đang theo dõi thời hạn").Says("hạn 17:00 14/10/2020").Says("đã xong");
        var links = found.Document.QuerySelectorAll("main a").Select(a => a.TextContent.Trim()).Where(t => t.StartsWith(title, StringComparison.Ordinal)).ToList();
        Assert.Equal([$"{title} mới", $"{title} cũ"], links);
        Assert.Equal(title + " mới", (await found.Follow(title + " mới")).Ok().Heading);
        // Another field of work, and somebody without the right.
        using var khoa = await app.As("khoa");
        (await khoa.Open($"/search?q={Uri.EscapeDataString(title[^10..])}")).Ok().DoesNotSay(title);
        using var hong = await app.As("hong");
        (await hong.Open($"/search?q={Uri.EscapeDataString(title[^10..])}")).Ok().DoesNotSay(title);
    }

    private static Guid DemoId(string login) => Data.DemoId.Of($"person:{login}");

    private static async Task Take(Browser browser, Answer seat, Person person, string from)
    {
        var page = (await browser.Open($"{seat.Url.AbsolutePath}?q={Uri.EscapeDataString(person.Name)}&person={person.Id:N}")).Ok();
        (await page.Fill("Người nhận vị trí", person.Id.ToString("N")).Fill("Hình thức", "Bổ nhiệm, tuyển dụng").Fill("Từ ngày", from).Press("Ghi nhận vị trí")).Ok();
    }
}

/// <summary>Steps and looks of these tests.</summary>
file static class HandingOver
{
    public static Task<IReadOnlyList<SeatHolder>> Holders(this App app, Guid? unit = null) => app.Inside((services, _, act) =>
        ((ISeats)services.GetService(typeof(ISeats))!).Holders(unit ?? DemoUnits.IdOf("hg-31465"), act.Day));

    public static Task<(Guid? Person, Guid? Seat)> Answers(this App app, string title) => app.Inside(async (_, db, _) =>
        await db.Set<CaseClockRow>().Where(c => c.SubjectLabel == title).Select(c => new { c.PersonId, c.SeatId }).SingleAsync() is var row ? (row.PersonId, row.SeatId) : default);

    public static Task<Person> NewPerson(this App app, string name) => app.Inside(async (_, db, act) =>
    {
        var person = Person.Called(name);
        db.Add(person);
        await act.Commit();
        return person;
    });

    /// <summary>Waits until a notice came.</summary>
    public static Task Told(this App app, Guid person, string title) => Wait(() => app.Inside((_, db, _) => db.Set<Notice>().AnyAsync(n => n.PersonId == person && n.Title == title)), $"Nobody told of “{title}”.");

    /// <summary>Waits until somebody, or nobody, answers for the case.</summary>
    public static Task Until(this App app, string title, Guid? person) => Wait(async () => (await app.Answers(title)).Person == person, $"“{title}” did not follow its seat.");

    private static async Task Wait(Func<Task<bool>> isSo, string otherwise)
    {
        for (var i = 0; i < 300; i++)
        {
            if (await isSo())
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail(otherwise);
    }
}
