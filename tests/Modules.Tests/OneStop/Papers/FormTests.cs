using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Forms of both regimes: numbers and titles by day, and every field that the annexes name.</summary>
public sealed class FormTests
{
    /// <summary>TT 01/2018/TT-VPCP, article 9, and TT 03/2025/TT-VPCP, annex I: number and title of each form.</summary>
    [Theory]
    [InlineData(nameof(PaperForm.Receipt), "2020-10-15", "01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả")]
    [InlineData(nameof(PaperForm.Supplement), "2020-10-15", "02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ")]
    [InlineData(nameof(PaperForm.Rejection), "2020-10-15", "03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ")]
    [InlineData(nameof(PaperForm.Apology), "2020-10-15", "04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả")]
    [InlineData(nameof(PaperForm.Stop), "2020-10-15", null, "Thông báo dừng giải quyết hồ sơ")]
    [InlineData(nameof(PaperForm.Slip), "2020-10-15", "05", "Phiếu kiểm soát quá trình giải quyết hồ sơ")]
    [InlineData(nameof(PaperForm.Book), "2020-10-15", "06", "Sổ theo dõi hồ sơ")]
    [InlineData(nameof(PaperForm.Receipt), "2025-12-01", "01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả")]
    [InlineData(nameof(PaperForm.Supplement), "2025-12-01", "02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ")]
    [InlineData(nameof(PaperForm.Rejection), "2025-12-01", "03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ")]
    [InlineData(nameof(PaperForm.Apology), "2025-12-01", "04", "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết")]
    [InlineData(nameof(PaperForm.Stop), "2025-12-01", "05", "Thông báo dừng giải quyết hồ sơ")]
    [InlineData(nameof(PaperForm.Slip), "2025-12-01", "06", "Phiếu kiểm soát quá trình giải quyết hồ sơ")]
    [InlineData(nameof(PaperForm.Book), "2025-12-01", "07", "Sổ theo dõi hồ sơ")]
    [InlineData(nameof(PaperForm.Slip), "2019-01-05", null, "Phiếu kiểm soát quá trình giải quyết hồ sơ")]
    [InlineData(nameof(PaperForm.Slip), "2019-01-06", "05", "Phiếu kiểm soát quá trình giải quyết hồ sơ")]
    [InlineData(nameof(PaperForm.Slip), "2025-09-14", "05", "Phiếu kiểm soát quá trình giải quyết hồ sơ")]
    [InlineData(nameof(PaperForm.Slip), "2025-09-15", "06", "Phiếu kiểm soát quá trình giải quyết hồ sơ")]
    [InlineData(nameof(PaperForm.Book), "2012-01-01", null, "Sổ theo dõi hồ sơ")]
    public async Task Number_and_title_are_those_of_the_circular_in_force_on_the_day(string form, string day, string? number, string title)
    {
        var app = await App.With(On.Sqlite);
        var found = app.Web.Services.GetRequiredService<PaperForms>().Of(Enum.Parse<PaperForm>(form), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((number, title), (found.Number, found.Title.Vi));
    }

    /// <summary>How a step kept its limit: on a day before its limit, by it, after it.</summary>
    [Theory]
    [InlineData("2020-10-14T09:00", "2020-10-15T08:00", "Trước hạn")]
    [InlineData("2020-10-15T07:59", "2020-10-15T08:00", "Đúng hạn")]
    [InlineData("2020-10-15T08:00", "2020-10-15T08:00", "Đúng hạn")]
    [InlineData("2020-10-15T08:01", "2020-10-15T08:00", "Quá hạn")]
    [InlineData("2020-10-15T08:01", null, null)]
    public void A_hand_over_says_whether_the_giver_was_in_time(string ended, string? due, string? kept) =>
        Assert.Equal(kept, SlipMove.KeptOf(due is null ? null : At(due), At(ended)));

    [Theory, OnEach]
    public async Task The_receipt_carries_every_field_of_form_01_also_of_whoever_gave_authority(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var id = await Authorised(dao);
        var receipt = (await dao.Open(OneStopUrls.Part(id, "receipt"))).Ok();
        foreach (var field in new[]
        {
            "Mẫu số 01", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "/BPTNTKQ", "ngày 15 tháng 10 năm 2020", "Mã hồ sơ:", "Nơi tiếp nhận hồ sơ: Ủy ban nhân dân xã Vị Thanh",
            "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Võ Thị Nộp", "Số định danh cá nhân/tổ chức: 093", "Địa chỉ: ấp 3, xã Vị Thanh", "Số điện thoại: 0912345678", "Email: nop@example.vn",
            "Nộp theo ủy quyền của: Lý Văn Chủ", "Số định danh của người ủy quyền: 093085111222", "Địa chỉ của người ủy quyền: ấp 5", "Số điện thoại của người ủy quyền: 0987654321", "Email của người ủy quyền: chu@example.vn", "Văn bản ủy quyền: 15/2020/UQ ngày 01/10/2020",
            "Nội dung yêu cầu giải quyết:", "Thành phần hồ sơ nộp gồm:", "Số lượng hồ sơ (bộ): 2", "Thời gian giải quyết hồ sơ theo quy định:", "Thời gian nhận hồ sơ:", "Thời gian trả kết quả giải quyết hồ sơ:", "Đăng ký nhận kết quả tại: Ủy ban nhân dân xã Vị Thanh",
            "Vào Sổ theo dõi hồ sơ: Quyển số 2020; Số thứ tự", "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ",
        })
        {
            receipt.Says(field);
        }
    }

    [Theory, OnEach]
    public async Task Forms_02_and_03_carry_every_field(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var (asked, refused) = (await Authorised(dao), await Kept(dao));
        var page = (await (await dao.Change(asked, "supplement")).Fill("Lý do", "missing").Fill("Nêu rõ lý do", "Thiếu giấy tờ").Fill("Những nội dung phải bổ sung, hoàn thiện", "Tờ khai có chữ ký").Press("Yêu cầu bổ sung")).Ok();
        await Says(dao, page, "Mẫu số 02", "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", "/PBS", "Hồ sơ của: Võ Thị Nộp", "Nội dung yêu cầu giải quyết:", "Địa chỉ: ấp 3", "Số điện thoại: 0912345678", "Email: nop@example.vn", "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:", "Tờ khai có chữ ký", "Lý do: Thiếu giấy tờ", "đề nghị liên hệ nơi tiếp nhận hồ sơ: Nguyễn Thị Hồng Đào, Ủy ban nhân dân xã Vị Thanh", "NGƯỜI HƯỚNG DẪN");
        page = (await (await dao.Change(refused, "reject")).Fill("Lý do", "not-here").Fill("Nêu rõ lý do", "Thuộc thẩm quyền cấp huyện").Press("Từ chối tiếp nhận")).Ok();
        await Says(dao, page, "Mẫu số 03", "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ", "/PTC", "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Võ Thị Nộp", "Số định danh cá nhân/tổ chức: 093", "Địa chỉ: ấp 3", "Số điện thoại: 0912345678", "Email: nop@example.vn", "Nội dung yêu cầu giải quyết:", "Lý do: Thuộc thẩm quyền cấp huyện", "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ");
    }

    [Theory, OnEach]
    public async Task The_control_slip_is_form_05_and_under_the_circular_of_2025_form_06(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var id = await dao.Received(Counters.CertifiedCopy, "Đinh Thị Phiếu");
        await app.Step(id, "match");
        var slip = (await dao.Open(OneStopUrls.Part(id, "slip"))).Ok();
        foreach (var field in new[] { "Mẫu số 05", "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "/PKS", "Mã hồ sơ:", "Cơ quan (bộ phận) giải quyết hồ sơ: Ủy ban nhân dân xã Vị Thanh", "Cơ quan phối hợp giải quyết hồ sơ:", "Thời gian nhận hồ sơ:", "Thời gian trả kết quả giải quyết hồ sơ:", "TÊN ĐƠN VỊ", "THỜI GIAN GIAO, NHẬN HỒ SƠ", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ (Trước hạn/đúng hạn/quá hạn)", "GHI CHÚ", "1. Giao: Ủy ban nhân dân xã Vị Thanh", "2. Nhận:", "Người giao:", "Người nhận:", "do hệ thống tự động lập" })
        {
            slip.Says(field);
        }

        await Move(app, id, 2025);
        (await dao.Open(OneStopUrls.Part(id, "slip"))).Ok().Says("Mẫu số 06").DoesNotSay("Mẫu số 05");
        using var hong = await app.As("hong");
        (await hong.Open(OneStopUrls.Part(id, "slip"))).Is(404);
    }

    [Theory, OnEach]
    public async Task An_apology_bears_the_title_of_its_day_and_every_field_of_form_04(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        using var tam = await app.As("tam");
        var id = Counters.IdOf((await (await ngan.Form(Counters.Permit, "Hồ Văn Gia")).Fill("Cơ quan, đơn vị giải quyết", $"{Data.DemoId.Of("unit:hg-sxd-02"):N}").Press("Tiếp nhận hồ sơ")).Ok());
        var page = (await (await tam.Change(id, "extend")).Fill("Lý do", "verification").Fill("Xin thêm", "3 ngày làm việc").Fill("Nêu rõ lý do", "Kiểm tra thực địa chưa xong").Press("Xin lỗi và hẹn lại")).Ok();
        string[] fields = ["Mẫu số 04", "/PXL", "Kính gửi: Hồ Văn Gia", "Số định danh cá nhân/tổ chức: 093", "Mã hồ sơ:", "Thủ tục hành chính:", "Thời gian nhận hồ sơ:", "Thời gian hẹn trả kết quả:", "Lý do: Kiểm tra thực địa chưa xong", "xin chân thành cáo lỗi", "Thời gian hẹn trả kết quả mới:", "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ"];
        await Says(tam, page, [.. fields, "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ"]);
        await Move(app, id, 2025);
        await Says(tam, page, [.. fields, "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT"]);
    }

    [Theory, OnEach]
    public async Task Whoever_withdraws_under_the_circular_of_2025_gets_form_05_and_before_it_none(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var (before, after) = (await dao.Received(Counters.Marital, "Lê Thị Trước"), await dao.Received(Counters.Marital, "Lê Thị Sau"));
        (await (await dao.Change(before, "withdraw")).Fill("Nêu rõ lý do", "Đổi ý").Press("Rút hồ sơ")).Ok().DoesNotSay("Thông báo dừng giải quyết hồ sơ");
        await app.Inside(async (services, db, _) =>
        {
            var dossier = await db.Set<Dossier>().SingleAsync(d => d.Id == after);
            var act = services.GetRequiredService<Events.Acts>().System("test", VietnamTime.Utc(new DateTime(2025, 12, 1, 9, 0, 0)));
            await services.GetRequiredService<DossierMoves>().Withdraw(dossier, "Không còn nhu cầu", act, default);
        });
        var page = (await dao.Open(OneStopUrls.Dossier(after))).Ok().Says("Công dân yêu cầu rút hồ sơ").Says("Thông báo dừng giải quyết hồ sơ");
        await Says(dao, page, "Mẫu số 05", "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "/TBD", "Kính gửi: Lê Thị Sau", "Mã hồ sơ:", "Thủ tục hành chính:", "Đề nghị dừng giải quyết hồ sơ của người nộp: Không còn nhu cầu", "Tình trạng hồ sơ khi dừng: Được tiếp nhận", "Việc giải quyết hồ sơ dừng từ: 09 giờ 00 phút, ngày 01/12/2025");
    }

    [Theory, OnEach]
    public async Task The_tracking_book_has_every_column_of_its_form(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        await dao.Received(Counters.Marital, "Trịnh Thị Sổ");
        var book = (await dao.Open(OneStopUrls.Book)).Ok().Says("Mẫu số 06").Says("Trịnh Thị Sổ");
        Assert.Equal(["STT", "Mã hồ sơ", "Tên thủ tục", "Người nộp", "Địa chỉ, điện thoại", "Nơi giải quyết", "Tiếp nhận", "Hẹn trả", "Trả kết quả", "Cách nhận", "Ký nhận"], book.Document.QuerySelectorAll("thead th").Select(h => h.TextContent));
    }

    // By an act, so that the tallies follow.
    private static Task Move(App app, Guid id, int year) => app.Inside(async (_, db, act) =>
    {
        var at = VietnamTime.Utc(new DateTime(year, 12, 1, 9, 0, 0));
        (await db.Set<Dossier>().SingleAsync(d => d.Id == id)).ReceivedAt = at;
        await act.Commit();
        await db.Set<DossierLetter>().Where(l => l.DossierId == id).ExecuteUpdateAsync(s => s.SetProperty(l => l.At, at));
    });

    private static async Task Says(Browser person, Answer dossier, params string[] fields)
    {
        var letter = (await person.Open(dossier.Document.QuerySelector("a[href*='/letters/']")!.GetAttribute("href")!)).Ok();
        foreach (var field in fields)
        {
            letter.Says(field);
        }
    }

    private static async Task<Guid> Authorised(Browser dao) => Counters.IdOf((await (await Filled(dao)).Fill("Nộp thay theo ủy quyền", "yes").Fill("Người ủy quyền", "Lý Văn Chủ").Fill("Số định danh của người ủy quyền", "093085111222")
        .Fill("Địa chỉ của người ủy quyền", "ấp 5").Fill("Số điện thoại của người ủy quyền", "0987654321").Fill("Thư điện tử của người ủy quyền", "chu@example.vn").Fill("Văn bản ủy quyền (số, ngày)", "15/2020/UQ ngày 01/10/2020").Press("Tiếp nhận hồ sơ")).Ok());

    private static async Task<Guid> Kept(Browser dao) => Counters.IdOf((await (await Filled(dao)).Press("Ghi lại, chưa tiếp nhận")).Ok());

    private static async Task<Answer> Filled(Browser dao) => (await dao.Form(Counters.Marital, "Võ Thị Nộp")).Fill("Số điện thoại", "0912345678").Fill("Thư điện tử", "nop@example.vn").Fill("Số bộ hồ sơ", "2");

    private static DateTime At(string text) => VietnamTime.Utc(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
