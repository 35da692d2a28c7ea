using ThongSuot.Kernel;

namespace ThongSuot.Numbering;

/// <summary>A number was declared to stand for nothing.</summary>
public sealed record NumberVoided(Guid UnitId, string Series, string Period, long Number, string Why) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("number-series", $"{UnitId:N}.{Series}.{Period}", $"{Series} {Period}".TrimEnd());

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Number}: {Why}";
}

/// <summary>A series was told to go on at a higher number.</summary>
public sealed record NumbersSkipped(Guid UnitId, string Series, string Period, long First, long Last, string Why) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("number-series", $"{UnitId:N}.{Series}.{Period}", $"{Series} {Period}".TrimEnd());

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{First}–{Last}: {Why}";
}

/// <summary>What the mechanism refuses.</summary>
public static class NumberRefusals
{
    /// <summary>Another act held the series for too long.</summary>
    public static readonly Refusal Busy = new("NUM-001", "Đang có nhiều người lấy số cùng lúc. Chưa có gì được ghi; hãy bấm lại sau giây lát.");

    /// <summary>No such number.</summary>
    public static readonly Refusal NeverGiven = new("NUM-002", "Số này chưa từng được cấp nên không thể hủy.");

    /// <summary>Voided before.</summary>
    public static readonly Refusal Explained = new("NUM-003", "Số này đã được ghi là bỏ trước đó.");

    /// <summary>A gap needs its reason.</summary>
    public static readonly Refusal NoReason = new("NUM-004", "Hãy nêu lý do bỏ số; lý do được in trong sổ.");

    /// <summary>Series only go up.</summary>
    public static readonly Refusal NotAbove = new("NUM-005", "Số bắt đầu phải lớn hơn {0}, là số kế tiếp của sổ.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> All { get; } = [Busy, NeverGiven, Explained, NoReason, NotAbove];
}
