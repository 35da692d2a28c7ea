using ThongSuot.Support;

namespace ThongSuot.Work.Tests;

/// <summary>A running case goes over to a newer version of its process, after a look at where it will stand.</summary>
public sealed class MoveCaseTests
{
    [Theory, OnEach]
    public async Task A_case_is_moved_to_a_newer_version_by_a_mapping_that_was_previewed(On database)
    {
        var app = await App.With(database);
        var code = await app.Process();
        var id = await app.Case(code, Working.Name("Chuyển phiên bản"));
        using var tam = await app.As("tam");
        using var khoa = await app.As("khoa");
        (await khoa.Open(WorkUrls.Case(id, "move"))).Is(403);
        (await tam.Open(WorkUrls.Case(id, "move"))).Ok().Says("chưa có phiên bản nào khác");

        // The step the case stands at has another identity and another name there.
        await app.Publish(code, xml => xml.Replace("\"nhap\"", "\"nhap-moi\"", StringComparison.Ordinal).Replace("Nhập số liệu", "Nhập số liệu theo mẫu 2", StringComparison.Ordinal));
        (await tam.Open(WorkUrls.Case(id))).Ok().Says("phiên bản 1");
        var page = await (await tam.Open(WorkUrls.Case(id, "move"))).Ok().Says("Chưa có gì thay đổi").Follow("Phiên bản 2");
        page.Ok().Says("chọn bước thay thế bên dưới");
        (await page.Fill("Lý do", "Mẫu biểu mới").Press("Chuyển phiên bản")).IsInvalid();
        (await tam.Open(WorkUrls.Case(id))).Ok().Says("phiên bản 1");
        page = await (await tam.Open(WorkUrls.Case(id, "move"))).Ok().Follow("Phiên bản 2");
        (await page.Fill("Nhập số liệu", "nhap-moi").Fill("Lý do", "Mẫu biểu mới").Press("Chuyển phiên bản")).Ok().Says("Đã chuyển phiên bản.").Says("phiên bản 2");

        // The task its people see is the same one, and the case goes on from it.
        (await (await khoa.Task(app, id)).Press("Nhận việc")).Ok();
        (await (await khoa.Task(app, id)).Press("Hoàn thành")).Ok();
        Assert.Equal("duyet", (await app.Waiting(id)).Element);
    }
}
