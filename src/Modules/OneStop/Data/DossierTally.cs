using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>What dossiers are counted by, in their own rows and in the tallies alike.</summary>
internal interface ICountable : IFieldReachable
{
    /// <summary>Who took it.</summary>
    Guid ReceivingUnitId { get; }

    /// <summary>National code of the procedure.</summary>
    string Procedure { get; }

    /// <summary>Its name.</summary>
    string ProcedureName { get; }

    /// <summary>How it was filed.</summary>
    FilingWay Way { get; }
}

/// <summary>
/// How many dossiers of a kind came to each mark in a month, so that a figure of the province reads a few rows and not every dossier. Changed in the commit of
/// the dossier itself (<see cref="KeepTallies"/>), and compared with a recount each night.
/// </summary>
internal sealed class DossierTally : ICountable
{
    /// <summary>The month: <see cref="DossierMarks.Month(DateOnly)"/>.</summary>
    public required int Month { get; init; }

    /// <inheritdoc/>
    public required Guid UnitId { get; init; }

    /// <inheritdoc/>
    public required Guid ReceivingUnitId { get; init; }

    /// <inheritdoc/>
    public required string Procedure { get; init; }

    /// <inheritdoc/>
    public required string ProcedureName { get; init; }

    /// <summary>Field of work; empty where none is known.</summary>
    public required string? Field { get; init; }

    /// <inheritdoc/>
    public required FilingWay Way { get; init; }

    /// <inheritdoc/>
    public int Confidentiality { get; init; }

    /// <inheritdoc cref="DossierMarks.Received"/>
    public int Received { get; init; }

    /// <inheritdoc cref="DossierMarks.Early"/>
    public int Early { get; init; }

    /// <inheritdoc cref="DossierMarks.OnTime"/>
    public int OnTime { get; init; }

    /// <inheritdoc cref="DossierMarks.Late"/>
    public int Late { get; init; }

    /// <inheritdoc cref="DossierMarks.Withdrawn"/>
    public int Withdrawn { get; init; }

    /// <inheritdoc cref="DossierMarks.Stopped"/>
    public int Stopped { get; init; }

    /// <inheritdoc cref="DossierMarks.Rejected"/>
    public int Rejected { get; init; }

    /// <inheritdoc cref="DossierMarks.FellLate"/>
    public int FellLate { get; init; }

    /// <inheritdoc cref="DossierMarks.LateEnded"/>
    public int LateEnded { get; init; }
}
