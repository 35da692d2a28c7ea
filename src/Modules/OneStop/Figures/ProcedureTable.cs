using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>Columns 3 to 14 of table II.07b: a group of columns and the level; none for the sum of the group.</summary>
/// <param name="Group">procedures, one-stop or processes.</param>
/// <param name="Level">The level.</param>
internal sealed record ProcedureColumn(string Group, ProcedureLevel? Level)
{
    /// <summary>Every procedure.</summary>
    public const string Procedures = "procedures";

    /// <summary>Those taken at one-stop units.</summary>
    public const string OneStop = "one-stop";

    /// <summary>Those with an internal, electronic process of their own.</summary>
    public const string Processes = "processes";

    /// <summary>The columns in their order.</summary>
    public static IReadOnlyList<ProcedureColumn> All { get; } =
        [.. new[] { Procedures, OneStop, Processes }.SelectMany(g => new ProcedureLevel?[] { null, ProcedureLevel.Province, ProcedureLevel.District, ProcedureLevel.Commune }.Select(l => new ProcedureColumn(g, l)))];

    /// <summary>As it stands in an address.</summary>
    public string Code => Level is { } level ? $"{Group}-{level}" : Group;
}

/// <summary>A procedure at one of its levels: a procedure of two levels is counted at both.</summary>
/// <param name="Entry">The procedure.</param>
/// <param name="Level">The level.</param>
/// <param name="IsOneStop">Taken at one-stop units.</param>
/// <param name="HasProcess">Its dossiers run by a process of their own, not by a pattern.</param>
public sealed record ProcedureAtLevel(ProcedureEntry Entry, ProcedureLevel Level, bool IsOneStop, bool HasProcess)
{
    /// <summary>Is it counted in a column?</summary>
    internal bool Is(ProcedureColumn column) => (column.Level is null || column.Level == Level) && column.Group switch { ProcedureColumn.OneStop => IsOneStop, ProcedureColumn.Processes => HasProcess, _ => true };
}

/// <summary>A line of table II.07b.</summary>
/// <param name="Agency">Agency that does the procedures; none: of the sum.</param>
/// <param name="All">Its procedures.</param>
public sealed record ProcedureRow(string? Agency, IReadOnlyList<ProcedureAtLevel> All)
{
    /// <summary>The figure of a column.</summary>
    internal int this[ProcedureColumn column] => All.Count(p => p.Is(column));
}

/// <summary>Table II.07b, and the procedures behind one of its figures.</summary>
/// <param name="Rows">By agency, without the sum.</param>
/// <param name="Sum">All of them.</param>
/// <param name="Day">The day.</param>
public sealed record ProcedureTable(IReadOnlyList<ProcedureRow> Rows, ProcedureRow Sum, DateOnly Day)
{
    /// <summary>Procedures behind the figure asked for; none when none is.</summary>
    public IReadOnlyList<ProcedureAtLevel>? Behind { get; init; }

    internal static ProcedureTable Of(IEnumerable<ProcedureEntry> entries, IReadOnlyDictionary<string, ProvincialAdditions> additions, string unknown, DateOnly day)
    {
        var all = entries.Where(e => !e.IsInternal).SelectMany(e => e.Levels.Where(l => l is ProcedureLevel.Province or ProcedureLevel.District or ProcedureLevel.Commune)
            .Select(l => new ProcedureAtLevel(e, l, additions.GetValueOrDefault(e.Code)?.IsOneStop == true, additions.GetValueOrDefault(e.Code)?.Process is not null))).ToList();
        return new([.. all.GroupBy(p => p.Entry.Agency ?? unknown).Select(g => new ProcedureRow(g.Key, [.. g])).OrderByDescending(r => r.All.Count).ThenBy(r => r.Agency, StringComparer.CurrentCulture)], new(null, all), day);
    }
}
