using ThongSuot.Data;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>A group handed in from home, taken in at the counter, followed and rated by its applicant.</summary>
public sealed class GroupOnlineTests
{
    private static async Task<(Guid Id, Answer Page)> File(Browser citizen)
    {
        var form = (await citizen.Open($"{OneStopUrls.FileGroup(GroupSteps.Birth)}?at={DemoId.Of("unit:hg-31465"):N}")).Ok();
        var filed = (await form.Fill("Địa chỉ", "ấp 3, xã Vị Thanh").Attach("Tờ khai đăng ký khai sinh", "to-khai.pdf", OnlineSteps.Pdf("Tờ khai")).Press("Nộp hồ sơ")).Ok().Says("Đã có kết quả: 0 trong 3 hồ sơ");
        return (Guid.Parse(filed.Url.Segments[4]), filed);
    }

    [Theory, OnEach]
    public async Task A_group_filed_from_home_is_taken_in_as_one_and_seen_by_its_applicant(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        using var dao = await app.As("dao");
        (await hong.Open("/services/2.000986/file")).Ok().Says("Nhóm liên thông: nộp một lần");
        var (id, filed) = await File(hong);
        var word = filed.Document.QuerySelector(".answer .code")!.TextContent.Trim();
        using var visitor = app.Visitor();
        (await visitor.Open(OneStopUrls.Tracked("", word))).Ok().Says("Đã có kết quả: 0 trong 3 hồ sơ");
        var taken = (await (await (await dao.Open(OneStopUrls.Group(id))).Ok().Says("Nhóm hồ sơ chưa tiếp nhận").Follow("Tiếp nhận cả nhóm")).Ok().Press("Tiếp nhận")).Ok();
        Assert.Equal([DossierStatus.Accepted, DossierStatus.Registered, DossierStatus.Registered], (await app.GroupDossiers(id)).Select(d => d.Status));
        var number = (await taken.Follow("Xem cả nhóm liên thông")).Ok().Heading;
        Assert.Contains("-LT", number, StringComparison.Ordinal);
        var tracked = (await visitor.Open(OneStopUrls.Tracked(number, word))).Ok().Says("Được tiếp nhận");
        tracked.DoesNotSay("Trần Thị Bích Hồng").DoesNotSay("khai sinh");
        (await visitor.Open(OneStopUrls.Tracked(number, "ABCDEFGH"))).Is(404);
        (await hong.Open(OneStopUrls.Mine)).Ok().Says("Xem cả nhóm liên thông");
        var mine = (await hong.Open(OneStopUrls.MyGroup(id))).Ok().Says("chờ kết quả: Đăng ký khai sinh");
        (await mine.Follow("Giấy tiếp nhận và hẹn trả")).Ok().Says("Nhóm thủ tục hành chính liên thông");
        (await (await hong.Open(OneStopUrls.Group(id))).Ok().Follow("Đăng ký thường trú")).Ok().Says("Hồ sơ chờ kết quả của hồ sơ trước trong nhóm liên thông");
    }

    [Theory, OnEach]
    public async Task A_group_rejected_at_the_counter_ends_whole_and_one_rating_serves_all_that_was_returned(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        using var dao = await app.As("dao");
        var (rejected, _) = await File(hong);
        var first = (await app.GroupDossiers(rejected))[0];
        (await (await dao.Change(first.Id, "reject")).Fill("Lý do", "not-here").Fill("Nêu rõ lý do", "Trẻ thường trú ở xã khác").Press("Từ chối tiếp nhận")).Ok();
        Assert.Equal([DossierStatus.Rejected, DossierStatus.Stopped, DossierStatus.Stopped], (await app.GroupDossiers(rejected)).Select(d => d.Status));

        var (id, _) = await File(hong);
        foreach (var dossier in (await app.GroupDossiers(id)).Take(2))
        {
            await app.Ended(dossier.Id, DossierStatus.Returned);
        }

        (await (await (await hong.Open(OneStopUrls.MyGroup(id))).Ok().Follow("Đánh giá")).Ok().Fill("5 sao: rất hài lòng", "5").Press("Gửi đánh giá")).Ok().DoesNotSay("Đánh giá");
        Assert.Equal([5, 5, null], (await app.GroupDossiers(id)).Select(d => d.Rating));
    }

    [Theory, OnEach]
    public async Task Nothing_is_filed_without_a_place_or_a_paper(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        (await hong.Open(OneStopUrls.FileGroup(GroupSteps.Birth))).Ok().Says("Hãy chọn nơi nộp để khai tiếp.");
        var form = (await hong.Open($"{OneStopUrls.FileGroup(GroupSteps.Birth)}?at={DemoId.Of("unit:hg-31465"):N}")).Ok();
        (await form.Press("Nộp hồ sơ")).IsInvalid().Says("Hãy đính kèm ít nhất một giấy tờ của hồ sơ.").Says("Hãy nhập: Địa chỉ.");
        (await hong.Open(OneStopUrls.FileGroup("khong-co"))).Is(404);
    }
}
