namespace ThongSuot.OneStop;

/// <summary>Dossiers as systems outside are told of them: what provincial systems exchange with the national portal (DongBoHoSoMC).</summary>
public interface IDossierRecords
{
    /// <summary>A dossier as it stands; none when there is none.</summary>
    Task<DossierRecord?> Of(Guid dossier, CancellationToken cancel = default);

    /// <summary>Dossiers that were taken in, with the status they have.</summary>
    IQueryable<DossierStand> Stands { get; }
}

/// <summary>A dossier and its status, to compare with what another system knows.</summary>
public sealed record DossierStand
{
    /// <summary>The dossier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its number.</summary>
    public required string? Number { get; init; }

    /// <summary>The procedure.</summary>
    public required string Procedure { get; init; }

    /// <summary>How it stands.</summary>
    public required DossierStatus Status { get; init; }

    /// <summary>Taken in, UTC.</summary>
    public required DateTime? ReceivedAt { get; init; }
}

/// <summary>Everything another system is told of a dossier.</summary>
public sealed record DossierRecord
{
    /// <summary>The dossier.</summary>
    public required Dossier Dossier { get; init; }

    /// <summary>The unit that decides, by name.</summary>
    public required string Deciding { get; init; }

    /// <summary>The unit that received, by name.</summary>
    public required string Receiving { get; init; }

    /// <summary>Name of the field of work.</summary>
    public string? Field { get; init; }

    /// <summary>Papers with the number of files each has.</summary>
    public required IReadOnlyList<(DossierPaper Paper, int Files)> Papers { get; init; }

    /// <summary>What is payable.</summary>
    public required IReadOnlyList<DossierFee> Fees { get; init; }

    /// <summary>Letters.</summary>
    public required IReadOnlyList<DossierLetter> Letters { get; init; }
}
