namespace ThongSuot.Processes;

/// <summary>One step of a process as a clerk's table has it: the columns of the internal processes provinces approve (TT 01/2018/TT-VPCP art. 8).</summary>
public sealed record StepRow
{
    /// <summary>Identity of the task in the file; empty for a step that is to be added.</summary>
    public string Id { get; init; } = "";

    /// <summary>What is done.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the position that does it; none for anybody of the unit, or whoever the lane names.</summary>
    public string? Position { get; init; }

    /// <summary>Name of the lane, where the file has lanes; read only.</summary>
    public string? Lane { get; init; }

    /// <summary>Whose position: <c>own</c>, <c>parent</c>, or the code or key of a unit; none for the case's own unit.</summary>
    public string? Unit { get; init; }

    /// <summary>How long it may take, in <see cref="LimitUnit"/>; none without a limit.</summary>
    public decimal? Limit { get; init; }

    /// <summary>The unit of the limit.</summary>
    public LimitUnit LimitUnit { get; init; }

    /// <summary>Whether the limit counts toward the total.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>The form or result born at the step.</summary>
    public string? Form { get; init; }

    /// <summary>For which channel of receipt the step is.</summary>
    public string? Channel { get; init; }

    /// <summary>Whether it may be done for many cases together.</summary>
    public bool Batch { get; init; }

    /// <summary>The outcomes offered: <c>approve|Đồng ý;return|Trả lại</c>.</summary>
    public string? Outcomes { get; init; }

    /// <summary>The values asked for: <c>so_tien|Số tiền|number</c>.</summary>
    public string? Inputs { get; init; }

    /// <summary>Whether it stands on a straight stretch, so that it may be moved and removed; read only.</summary>
    public bool IsStraight { get; init; } = true;
}

/// <summary>The sum of the limits that count.</summary>
/// <param name="Hours">Working hours; eight make a working day.</param>
/// <param name="Days">Calendar days, which cannot be added to working hours.</param>
/// <param name="Open">Steps that count and have no limit.</param>
public sealed record StepSum(decimal Hours, decimal Days, int Open)
{
    /// <summary>The sum of some rows.</summary>
    public static StepSum Of(IEnumerable<StepRow> rows)
    {
        var counted = rows.Where(r => r.Counts).ToList();
        return new(counted.Sum(r => r.LimitUnit switch { LimitUnit.Hour => r.Limit ?? 0, LimitUnit.WorkingDay => (r.Limit ?? 0) * 8, _ => 0 }),
            counted.Where(r => r.LimitUnit is LimitUnit.Day).Sum(r => r.Limit ?? 0), counted.Count(r => r.Limit is null));
    }

    /// <summary>Whether the limit of the whole is another; none when they cannot be compared.</summary>
    public bool? Differs(StepLimit? whole) => whole switch
    {
        null => null,
        { Unit: LimitUnit.Day } => Hours > 0 ? null : Days != whole.Value,
        _ => Days > 0 ? null : Hours != (whole.Unit is LimitUnit.WorkingDay ? whole.Value * 8 : whole.Value),
    };
}

/// <summary>What a table of steps becomes.</summary>
public sealed record StepChange
{
    /// <summary>Name of the process.</summary>
    public required string Name { get; init; }

    /// <summary>Limit of the whole.</summary>
    public StepLimit? Limit { get; init; }

    /// <summary>The steps in their order; those without identity are added, those left out are removed.</summary>
    public required IReadOnlyList<StepRow> Rows { get; init; }
}

/// <summary>Why a step cannot stand where the table puts it.</summary>
/// <param name="row">Place of the row, from 0; −1 for one that was removed.</param>
/// <param name="text">Vietnamese sentence with {0} places; source text of its translation.</param>
/// <param name="name">What stands in the place.</param>
public sealed class StepPlaceException(int row, string text, string name) : Exception(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, name))
{
    /// <summary>Place of the row, from 0; −1 for one that was removed.</summary>
    public int Row { get; } = row;

    /// <summary>The sentence with its place open.</summary>
    public string Text { get; } = text;

    /// <summary>What stands in the place.</summary>
    public string Name { get; } = name;
}
