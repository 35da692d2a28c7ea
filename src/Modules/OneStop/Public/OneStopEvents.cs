using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>A dossier was filed and waits to be taken in.</summary>
public sealed record DossierFiled(Reference Dossier, Guid UnitId, string Procedure, string Way) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Dossier;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => Procedure;
}

/// <summary>A dossier came to another of the ten statuses.</summary>
public sealed record DossierTurned(Reference Dossier, Guid UnitId, DossierStatus Status, string? Why) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Dossier;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => Why is null ? Status.Title() : $"{Status.Title()}: {Why}";
}

/// <summary>A paper, or scans of one, came to a dossier.</summary>
public sealed record PaperAdded(Reference Dossier, Guid UnitId, string Paper) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Dossier;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => Paper;
}

/// <summary>Money for a dossier was taken.</summary>
public sealed record DossierPaid(Reference Dossier, Guid UnitId, long Amount, string Receipt) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Dossier;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Written.Number(Amount)} đồng, biên lai {Receipt}";
}

/// <summary>A counter's cash of a day was closed.</summary>
public sealed record CashClosed(Guid Id, Guid UnitId, DateOnly Day, long Counted) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(CashDay.ReferenceKind, Id, Written.Day(Day));

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Written.Number(Counted)} đồng";
}

/// <summary>Paper dossiers were handed over, or taken over.</summary>
public sealed record DossiersHandedOver(Guid Id, string Number, Guid UnitId, Guid ToUnit, int Count, bool IsTaken) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(HandOverList.ReferenceKind, Id, Number);

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Number}: {Count}";
}

/// <summary>A number was taken, called, served or missed at a counter.</summary>
public sealed record TicketMoved(Guid Id, Guid UnitId, int Number, string? Desk) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(QueueTicket.ReferenceKind, Id, Number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string? Remark => Desk;
}

/// <summary>An open dossier went to the units that take over.</summary>
public sealed record DossiersMoved(Reference Dossier, Guid UnitId, string Decision) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Dossier;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => Decision;
}

/// <summary>A letter about a dossier was given out: supplement, rejection, apology, stop.</summary>
public sealed record LetterGiven(Reference Dossier, Guid UnitId, LetterKind Kind, string Number) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Dossier;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => Number;
}

/// <summary>A returned dossier was rated. What was said stands in the rating, not here.</summary>
public sealed record DossierRated(Guid Id, Reference Dossier, Guid UnitId, int Stars, RatedBy By) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("dossier-rating", Id, Dossier.Label);

    /// <inheritdoc/>
    public override Reference Also => Dossier;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Stars}/5";
}

/// <summary>The tallies of dossiers differed from a recount and were put right.</summary>
public sealed record TallyCorrected(int Rows) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("dossier-tallies", "all", "Số liệu hồ sơ");

    /// <inheritdoc/>
    public override string Remark => $"{Rows}";
}

/// <summary>The draft of a result was begun, changed, submitted or sent back. What it says stands in the draft, not here.</summary>
public sealed record ResultDrafted(Reference Dossier, Guid UnitId, string What) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Dossier;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => What;
}

/// <summary>A result was signed and got its number.</summary>
public sealed record ResultSigned(Reference Dossier, Guid UnitId, string Number, string Signer, string Hash) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Dossier;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Number}, {Signer}";
}
