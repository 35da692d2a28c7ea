using ThongSuot.Calendar;
using ThongSuot.Kernel;

namespace ThongSuot.Clocks;

/// <summary>A decision about days was recorded.</summary>
public sealed record CalendarDecided(Guid Decision, string Number, string Title, DateOnly From, DateOnly To) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(CalendarDecision.ReferenceKind, Decision, Number);

    /// <inheritdoc/>
    public override string Remark => $"{Title}; từ {Written.Day(From)} đến {Written.Day(To)}";
}

/// <summary>A decision about days counts no more.</summary>
public sealed record CalendarRevoked(Guid Decision, string Number, string By, DateOnly From, DateOnly To) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(CalendarDecision.ReferenceKind, Decision, Number);

    /// <inheritdoc/>
    public override string Remark => $"Theo {By}";
}

/// <summary>Office hours were recorded.</summary>
public sealed record HoursRecorded(Guid Hours, string Title, DateOnly From) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(RecordedHours.ReferenceKind, Hours, Title);

    /// <inheritdoc/>
    public override string Remark => $"Từ ngày {Written.Day(From)}";
}

/// <summary>Recorded office hours got a last day.</summary>
public sealed record HoursEnded(Guid Hours, string Title, DateOnly Last) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(RecordedHours.ReferenceKind, Hours, Title);

    /// <inheritdoc/>
    public override string Remark => $"Đến hết ngày {Written.Day(Last)}";
}

/// <summary>The calendars changed: open cases are to be counted anew.</summary>
public sealed record RecomputeAsked(Guid Recompute, string Source, DateOnly From, DateOnly To) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("recompute", Recompute, Source);
}

/// <summary>Every case that a change of the calendars touches was counted anew.</summary>
public sealed record RecomputeFinished(Guid Recompute, string Source, int Moved, int Kept) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("recompute", Recompute, Source);

    /// <inheritdoc/>
    public override string Remark => $"{Moved} hạn mới, {Kept} hạn giữ nguyên";
}

/// <summary>The clock of a case was opened.</summary>
public sealed record ClockOpened(Reference Case, Guid Clock, Guid UnitId, DateTime ReceivedAt, string Span, DateTime? DueAt) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override Reference? Also => ClockSaid.Also(Case, Clock);

    /// <inheritdoc/>
    public override string Remark => DueAt is { } at ? $"Hạn {ClockSaid.Moment(at)}" : "Không tính hạn";
}

/// <summary>Something happened to the clock of a case: pause, supplement, extension, end …</summary>
public sealed record ClockChanged(Reference Case, Guid Clock, Guid UnitId, ClockEventKind Kind, DateTime HappenedAt, DateTime? DueAt) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override Reference? Also => ClockSaid.Also(Case, Clock);

    /// <inheritdoc/>
    public override string Remark => DueAt is { } at ? $"{Kind.Title()}, hạn {ClockSaid.Moment(at)}" : Kind.Title();
}

/// <summary>Another person answers for a case, or nobody until the seat is filled again.</summary>
public sealed record ClockHandedOver(Reference Case, Guid Clock, Guid UnitId, Guid? From, Guid? To, string? Name) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override Reference? Also => ClockSaid.Also(Case, Clock);

    /// <inheritdoc/>
    public override string Remark => Name ?? "chưa có người phụ trách";
}

/// <summary>A case's promised date moved because the calendars changed.</summary>
public sealed record ClockMoved(Reference Case, Guid Clock, Guid UnitId, DateTime OldDueAt, DateTime NewDueAt, string Source, Guid Recompute) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override Reference? Also => ClockSaid.Also(Case, Clock);

    /// <inheritdoc/>
    public override string Remark => $"Từ {ClockSaid.Moment(OldDueAt)} sang {ClockSaid.Moment(NewDueAt)} theo {Source}";
}

/// <summary>The calendars now give an earlier date; the one promised is kept.</summary>
public sealed record PromiseKept(Reference Case, Guid Clock, Guid UnitId, DateTime DueAt, string Source, Guid Recompute) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override Reference? Also => ClockSaid.Also(Case, Clock);

    /// <inheritdoc/>
    public override string Remark => $"Giữ hạn đã hẹn {ClockSaid.Moment(DueAt)}; lịch mới theo {Source} cho hạn sớm hơn";
}

/// <summary>Remarks as the timeline stores them.</summary>
internal static class ClockSaid
{
    public static Reference? Also(Reference subject, Guid clock) => subject.Kind == CaseClockRow.ReferenceKind ? null : new(CaseClockRow.ReferenceKind, clock, subject.Label);

    public static string Moment(DateTime utc) => VietnamTime.Local(utc).ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
