using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>A unit was founded or first recorded.</summary>
public sealed record UnitOpened(Guid Id, string Name, DateOnly On, string? Decision) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(UnitCard.ReferenceKind, Id, Name);

    /// <inheritdoc/>
    public override Guid? Unit => Id;

    /// <inheritdoc/>
    public override string Remark => Said.On(On, Decision);

    /// <inheritdoc/>
    public override Reference? Also => By;

    /// <summary>The reorganisation it was part of.</summary>
    public Reference? By { get; init; }
}

/// <summary>A unit's name, kind, codes or place changed from a day on.</summary>
public sealed record UnitChanged(Guid Id, string Name, DateOnly On, string? Decision) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(UnitCard.ReferenceKind, Id, Name);

    /// <inheritdoc/>
    public override Guid? Unit => Id;

    /// <inheritdoc/>
    public override string Remark => Said.On(On, Decision);

    /// <inheritdoc/>
    public override Reference? Also => By;

    /// <summary>The reorganisation it was part of.</summary>
    public Reference? By { get; init; }
}

/// <summary>A unit ended; <see cref="Successor"/> takes over its work.</summary>
public sealed record UnitClosed(Guid Id, string Name, DateOnly LastDay, Guid? Successor, string? Decision) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(UnitCard.ReferenceKind, Id, Name);

    /// <inheritdoc/>
    public override Guid? Unit => Id;

    /// <inheritdoc/>
    public override string Remark => Said.On(LastDay, Decision);

    /// <inheritdoc/>
    public override Reference? Also => By;

    /// <summary>The reorganisation it was part of.</summary>
    public Reference? By { get; init; }
}

/// <summary>What was recorded of a unit's past or future was corrected; the former record is kept beside the new one.</summary>
public sealed record UnitCorrected(Guid Id, string Name, DateOnly From, DateOnly? To) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(UnitCard.ReferenceKind, Id, Name);

    /// <inheritdoc/>
    public override Guid? Unit => Id;

    /// <inheritdoc/>
    public override string Remark => $"{Said.Day(From)} – {(To is { } last ? Said.Day(last) : "…")}";
}

/// <summary>A unit's contact points were changed.</summary>
public sealed record ContactsChanged(Guid Id, string Name, string What) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(UnitCard.ReferenceKind, Id, Name);

    /// <inheritdoc/>
    public override Guid? Unit => Id;

    /// <inheritdoc/>
    public override string Remark => What;
}

/// <summary>A list of units was imported.</summary>
public sealed record UnitsImported(Guid Id, string Source, int Opened, int Changed, int Ended, int Corrected) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("units-import", Id, Source);

    /// <inheritdoc/>
    public override string Remark => $"+{Opened} / ~{Changed} / −{Ended} / ↺{Corrected}";
}

/// <summary>A reorganisation was drafted or its steps were changed.</summary>
public sealed record ReorganisationDrafted(Guid Id, string Label, int Steps) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("reorganisation", Id, Label);
}

/// <summary>A reorganisation was applied: units closed, opened and changed, and the open work moved.</summary>
public sealed record ReorganisationApplied(Guid Id, string Label, DateOnly EffectiveOn, int Opened, int Closed, int Changed) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("reorganisation", Id, Label);

    /// <inheritdoc/>
    public override string Remark => $"{Said.Day(EffectiveOn)}: +{Opened} / −{Closed} / ~{Changed}";
}

/// <summary>A seat was set up in a unit.</summary>
public sealed record SeatOpened(Guid Id, string Title, Guid UnitId, string UnitName, DateOnly Since) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("seat", Id, Title);

    /// <inheritdoc/>
    public override Reference Also => new(UnitCard.ReferenceKind, UnitId, UnitName);

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Title}, {Said.Day(Since)}";
}

/// <summary>A seat was done away with.</summary>
public sealed record SeatEnded(Guid Id, string Title, Guid UnitId, string UnitName, DateOnly LastDay) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("seat", Id, Title);

    /// <inheritdoc/>
    public override Reference Also => new(UnitCard.ReferenceKind, UnitId, UnitName);

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Title}, {Said.Day(LastDay)}";
}

/// <summary>A person was put into a seat.</summary>
public sealed record SeatFilled(Guid SeatId, string Title, Guid PersonId, string Person, Guid UnitId, DateOnly From) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("person", PersonId, Person);

    /// <inheritdoc/>
    public override Reference Also => new(UnitCard.ReferenceKind, UnitId, Title);

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Person}: {Title}, {Said.Day(From)}";
}

/// <summary>A person left a seat.</summary>
public sealed record SeatVacated(Guid SeatId, string Title, Guid PersonId, string Person, Guid UnitId, DateOnly LastDay) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("person", PersonId, Person);

    /// <inheritdoc/>
    public override Reference Also => new(UnitCard.ReferenceKind, UnitId, Title);

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Person}: {Title}, {Said.Day(LastDay)}";
}

/// <summary>The people and seats of the demo province were added.</summary>
public sealed record StaffSeeded(Guid Id, int People) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("staff-seed", Id, "Dữ liệu thử nghiệm");

    /// <inheritdoc/>
    public override string Remark => $"{People}";
}

/// <summary>Remarks, written the Vietnamese way.</summary>
internal static class Said
{
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    public static string On(DateOnly day, string? decision) => decision is null ? Day(day) : $"{Day(day)} · {decision}";
}
