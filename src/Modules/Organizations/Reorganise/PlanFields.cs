using ThongSuot.Forms;

namespace ThongSuot.Organizations;

/// <summary>The head of a reorganisation.</summary>
internal static class PlanFields
{
    /// <summary>Number of the decision.</summary>
    public static readonly TextField Decision = new("decision", "Số quyết định, nghị quyết") { Max = 120, Hint = "Mỗi quyết định chỉ áp dụng được một lần." };

    /// <summary>What it is about.</summary>
    public static readonly TextField Title = new("title", "Trích yếu") { Max = 300 };

    /// <summary>When it was signed.</summary>
    public static readonly DateField SignedOn = new("signedOn", "Ngày ký") { Required = false };

    /// <summary>First day of the new map.</summary>
    public static readonly DateField EffectiveOn = new("effectiveOn", "Ngày có hiệu lực") { Hint = "Có thể là ngày đã qua hoặc ngày sắp tới." };

    /// <summary>Steps from a file.</summary>
    public static readonly FileField File = new("file", "Các bước từ tệp CSV") { Required = false, Accept = ".csv", Hint = "Cột: step, action, key, name, kind, statistics_code, from_keys, effective, decision." };
}

/// <summary>A line of the list of reorganisations.</summary>
public sealed record PlanLine(Guid Id, string Decision, string Title, DateOnly EffectiveOn, bool IsApplied, DateTime? AppliedAt);

/// <summary>The list of reorganisations.</summary>
public sealed record PlansModel(IReadOnlyList<PlanLine> Plans);

/// <summary>The form of a new or changed reorganisation.</summary>
public sealed record PlanFormModel(Guid? Id, FormState Form, IReadOnlyList<FaultLine> Faults);

/// <summary>Something wrong in a file.</summary>
public sealed record FaultLine(int Row, string? Column, string Text, IReadOnlyList<object> Values);
