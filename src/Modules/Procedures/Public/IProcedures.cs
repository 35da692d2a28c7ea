namespace ThongSuot.Procedures;

/// <summary>The register of published procedures, for citizens' pages and other modules. Each read names its day.</summary>
public interface IProcedures
{
    /// <summary>Every procedure in force on the day, in the order of names. Keep what is made of it under <see cref="Stamp"/>.</summary>
    Task<IReadOnlyList<ProcedureEntry>> InForce(DateOnly day, CancellationToken cancel = default);

    /// <summary>The version in force on the day, in full; none when there was none.</summary>
    Task<ProcedureCard?> Find(string code, DateOnly day, CancellationToken cancel = default);

    /// <summary>A version by its number, in force or not: which version governs a dossier is asked this way.</summary>
    Task<ProcedureCard?> Version(string code, int number, CancellationToken cancel = default);

    /// <summary>What the province adds to each procedure in force on the day, by code.</summary>
    Task<IReadOnlyDictionary<string, ProvincialAdditions>> Additions(DateOnly day, CancellationToken cancel = default);

    /// <summary>Changes whenever the register does: what is kept in memory of it is kept under this stamp.</summary>
    Task<string> Stamp(CancellationToken cancel = default);
}

/// <summary>A procedure as lists and the search show it.</summary>
public sealed record ProcedureEntry
{
    /// <summary>Identity of the procedure.</summary>
    public required Guid Id { get; init; }

    /// <summary>National code.</summary>
    public required string Code { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Field of work, by name.</summary>
    public string? Field { get; init; }

    /// <summary>Levels that do it.</summary>
    public IReadOnlyList<ProcedureLevel> Levels { get; init; } = [];

    /// <summary>Who may ask for it.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Agency that does it, by name.</summary>
    public string? Agency { get; init; }

    /// <summary>Words people may look for it by: from the source and the province.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Names of the result papers.</summary>
    public IReadOnlyList<string> Results { get; init; } = [];

    /// <summary>Codes of life events it stands under (data/procedures/life-events.csv).</summary>
    public IReadOnlyList<string> LifeEvents { get; init; } = [];

    /// <summary>How far it is online.</summary>
    public OnlineLevel Online { get; init; }

    /// <summary>Between and inside agencies only (thủ tục hành chính nội bộ): not shown to citizens.</summary>
    public bool IsInternal { get; init; }
}

/// <summary>A version of a procedure in full.</summary>
public sealed record ProcedureCard
{
    /// <summary>Identity of the procedure.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number of the version, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What the published text says.</summary>
    public required ProcedureContent Content { get; init; }

    /// <summary>What the province adds.</summary>
    public required ProvincialAdditions Additions { get; init; }

    /// <summary>First day in force; none for a draft.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in force; none while in force.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Number of the province's decision that published it.</summary>
    public string? Decision { get; init; }
}

/// <summary>What the province adds to the national text, kept apart from it.</summary>
public sealed record ProvincialAdditions
{
    /// <summary>Committed term, shorter than the published one (thời gian cam kết).</summary>
    public ProcedureTerm? CommittedTerm { get; init; }

    /// <summary>Where papers are taken and results returned.</summary>
    public string? Place { get; init; }

    /// <summary>How far it is online.</summary>
    public OnlineLevel Online { get; init; }

    /// <summary>Taken at the one-stop unit (thực hiện theo cơ chế một cửa).</summary>
    public bool IsOneStop { get; init; } = true;

    /// <summary>Name of the interlinked group (nhóm thủ tục liên thông).</summary>
    public string? InterlinkedGroup { get; init; }

    /// <summary>Fee of the provincial people's council, as published by its resolution.</summary>
    public string? CouncilFee { get; init; }

    /// <summary>Code of the process dossiers of it run by; the default of its pattern where absent.</summary>
    public string? Process { get; init; }

    /// <summary>Code of the electronic form.</summary>
    public string? Form { get; init; }

    /// <summary>Codes of life events.</summary>
    public IReadOnlyList<string> LifeEvents { get; init; } = [];

    /// <summary>Words of daily speech people look for it by.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];
}

/// <summary>How far a procedure is online: Decree 42/2022/NĐ-CP; the older levels 1 to 4 are read as partial (3) and full (4).</summary>
public enum OnlineLevel
{
    /// <summary>Information only.</summary>
    Information,

    /// <summary>Một phần.</summary>
    Partial,

    /// <summary>Toàn trình.</summary>
    Full,
}
