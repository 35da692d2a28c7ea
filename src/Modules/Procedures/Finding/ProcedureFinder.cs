namespace ThongSuot.Procedures;

/// <summary>The index of this host, made anew when the register or the day changes.</summary>
internal sealed class KeptIndex
{
    private volatile Kept? now;

    /// <summary>The index of a state of the register; none when another one is kept.</summary>
    public FindingIndex? Find(string stamp, DateOnly day) => now is { } kept && kept.Stamp == stamp && kept.Day == day ? kept.Index : null;

    /// <summary>Makes and keeps the index of a state of the register.</summary>
    public FindingIndex Keep(string stamp, DateOnly day, IReadOnlyList<ProcedureEntry> procedures)
    {
        var made = new FindingIndex([.. procedures.Where(p => !p.IsInternal)]);
        now = new(stamp, day, made);
        return made;
    }

    private sealed record Kept(string Stamp, DateOnly Day, FindingIndex Index);
}

/// <summary>Finds procedures in force by what people type. Procedures inside agencies are not found.</summary>
internal sealed class ProcedureFinder(IProcedures procedures, KeptIndex kept, Synonyms synonyms)
{
    /// <summary>The procedures in force on the day, to be asked: one statement, unless the register changed.</summary>
    public async Task<AskableProcedures> On(DateOnly day, CancellationToken cancel = default)
    {
        var stamp = await procedures.Stamp(cancel);
        return new(kept.Find(stamp, day) ?? kept.Keep(stamp, day, await procedures.InForce(day, cancel)), synonyms, stamp);
    }
}

/// <summary>Procedures to be asked.</summary>
internal sealed record AskableProcedures(FindingIndex Index, Synonyms Synonyms, string Stamp)
{
    /// <summary>All of them by name.</summary>
    public IReadOnlyList<ProcedureEntry> All => Index.Procedures;

    /// <summary>Those that answer, the nearest first; all by name when nothing is asked.</summary>
    public IReadOnlyList<ProcedureEntry> Find(string? text) => string.IsNullOrWhiteSpace(text) ? All : [.. FindingRun.Nearest(Index, text, Synonyms).Select(p => All[p])];
}
