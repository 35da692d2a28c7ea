using ThongSuot.Calendar;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Clocks;

/// <summary>A decision about days that was recorded in the platform: its days count while it is not revoked. Nothing but the revocation is ever changed.</summary>
public sealed class CalendarDecision : IVersioned
{
    /// <summary>Kind of references to decisions.</summary>
    public const string ReferenceKind = "calendar-decision";

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its number: <c>1234/QĐ-UBND</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Who decided.</summary>
    public required string Issuer { get; init; }

    /// <summary>Day of signing.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>What it is about, for people.</summary>
    public required string Title { get; init; }

    /// <summary>The same in English.</summary>
    public string? TitleEn { get; init; }

    /// <summary>How sure it is.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>The days, in the order of the decision.</summary>
    public required List<DecidedDays> Days { get; init; }

    /// <summary>Unit kinds it counts for; empty with <see cref="Units"/>: everybody.</summary>
    public List<string> Kinds { get; init; } = [];

    /// <summary>Units it counts for.</summary>
    public List<string> Units { get; init; } = [];

    /// <summary>When it was recorded, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>When it was revoked, UTC; none while it counts.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>The document that revoked it.</summary>
    public string? RevokedBy { get; private set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Whom it counts for.</summary>
    public CalendarScope Scope => new(Kinds, Units);

    /// <summary>A link to it.</summary>
    public Reference Reference => new(ReferenceKind, Id, Number);

    /// <summary>Its rows of the calendar book.</summary>
    public IEnumerable<DayRow> Rows => Days.Select((d, i) => new DayRow
    {
        Id = i == 0 ? Number : $"{Number} ({i + 1})", Kind = d.Kind, From = d.From, To = d.To, MadeUp = d.MadeUp, Holiday = d.Holiday, Open = HoursText.Read(d.Open), Scope = Scope,
        Title = new(Title, TitleEn), Source = $"{Number}, {Issuer}", Certainty = Certainty, Recorded = VietnamTime.DayOf(RecordedAt),
    });

    /// <summary>Why it cannot be revoked; none when it can.</summary>
    public Refusal? WhyNotRevoke() => RevokedAt is null ? null : ClocksRefusals.RevokedBefore.With(Number, RevokedBy ?? "–");

    /// <summary>It counts no more, from its first day on.</summary>
    internal void Revoke(string by, Act act)
    {
        act.RefuseIf(WhyNotRevoke());
        (RevokedAt, RevokedBy) = (act.At, by);
    }
}

/// <summary>Days of a decision that are alike.</summary>
/// <param name="Kind">Holiday, compensation, swapped off, or closure.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
public sealed record DecidedDays(DayKind Kind, DateOnly From, DateOnly To)
{
    /// <summary>Swap: the day worked instead.</summary>
    public DateOnly? MadeUp { get; init; }

    /// <summary>Code of the yearly holiday whose computed days it replaces.</summary>
    public string? Holiday { get; init; }

    /// <summary>Closure of part of a day: the hours still worked, <c>07:00-11:30</c>.</summary>
    public string? Open { get; init; }
}

/// <summary>Office hours that were recorded in the platform, for unit kinds or units and a stretch of days.</summary>
public sealed class RecordedHours : IVersioned
{
    /// <summary>Kind of references to hours.</summary>
    public const string ReferenceKind = "office-hours";

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number of the decision, or article.</summary>
    public required string Number { get; init; }

    /// <summary>Name for people.</summary>
    public required string Title { get; init; }

    /// <summary>Monday to Sunday, parted by semicolons: <c>07:00-11:30 13:30-17:00;…</c>; nothing for a rest day.</summary>
    public required string Week { get; init; }

    /// <summary>Unit kinds they count for; empty with <see cref="Units"/>: everybody.</summary>
    public List<string> Kinds { get; init; } = [];

    /// <summary>Units they count for.</summary>
    public List<string> Units { get; init; } = [];

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, included; none while open.</summary>
    public DateOnly? To { get; set; }

    /// <summary>When they were recorded, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>A link to them.</summary>
    public Reference Reference => new(ReferenceKind, Id, Title);

    /// <summary>Whom they count for.</summary>
    public CalendarScope Scope => new(Kinds, Units);

    /// <summary>Their row of the calendar book.</summary>
    public HoursRow Row => new() { Id = Title, Scope = Scope, InForce = new(From, To), Week = HoursText.ReadWeek(Week), Title = new(Title), Source = Number, Certainty = Certainty.Confirmed };
}
