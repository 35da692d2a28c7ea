using System.Net;
using System.Text;
using ThongSuot.Support;

namespace ThongSuot.ProcessDesign.Tests;

/// <summary>Files that come in: taken as drafts, or refused with the line and the reason.</summary>
public sealed class ImportTests
{
    [Theory, OnEach]
    public async Task A_file_becomes_a_draft_and_the_next_one_its_next_version(On database)
    {
        using var ha = await (await App.With(database)).As("ha");
        var code = Designing.Code();
        var first = (await ha.Import(Designing.Straight(code), "Xây dựng")).Is(400).Says("Lựa chọn này không có trong danh sách");
        first = (await ha.Import(Designing.Straight(code), "Hoạt động xây dựng")).Ok().Says("Đã nhập tệp thành bản nháp").Says("bản nháp").Says("Hoạt động xây dựng").Says("24 giờ làm việc = 3 ngày làm việc");
        Assert.Equal("Quy trình thử", first.Heading);
        Assert.NotNull(first.Document.QuerySelector("svg.bpmn title"));
        Assert.Equal(["1", "Bước thứ 1", "Bất kỳ ai trong đơn vị", "8 giờ làm việc", "", ""], first.Rows[0]);

        var second = (await ha.Import(Designing.Straight(code, 4, "Tên mới"))).Ok();
        Assert.EndsWith("/versions/2", second.Url.AbsolutePath, StringComparison.Ordinal);
        second.Says("So với phiên bản 1").Says("thêm: Bước thứ 4").Says("Hoạt động xây dựng");
        (await ha.Open($"{ProcessDesignUrls.List}?q={code}")).Ok().Says("Tên mới").Says("bản nháp");
        (await ha.Open($"/search?q={code}")).Ok().Says("Tên mới");
    }

    [Theory, OnEach]
    public async Task What_is_no_process_is_refused_at_the_field_with_its_line(On database)
    {
        using var ha = await (await App.With(database)).As("ha");
        (await ha.Import("đây không phải XML")).IsInvalid().Says("Tệp không phải XML hợp lệ");
        (await ha.Import("<definitions>\n<process>\n</definitions>")).IsInvalid().Says("3: Tệp không phải XML hợp lệ");
        (await ha.Import("<html/>")).IsInvalid().Says("Tệp không phải quy trình BPMN 2.0.");
        (await ha.Import("""<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">&b;</definitions>""")).IsInvalid().Says("Tệp không phải XML hợp lệ");
        (await ha.Import("""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>""")).IsInvalid().Says("không có quy trình nào có bước");
        (await ha.Import(Designing.Straight("có khoảng trắng"))).IsInvalid().Says("không có khoảng trắng");
        (await (await ha.Open(ProcessDesignUrls.Import)).Press("Nhập tệp")).IsInvalid().Says("Hãy chọn tệp: Tệp BPMN.");
        var many = $"""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">{string.Concat(Enumerable.Repeat("<a/>", 1_000_000))}</process></definitions>""";
        (await ha.Import(many)).IsInvalid().Says("Tệp không phải XML hợp lệ, hoặc quá lớn");
    }

    [Theory, OnEach]
    public async Task Fifty_megabytes_are_turned_away_before_they_are_read(On database)
    {
        using var ha = await (await App.With(database)).As("ha");
        var page = (await ha.Open(ProcessDesignUrls.Import)).Ok().Attach("Tệp BPMN", "a.bpmn", new byte[50 * 1024 * 1024]);
        try
        {
            Assert.Contains((await page.Press("Nhập tệp")).Status, (int[])[400, 413]);
        }
        catch (HttpRequestException)
        {
            // The connection is closed while the rest is still being sent.
        }

        (await ha.Open(ProcessDesignUrls.List)).Ok();
    }

    [Theory, OnEach]
    public async Task A_file_in_another_encoding_keeps_its_words(On database)
    {
        using var ha = await (await App.With(database)).As("ha");
        var code = Designing.Code();
        var text = Designing.Straight(code, 1, "Été à la mairie").Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal).Replace("Bước thứ", "Etape", StringComparison.Ordinal);
        var page = (await ha.Open(ProcessDesignUrls.Import)).Attach("Tệp BPMN", "a.bpmn", Encoding.Latin1.GetBytes(text));
        Assert.Equal("Été à la mairie", (await page.Press("Nhập tệp")).Ok().Heading);
    }

    [Theory, OnEach]
    public async Task Two_who_begin_the_same_code_make_one_process(On database)
    {
        using var ha = await (await App.With(database)).As("ha");
        var code = Designing.Code();
        (await ha.Begin(code)).Says("Chưa có bước nào.");
        (await (await ha.Open(ProcessDesignUrls.Import)).Fill("Tên quy trình", "Khác").Fill("Mã quy trình", code).Press("Tạo quy trình")).IsInvalid().Says($"Đã có quy trình mang mã “{code}”.");
        (await (await ha.Open(ProcessDesignUrls.Import)).Fill("Tên quy trình", "Khác").Fill("Mã quy trình", "Mã Lạ").Press("Tạo quy trình")).IsInvalid().Says("ví dụ: ma-la");
        (await (await ha.Open(ProcessDesignUrls.Import)).Press("Tạo quy trình")).IsInvalid().Says("Hãy nhập: Tên quy trình.");
    }

    [Theory, OnEach]
    public async Task Who_may_only_look_imports_nothing(On database)
    {
        using var khoa = await (await App.With(database)).As("khoa");
        (await khoa.Open(ProcessDesignUrls.List)).Ok().DoesNotSay("Thêm quy trình");
        (await khoa.Open(ProcessDesignUrls.Import)).Is(403);
        using var hong = await (await App.With(database)).As("hong");
        (await hong.Open(ProcessDesignUrls.List)).Is(403);
        using var nobody = (await App.With(database)).Visitor();
        Assert.Equal(HttpStatusCode.OK, (await nobody.Open(ProcessDesignUrls.List)).Response.StatusCode);
        (await nobody.Open(ProcessDesignUrls.List)).Says("Đăng nhập");
    }

    [Theory, OnEach]
    public async Task A_table_of_steps_from_a_decision_becomes_a_process(On database)
    {
        using var ha = await (await App.With(database)).As("ha");
        const string table = """
            TT;Nội dung công việc;Người thực hiện;Thời gian thực hiện;Biểu mẫu/Kết quả
            1;Tiếp nhận hồ sơ;Công chức tiếp nhận và trả kết quả;2 giờ;Giấy tiếp nhận hồ sơ và hẹn trả kết quả
            2;Thẩm định;Chuyên viên;0,5 ngày làm việc;
            3;Trả kết quả;counter-clerk;Giờ hành chính;
            ;Tổng cộng;;6 giờ;
            """;
        var code = Designing.Code();
        var page = await (await ha.Open(ProcessDesignUrls.Import)).Fill("Tên quy trình", "Từ bảng").Fill("Mã quy trình", code).Attach("Bảng các bước (CSV)", "bang.csv", System.Text.Encoding.UTF8.GetBytes(table)).Press("Tạo quy trình");
        page.Ok().Says("Đã tạo quy trình từ bảng.");
        var view = (await ha.Open(page.Url.AbsolutePath.Replace("/steps", "", StringComparison.Ordinal))).Ok().Says("Thẩm định").Says("0,5 ngày làm việc").Says("6 giờ làm việc");
        Assert.Contains(view.Rows, r => r.Contains("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"));
        (await (await ha.Open(ProcessDesignUrls.Import)).Fill("Tên quy trình", "Sai").Attach("Bảng các bước (CSV)", "bang.csv", System.Text.Encoding.UTF8.GetBytes(table.Replace("0,5 ngày làm việc", "vài hôm", StringComparison.Ordinal))).Press("Tạo quy trình"))
            .IsInvalid().Says("Dòng 3: chưa hiểu thời gian “vài hôm”.");
        (await (await ha.Open(ProcessDesignUrls.Import)).Fill("Tên quy trình", "Sai").Attach("Bảng các bước (CSV)", "bang.csv", System.Text.Encoding.UTF8.GetBytes(table.Replace("Chuyên viên", "Thần đèn", StringComparison.Ordinal))).Press("Tạo quy trình"))
            .IsInvalid().Says("không có chức danh “Thần đèn”");
    }
}
