using System.Text;
using ThongSuot.Support;

namespace ThongSuot.EForms.Tests;

/// <summary>Forms are written by the reform officer, published by the chairman; whoever fills one stays on the version begun.</summary>
public sealed class EditTests
{
    [Theory, OnEach]
    public async Task An_item_is_added_and_a_circle_of_rules_is_told_and_keeps_it_from_being_published(On database)
    {
        var app = await App.With(database);
        using var ha = await app.As("ha");
        using var son = await app.As("son");
        var code = Code();
        var draft = await Import(ha, code, """{"code":"a","kind":"number","label":"Số thứ nhất"}""");
        draft.Ok().Says("Không phát hiện lỗi");
        var item = (await ha.Open($"{EFormsUrls.EditItem(code, 1, "new")}?step=0&section=0")).Ok();
        var edited = await item.Fill("Mã mục", "b").Fill("Loại", "tự tính").Fill("Nhãn", "Gấp đôi").Fill("Tính bằng", "a * 2").Press("Lưu mục");
        edited.Ok().Says("Gấp đôi").Says("Người dân thấy");
        var circle = await (await ha.Open(EFormsUrls.EditItem(code, 1, "a"))).Ok().Fill("Chỉ hiện khi", "b > 1").Press("Lưu mục");
        circle.Ok().Says("Các quy tắc chạy vòng: a → b → a");
        (await son.Open(EFormsUrls.VersionPart(code, 1, "publish"))).Ok().Says("Các quy tắc chạy vòng").Says("Chưa ban hành được");
        var wrong = await (await ha.Open(EFormsUrls.EditItem(code, 1, "a"))).Ok().Fill("Chỉ hiện khi", "khong_co > 1").Press("Lưu mục");
        wrong.Ok().Says("Không có mục nào mang mã “khong_co”");
        var mended = await (await ha.Open(EFormsUrls.EditItem(code, 1, "a"))).Ok().Fill("Chỉ hiện khi", "").Press("Lưu mục");
        mended.Ok().DoesNotSay("Không có mục nào mang mã");
        (await (await son.Open(EFormsUrls.VersionPart(code, 1, "publish"))).Ok().Press("Ban hành")).Ok().Says("đang áp dụng");
        (await ha.Open(EFormsUrls.Edit(code, 1))).Is(409);
        (await ha.Open(EFormsUrls.VersionPart(code, 1, "publish"))).Is(403);
    }

    [Theory, OnEach]
    public async Task A_form_changed_while_it_is_filled_keeps_the_draft_on_its_version_and_tells(On database)
    {
        var app = await App.With(database);
        using var ha = await app.As("ha");
        using var son = await app.As("son");
        using var hong = await app.As("hong");
        var code = Code();
        await Import(ha, code, """{"code":"ten","kind":"text","label":"Tên"},{"code":"cu","kind":"text","label":"Mục cũ"}""");
        (await (await son.Open(EFormsUrls.VersionPart(code, 1, "publish"))).Ok().Press("Ban hành")).Ok();
        var page = await FillTests.Begin(hong, code);
        page = (await page.Type("ten", "Hồng").Type("cu", "sẽ mất").Press("Lưu")).Ok();
        await Import(ha, code, """{"code":"ten","kind":"text","label":"Tên"},{"code":"moi","kind":"text","label":"Mục mới"}""");
        (await (await son.Open(EFormsUrls.VersionPart(code, 2, "publish"))).Ok().Press("Ban hành")).Ok();
        page = (await hong.Open(page.Url.PathAndQuery)).Ok().Says("đã có phiên bản mới").Says("Mục cũ").DoesNotSay("Mục mới");
        var move = (await page.Follow("Xem và chuyển sang phiên bản 2")).Ok().Says("Mục cũ: sẽ mất").Says("1 nội dung đã khai được giữ nguyên");
        var moved = (await move.Press("Chuyển sang phiên bản mới")).Ok().Says("Mục mới").DoesNotSay("đã có phiên bản mới");
        Assert.Equal("Hồng", moved.Value("ten"));
    }

    [Theory, OnEach]
    public async Task A_rule_that_divides_by_zero_is_no_fault_of_the_page(On database)
    {
        var app = await App.With(database);
        using var ha = await app.As("ha");
        var code = Code();
        var draft = await Import(ha, code, """{"code":"a","kind":"number","label":"A"},{"code":"c","kind":"computed","label":"C","compute":"10 / a"},{"code":"d","kind":"text","label":"D","show":"10 / a > 1"}""");
        var page = (await draft.Press("Thử như người dân")).Ok().Says("bản khai thử");
        page = (await page.Type("a", "0").Press("Lưu")).Ok();
        Assert.NotNull(page.Document.QuerySelector("[name=d]"));
        (await page.Press("Lưu và tiếp tục")).Ok().Says("không hoàn thành được");
    }

    [Theory, OnEach]
    public async Task A_wrong_file_is_told_place_by_place(On database)
    {
        using var ha = await (await App.With(database)).As("ha");
        var page = (await ha.Open(EFormsUrls.Import)).Ok().Attach("Tệp mẫu đơn (JSON)", "a.json", Encoding.UTF8.GetBytes("""{"code":"x","name":"X","la":1,"steps":[{"title":"1","sections":[{"items":[{"code":"A","kind":"text","label":"B"}]}]}]}"""));
        (await page.Press("Nhập tệp")).IsInvalid().Says("steps[0].sections[0].items[0].code").Says("Không có mục nào tên như vậy ở đây");
        using var khoa = await (await App.With(database)).As("khoa");
        (await khoa.Open(EFormsUrls.Import)).Is(403);
        (await khoa.Open($"{EFormsUrls.List}?q=khai sinh")).Ok().Says("Tờ khai đăng ký khai sinh");
        (await khoa.Open(EFormsUrls.Form("khai-sinh"))).Ok().Says("Không phát hiện lỗi");
    }

    private static string Code() => $"mau-{Guid.CreateVersion7().ToString("N")[^12..]}";

    private static async Task<Answer> Import(Browser browser, string code, string items)
    {
        var json = $$"""{"code":"{{code}}","name":"Mẫu {{code}}","steps":[{"title":"Một","sections":[{"items":[{{items}}]}]}]}""";
        return (await (await browser.Open(EFormsUrls.Import)).Ok().Attach("Tệp mẫu đơn (JSON)", "a.json", Encoding.UTF8.GetBytes(json)).Press("Nhập tệp")).Ok();
    }
}
