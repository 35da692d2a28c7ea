using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;

namespace ThongSuot.OneStop;

/// <summary>Who may make a change of a dossier.</summary>
[Flags]
internal enum ChangeBy
{
    /// <summary>Whoever stands at its counter.</summary>
    Counter = 1,

    /// <summary>Whoever decides it.</summary>
    Handler = 2,
}

/// <summary>Something that can happen to a dossier: what it asks, when it may, and how it is done. Each is one act.</summary>
internal sealed record DossierChange
{
    /// <summary>Last part of its address.</summary>
    public required string Code { get; init; }

    /// <summary>Vietnamese source text.</summary>
    public required string Title { get; init; }

    /// <summary>What it means, Vietnamese source text.</summary>
    public required string Hint { get; init; }

    public required ChangeBy By { get; init; }

    /// <summary>What it asks besides the reason of the list.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>The letter it gives out, whose reasons are offered.</summary>
    public LetterKind? Letter { get; init; }

    /// <summary>Why it may not be done now; the moves ask again.</summary>
    public required Func<Dossier, Refusal?> WhyNot { get; init; }

    public required Func<ChangeWork, Task> Do { get; init; }
}

/// <summary>One change being made.</summary>
internal sealed record ChangeWork(Dossier Dossier, FormState Form, Act Act, DossierMoves Moves, GroupDesk Groups, CancellationToken Cancel)
{
    /// <summary>Code of the reason.</summary>
    public string Code { get; init; } = "";

    /// <summary>What the letter says.</summary>
    public LetterText Text(params IReadOnlyList<string> lines) => new(Code, Form.Get(ChangeFields.Reason) ?? "", lines);
}

/// <summary>The fields of changes.</summary>
internal static class ChangeFields
{
    public static readonly TextField Reason = new("reason", "Nêu rõ lý do") { Rows = 2, Max = 500 };
    public static readonly TextField Lines = new("lines", "Những nội dung phải bổ sung, hoàn thiện") { Rows = 6, Max = 4000, Hint = "Mỗi dòng một nội dung. Phải ghi đủ: chỉ được yêu cầu một lần." };
    public static readonly TextField Came = new("came", "Giấy tờ đã bổ sung") { Rows = 4, Max = 4000, Hint = "Mỗi dòng một giấy tờ." };
    public static readonly FileField Scans = new("scans", "Bản quét hoặc ảnh chụp") { Required = false, Many = true };
    public static readonly FileField Result = new("result", "Tệp kết quả") { Many = true };
    public static readonly Web.SpanField Longer = new("by", "Xin thêm") { MoreThanNone = true, Hint = "Ví dụ: 3 ngày làm việc." };
    public static readonly Web.SpanField Second = new("limit", "Thời hạn của lần hẹn thứ hai") { Required = false, MoreThanNone = true, Hint = "Tính từ lúc nghĩa vụ được xác nhận. Bỏ trống thì thời hạn cũ chạy tiếp." };
    public static readonly MoneyField DutyAmount = new("amount", "Số tiền phải nộp, đồng") { Required = false, Min = 1, Hint = "Ghi theo thông báo nghĩa vụ tài chính thì người nộp trả trực tuyến được; trả xong hồ sơ tự được giải quyết tiếp." };
    public static readonly Web.SpanField DutySecond = new("limit", "Thời hạn của lần hẹn thứ hai, nếu trả trực tuyến") { Required = false, MoreThanNone = true, Hint = "Tính từ lúc tiền được ghi nhận. Bỏ trống thì thời hạn cũ chạy tiếp." };
    public static readonly TextField Remark = new("remark", "Ghi chú, số chứng từ") { Max = 500 };
    public static readonly EnumField<PaymentWay> Pay = new("pay", "Cách nộp tiền", [(PaymentWay.Cash, "Tiền mặt"), (PaymentWay.Transfer, "Chuyển khoản"), (PaymentWay.Online, "Trực tuyến")]);

    /// <summary>Who takes the result: with the receipt, or without it by identity paper (Decree 118/2025/NĐ-CP, article 6).</summary>
    public static readonly ChoiceField TakenBy = new("taken-by", "Người nhận xuất trình", [new("receipt", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"), new("identity", "Giấy tờ tùy thân (mất giấy tiếp nhận)"), new("authority", "Giấy ủy quyền và giấy tờ tùy thân")]) { AsRadios = true };

    public static readonly TextField TakenName = new("taken-name", "Họ tên người nhận") { Max = 200 };

    /// <summary>The lines of a text, without empty ones.</summary>
    public static IReadOnlyList<string> LinesOf(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>Why letters are given out: data/one-stop/reasons.csv. Codes are stored and never change.</summary>
internal sealed class LetterReasons(DataFiles files)
{
    /// <summary>The applicant asked for it.</summary>
    public const string Asked = "request";

    private readonly Lazy<IReadOnlyList<(string Code, LetterKind Kind, Names Name)>> all = new(() =>
        [.. files.Rows("one-stop/reasons.csv").Select(r => (r["code"], Enum.Parse<LetterKind>(r["kind"], ignoreCase: true), new Names(r["name"], r["name_en"])))]);

    /// <summary>The field that asks for the reason of a letter.</summary>
    public ChoiceField Field(LetterKind kind, Texts t) => new("code", "Lý do", [.. all.Value.Where(r => r.Kind == kind).Select(r => new Choice(r.Code, t.Of(r.Name)))]);

    /// <summary>The reason of a code.</summary>
    public Names? Find(string code) => all.Value.FirstOrDefault(r => r.Code == code).Name;
}
