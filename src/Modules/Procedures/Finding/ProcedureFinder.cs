namespace ThongSuot.Procedures;

/// <summary>The index of this host, made anew when the register or the day changes.</summary>
internal sealed class KeptIndex
{
    private volatile Kept? now;

    /// <summary>The index of a state of the register; made when another one is kept.</summary>
    public FindingIndex Of(string stamp, DateOnly day, IReadOnlyList<ProcedureEntry> procedures)
    {
        if (now is { } kept && kept.Stamp == stamp && kept.Day == day)
        {
            return kept.Index;
        }

        var made = new FindingIndex([.. procedures.Where(p => !p.IsInternal)]);
        now = new(stamp, day, made);
        return made;
    }

    private sealed record Kept(string Stamp, DateOnly Day, FindingIndex Index);
}

/// <summary>Finds procedures in force by what people type. Procedures inside agencies are not found.</summary>
internal sealed class ProcedureFinder(IProcedures procedures, KeptIndex kept, Synonyms synonyms)
{
    /// <summary>The procedures that answer, the nearest first; all by name when nothing is asked.</summary>
    public async Task<IReadOnlyList<ProcedureEntry>> Find(string? text, DateOnly day, CancellationToken cancel = default)
    {
        var index = kept.Of(await procedures.Stamp(cancel), day, await procedures.InForce(day, cancel));
        return Find(index, text, synonyms);
    }

    /// <summary>The same over an index at hand.</summary>
    public static IReadOnlyList<ProcedureEntry> Find(FindingIndex index, string? text, Synonyms synonyms) =>
        string.IsNullOrWhiteSpace(text) ? index.Procedures : [.. FindingRun.Nearest(index, text, synonyms).Select(p => index.Procedures[p])];
}
