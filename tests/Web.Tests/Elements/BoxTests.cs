using AngleSharp.Dom;
using ThongSuot.Support;

namespace ThongSuot.Web.Tests.Elements;

public sealed class BoxTests(KitApp kit) : KitTest(kit)
{
    [Fact]
    public async Task A_wrong_box_names_its_error_and_the_summary_leads_to_it()
    {
        using var browser = App.Visitor();
        var page = await browser.Open(Gallery.Form);

        var answer = (await page.Fill("Họ và tên người nộp", "1").Fill("Lệ phí", "150.000").Press("Nhận và in biên nhận")).IsInvalid();

        var box = answer.Document.GetElementById("citizen")!;
        Assert.Equal("true", box.GetAttribute("aria-invalid"));
        Assert.Equal("citizen-hint citizen-error", box.GetAttribute("aria-describedby"));
        Assert.Equal("1", answer.Document.GetElementById("name")!.GetAttribute("value"));
        var summary = answer.Document.GetElementById("errors")!;
        Assert.Equal("alert", summary.GetAttribute("role"));
        Assert.Contains("#citizen", summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Contains("Bộ hồ sơ này đã được nhận ở đơn vị khác.", summary.TextContent, StringComparison.Ordinal);
        Assert.Null(answer.Document.GetElementById("fee")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_form_carries_the_token_the_act_and_the_version()
    {
        var page = (await Open(Gallery.Form)).Document;
        var hidden = page.QuerySelectorAll("form[data-form] input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value"));

        Assert.True(hidden.ContainsKey("__RequestVerificationToken"));
        Assert.True(Guid.TryParse(hidden["_act"], out _));
        Assert.Equal("3", hidden["_version"]);
        Assert.True(hidden.ContainsKey("step"));
    }

    [Fact]
    public async Task Groups_of_ticks_have_a_legend_and_optional_boxes_say_so()
    {
        var page = (await Open(Gallery.Form)).Document;

        Assert.Equal(["Cách nhận kết quả", "Giấy tờ kèm theo", "Dòng 1", "Dòng 2"], Texts(page, "fieldset > legend"));
        Assert.Equal("Lệ phí (không bắt buộc)", page.QuerySelector("label[for=fee]")!.TextContent);
        Assert.Equal("Ngày nhận", page.QuerySelector("label[for=day]")!.TextContent);
        Assert.Equal(["Huyện Vị Thuỷ", "Thành phố Vị Thanh"], page.QuerySelectorAll("#unit optgroup").Select(g => g.GetAttribute("label")));
    }

    [Theory]
    [InlineData("name", "name", null, "text")]
    [InlineData("phone", "tel", null, "tel")]
    [InlineData("mail", "email", null, "email")]
    [InlineData("password", "current-password", null, "password")]
    [InlineData("citizen", null, "numeric", "text")]
    [InlineData("day", "off", null, "text")]
    [InlineData("fee", "off", "numeric", "text")]
    public async Task A_box_brings_the_right_keyboard_and_what_the_browser_remembers(string id, string? remembers, string? keyboard, string type)
    {
        var box = (await Open(Gallery.Form)).Document.GetElementById(id)!;

        Assert.Equal(remembers, box.GetAttribute("autocomplete"));
        Assert.Equal(keyboard, box.GetAttribute("inputmode"));
        Assert.Equal(type, box.GetAttribute("type"));
    }

    [Fact]
    public async Task A_password_and_hostile_text_are_never_shown_as_markup()
    {
        using var browser = App.Visitor();
        var page = await browser.Open(Gallery.Form);

        var answer = await page.Fill("Mật khẩu", "bí mật").Fill("Nội dung", "</textarea><script>alert(1)</script>").Press("Nhận và in biên nhận");

        Assert.DoesNotContain("bí mật", System.Net.WebUtility.HtmlDecode(answer.Source), StringComparison.Ordinal);
        Assert.Empty(answer.Document.QuerySelectorAll("main script"));
        Assert.Equal("</textarea><script>alert(1)</script>", answer.Document.GetElementById("text")!.TextContent.TrimStart('\n'));
    }
}
