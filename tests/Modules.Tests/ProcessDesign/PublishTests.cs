using System.Xml.Linq;
using ThongSuot.Support;

namespace ThongSuot.ProcessDesign.Tests;

/// <summary>Drafts come into force, are replaced and retired; what is published never changes.</summary>
public sealed class PublishTests
{
    [Theory, OnEach]
    public async Task A_draft_is_published_and_the_next_one_retires_it(On database)
    {
        using var quan = await (await App.With(database)).As("quan");
        var code = Designing.Code();
        var draft = (await quan.Import(Designing.Straight(code))).Ok().Says("Không phát hiện lỗi");
        var publish = (await draft.Follow("Ban hành")).Ok();
        var published = (await publish.Fill("Số quyết định phê duyệt", "120/QĐ-UBND").Press("Ban hành")).Ok().Says("Đã ban hành").Says("theo 120/QĐ-UBND").Says("đang áp dụng");
        Assert.DoesNotContain("Sửa bảng các bước", published.Text, StringComparison.Ordinal);
        (await quan.Open($"{draft.Url.AbsolutePath}/steps")).Is(409).Says("không còn là bản nháp");
        (await quan.Open($"{draft.Url.AbsolutePath}/publish")).Is(409);

        var next = (await published.Press("Tạo bản nháp từ phiên bản này")).Ok().Says("Đã tạo bản nháp").Says("Các bước như cũ.");
        await (await (await next.Follow("Ban hành")).Press("Ban hành")).Ok().Says("phiên bản 2").Follow("1");
        (await quan.Open(draft.Url.AbsolutePath)).Ok().Says("ngừng áp dụng");
        var all = (await quan.Open($"{ProcessDesignUrls.List}?q={code}")).Ok();
        Assert.Equal("2", Assert.Single(all.Rows)[2]);
    }

    [Theory, OnEach]
    public async Task Faults_keep_a_draft_from_being_published_and_each_is_named_with_its_line(On database)
    {
        using var quan = await (await App.With(database)).As("quan");
        const string wrong = """
            <scriptTask id="ma"/>
            <userTask id="lac" name="Lạc"/>
            <callActivity id="goi" name="Gọi" calledElement="khong-co"/><sequenceFlow id="x1" sourceRef="lac" targetRef="goi"/><sequenceFlow id="x2" sourceRef="goi" targetRef="e"/>
            """;
        var draft = (await quan.Import(Designing.Straight(Designing.Code(), extra: wrong))).Ok()
            .Says("Chưa hỗ trợ “scriptTask” (mã ma, dòng 10)").Says("Không có đường tới “Lạc”.").Says("mã lac, dòng 11").Says("Bước “Gọi” gọi quy trình “khong-co”, nhưng chưa có quy trình nào mang mã ấy được ban hành.").Says("mã goi, dòng 12");
        var publish = (await draft.Follow("Ban hành")).Ok().Says("Chưa ban hành được: còn");
        Assert.Empty(publish.Document.QuerySelectorAll("main form button.primary"));
        // Sent all the same.
        var token = publish.Document.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await quan.Post($"{draft.Url.AbsolutePath}/publish", [new("__RequestVerificationToken", token)])).IsInvalid().Says("Không có đường tới “Lạc”.");
        (await quan.Open(draft.Url.AbsolutePath)).Ok().Says("bản nháp");
    }

    [Theory, OnEach]
    public async Task A_process_is_retired_once(On database)
    {
        using var quan = await (await App.With(database)).As("quan");
        var draft = (await quan.Import(Designing.Straight(Designing.Code()))).Ok();
        var published = (await (await draft.Follow("Ban hành")).Press("Ban hành")).Ok();
        var retired = (await published.Press("Ngừng áp dụng")).Ok().Says("Đã ngừng áp dụng quy trình.").Says("Ngừng áp dụng quy trình");
        retired.DoesNotSay("đang áp dụng");
        // The page of before, in another window: a new act of the same wish.
        var again = published.Document.QuerySelector("form[action$='/retire'] input[name=_act]")!;
        again.SetAttribute("value", Guid.CreateVersion7().ToString("N"));
        (await published.Press("Ngừng áp dụng")).Is(409).Says("không có phiên bản nào đang áp dụng");
        (await quan.Open($"{ProcessDesignUrls.List}?state=retired&q={draft.Heading}")).Ok().Says("ngừng áp dụng");
    }

    [Theory, OnEach]
    public async Task Who_designs_does_not_publish(On database)
    {
        using var ha = await (await App.With(database)).As("ha");
        var draft = (await ha.Import(Designing.Straight(Designing.Code()))).Ok();
        Assert.DoesNotContain(draft.Document.QuerySelectorAll("main a"), a => a.TextContent == "Ban hành");
        (await ha.Open($"{draft.Url.AbsolutePath}/publish")).Is(403);
    }

    [Theory, OnEach]
    public async Task A_version_is_taken_along_as_BPMN_as_a_drawing_and_on_paper(On database)
    {
        using var khoa = await (await App.With(database)).As("khoa");
        var list = (await khoa.Open($"{ProcessDesignUrls.List}?q=hoc phi")).Ok();
        var page = (await list.Follow("Đề nghị miễn, giảm học phí")).Ok().Says("80 giờ làm việc = 10 ngày làm việc").Says("Trung tâm Phục vụ hành chính công");
        var bpmn = XDocument.Parse((await page.Follow("Tải tệp BPMN")).Ok().Source);
        Assert.Contains(bpmn.Descendants(), e => e.Name.LocalName == "BPMNShape");
        Assert.Equal("svg", XDocument.Parse((await page.Follow("Tải sơ đồ SVG")).Ok().Source).Root!.Name.LocalName);
        var print = (await page.Follow("Bản in quy trình nội bộ")).Ok().Says("Trình tự").Says("Tổng cộng").Says("giờ hành chính");
        Assert.Equal("Tiếp nhận, kiểm tra, số hóa hồ sơ", print.Rows[0][1]);
        Assert.Equal("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", print.Rows[0][4]);
        var csv = (await khoa.Open($"{ProcessDesignUrls.List}?as=csv&field=giao-duc")).Ok();
        Assert.Contains("mien-giam-hoc-phi,Giáo dục và đào tạo,1", csv.Source, StringComparison.Ordinal);
        (await khoa.Open($"{ProcessDesignUrls.List}?q=khongcogi")).Ok().Says("Không có quy trình nào theo điều kiện này.");
        (await khoa.Open($"/processes/{Guid.CreateVersion7()}")).Is(404);
        (await khoa.Open($"{page.Url.AbsolutePath}/versions/99")).Is(404);
    }
}
