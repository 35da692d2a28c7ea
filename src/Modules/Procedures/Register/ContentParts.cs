using System.Globalization;
using ThongSuot.Languages;

namespace ThongSuot.Procedures;

/// <summary>A part of a procedure's text as lines for people: pages, comparisons and previews show the same.</summary>
/// <param name="Title">Vietnamese source text.</param>
/// <param name="Source">Key of the national record it came from; none for what the province adds.</param>
/// <param name="Lines">Said in the reader's language where it is ours to say.</param>
public sealed record ContentPart(string Title, string? Source, IReadOnlyList<string> Lines);

/// <summary>Tells a procedure's text part by part.</summary>
internal static class ContentParts
{
    public static IReadOnlyList<ContentPart> Of(ProcedureContent content, ProvincialAdditions additions, Texts t) => [.. National(content, t), .. Provincial(additions, t)];

    public static IEnumerable<ContentPart> National(ProcedureContent c, Texts t) =>
    [
        new("Tên thủ tục", "ten_thu_tuc", [c.Name]),
        new("Quyết định công bố", "so_quyet_dinh", One(c.Decision)),
        new("Cấp thực hiện", "cap_thuc_hien", [.. c.Levels.Select(l => t[l.Title()])]),
        new("Loại thủ tục", "loai_thu_tuc", One(c.Kind)),
        new("Lĩnh vực", "linh_vuc", One(c.Field)),
        new("Đối tượng thực hiện", "doi_tuong_thuc_hien", c.Subjects),
        new("Trình tự thực hiện", "trinh_tu_thuc_hien", One(c.Steps)),
        new("Cách thức thực hiện, thời hạn, phí", "cach_thuc_thuc_hien", [.. c.Channels.Select(ch => Line(ch, t))]),
        new("Thành phần hồ sơ", "thanh_phan_ho_so", [.. c.PaperGroups.SelectMany(g => Lines(g, t))]),
        new("Cơ quan thực hiện", "co_quan_thuc_hien", One(c.Agencies.Doing)),
        new("Cơ quan có thẩm quyền", "co_quan_co_tham_quyen", One(c.Agencies.Deciding)),
        new("Cơ quan được ủy quyền", "co_quan_duoc_uy_quyen", One(c.Agencies.Authorised)),
        new("Cơ quan phối hợp", "co_quan_phoi_hop", One(c.Agencies.Coordinating)),
        new("Địa chỉ tiếp nhận", "dia_chi_tiep_nhan", One(c.Agencies.Address)),
        new("Kết quả", "ket_qua_xu_ly", [.. c.Results.Select(r => r.Code is null ? r.Name : $"{r.Name} ({r.Code})"), .. c.Keywords.Count > 0 ? [t["Từ khóa: {0}", string.Join(", ", c.Keywords)]] : Array.Empty<string>(), .. One(c.Remark)]),
        new("Yêu cầu, điều kiện", "yeu_cau_dieu_kien", One(c.Conditions)),
        new("Căn cứ pháp lý", "can_cu_phap_ly", [.. c.LegalBases.Select(l => l.Number is null ? l.Name : $"{l.Number}: {l.Name}")]),
        new("Thủ tục liên quan", "thu_tuc_lien_quan", c.Related),
    ];

    public static IEnumerable<ContentPart> Provincial(ProvincialAdditions a, Texts t) =>
    [
        new("Thời hạn cam kết", null, a.CommittedTerm is { } term ? [Said(term, t)] : []),
        new("Nơi nhận hồ sơ, trả kết quả", null, One(a.Place)),
        new("Mức độ trực tuyến", null, [t[a.Online.Title()]]),
        new("Cơ chế một cửa", null, [a.IsOneStop ? t["có"] : t["không"]]),
        new("Nhóm liên thông", null, One(a.InterlinkedGroup)),
        new("Mức thu của Hội đồng nhân dân tỉnh", null, One(a.CouncilFee)),
        new("Quy trình nội bộ", null, One(a.Process)),
        new("Biểu mẫu điện tử", null, One(a.Form)),
        new("Sự kiện trong đời", null, a.LifeEvents),
        new("Từ người dân hay gọi", null, a.Keywords),
    ];

    /// <summary>A limit in words; the text as written where it has no unit.</summary>
    public static string Said(ProcedureTerm term, Texts t) =>
        term is { Count: { } count, Unit: { } unit } ? $"{count.ToString("0.##", CultureInfo.GetCultureInfo("vi-VN"))} {t[unit.Title()]}" : term.Text.Length > 0 ? term.Text : "–";

    /// <summary>A fee in words.</summary>
    public static string Said(PublishedFee fee, Texts t) =>
        fee.Kind is FeeKind.Free ? t["miễn phí"] : fee.Amount is { } amount ? $"{t[fee.Kind.Title()]} {t.Money((long)amount)}{(fee.Per is null ? "" : $"/{fee.Per}")}" : $"{t[fee.Kind.Title()]}: {fee.Text}";

    private static string Line(FilingChannel channel, Texts t)
    {
        var words = new List<string> { t[channel.Way.Title()], channel.Term is null ? t["không nêu thời hạn"] : Said(channel.Term, t) };
        words.AddRange(channel.Fees.Select(f => Said(f, t)));
        return string.Join("; ", words) + (channel.Remark is null ? "" : $". {channel.Remark}");
    }

    private static IEnumerable<string> Lines(PaperGroup group, Texts t)
    {
        if (group.Name is not null)
        {
            yield return $"* {group.Name}";
        }

        foreach (var paper in group.Papers)
        {
            var count = string.Join(", ", new[] { paper.Originals is > 0 ? t["{0} bản chính", paper.Originals] : null, paper.Copies is > 0 ? t["{0} bản sao", paper.Copies] : null, paper.IsShownOnly ? t["chỉ xuất trình"] : null }.OfType<string>());
            yield return $"- {paper.Name}{(count.Length > 0 ? $" ({count})" : "")}{(paper.FormFile is null ? "" : $" [{paper.FormFile}]")}";
        }
    }

    private static IReadOnlyList<string> One(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [text];
}

/// <summary>A part that differs between two texts.</summary>
public sealed record PartChange(string Title, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>Compares texts part by part, as people read them.</summary>
internal static class PartChanges
{
    public static IReadOnlyList<PartChange> Between(IReadOnlyList<ContentPart> before, IReadOnlyList<ContentPart> after) =>
        [.. after.Zip(before).Where(p => !p.First.Lines.SequenceEqual(p.Second.Lines)).Select(p => new PartChange(p.First.Title, [.. p.Second.Lines.Except(p.First.Lines)], [.. p.First.Lines.Except(p.Second.Lines)]))];
}
