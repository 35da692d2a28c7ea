using ThongSuot.Data;
using ThongSuot.Support;

namespace ThongSuot.Procedures.Tests;

/// <summary>Controlling procedures as people do.</summary>
internal static class Controlling
{
    public const string Justice = "Sở Tư pháp (Tỉnh Hậu Giang)";

    public static string Name(string text) => $"{text} {Guid.NewGuid():N}"[..Math.Min(text.Length + 9, 60)];

    /// <summary>Proposes a new procedure by activities: (4 h × 40.000 + 20.000) × 1 × 100.</summary>
    public static async Task<Answer> Propose(this Browser who, string name, Action<Answer>? change = null)
    {
        // What is typed first stays, so the change goes before.
        var page = (await who.Open(ControlUrls.NewProposal)).Ok();
        change?.Invoke(page);
        page.Fill("Loại đề xuất", "Ban hành mới").Fill("Đơn vị đề xuất", Justice).Fill("Tên thủ tục", name).Fill("Dự thảo văn bản quy định thủ tục", "Dự thảo thử")
            .Fill("Sự cần thiết", "Cần").Fill("Tính hợp lý", "Hợp lý").Fill("Tính hợp pháp", "Hợp pháp").Fill("Số lần thực hiện mỗi năm", "1").Fill("Số đối tượng mỗi năm", "100")
            .Fill("Hoạt động", "Chuẩn bị hồ sơ").Fill("Số giờ", "4").Fill("Thuê ngoài (đồng)", "20.000");
        return await page.Press("Trình đề xuất");
    }

    /// <summary>Records a simplification by agency days.</summary>
    public static async Task<Answer> Simplify(this Browser who, string name, string year, string before, string after, string dossiers, Action<Answer>? change = null)
    {
        var page = (await who.Open(ControlUrls.NewSimplification)).Ok();
        change?.Invoke(page);
        page.Fill("Năm của kế hoạch", year).Fill("Mã thủ tục", "1.001686").Fill("Tên thủ tục", name).Fill("Nội dung hiện nay", $"{before} ngày")
            .Fill("Nội dung sau khi đơn giản hóa", $"{after} ngày").Fill("Lý do", "Làm song song").Fill("Điều, khoản cần sửa đổi", "Điều 5").Fill("Số ngày làm việc trước", before).Fill("Số ngày làm việc sau", after)
            .Fill("Số hồ sơ mỗi năm", dossiers);
        return await page.Press("Ghi");
    }

    /// <summary>Asks a unit as it was asked some days ago, so that it is late now.</summary>
    public static Task AskedLongAgo(this App app, Guid proposal, string unit) => app.Inside(async (_, db, act) =>
    {
        db.Add(new ProposalOpinion { Id = Guid.CreateVersion7(), ProposalId = proposal, UnitId = DemoId.Of($"unit:{unit}"), UnitName = Justice, AskedAt = act.At.AddDays(-10), DueOn = act.Day.AddDays(-3) });
        act.Record(new OpinionAsked(proposal, "thử", DemoId.Of($"unit:{unit}"), Justice, act.Day.AddDays(-3)));
        await act.Commit();
    });

    public static Guid IdOf(Answer page) => Guid.Parse(page.Url.Segments[^1].TrimEnd('/'));
}
