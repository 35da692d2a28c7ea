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
