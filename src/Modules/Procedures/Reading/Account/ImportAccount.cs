namespace ThongSuot.Procedures.Reading;

/// <summary>Doubts of one reason over a whole file.</summary>
internal sealed record DoubtFigures(string Reason, string Text, bool Holds, int Records, IReadOnlyList<DoubtCase> Cases);

/// <summary>One doubt: where, what the source says, what it probably means.</summary>
internal sealed record DoubtCase(int Line, string Code, string Field, string Text, string? Suggestion);

/// <summary>A fault of the file, with its sentence.</summary>
internal sealed record FaultCase(int Line, string Code, string Sentence, string Text);

/// <summary>What an import came to: how many records, what of them is structure, what is held back and why, and the proof that nothing was dropped.</summary>
internal sealed record ImportAccount
{
    /// <summary>Records read.</summary>
    public required int Records { get; init; }

    /// <summary>Records without a doubt that holds them back.</summary>
    public required int Ready { get; init; }

    /// <summary>Records held back until somebody has decided.</summary>
    public required int Quarantined { get; init; }

    /// <summary>Characters that are neither structured nor heading nor furniture nor kept; computed, and 0 where nothing was dropped.</summary>
    public required long Lost { get; init; }

    /// <summary>Where the characters went.</summary>
    public required CharacterCount Characters { get; init; }

    /// <summary>Structured values by kind.</summary>
    public required IReadOnlyDictionary<string, int> Structured { get; init; }

    /// <summary>Doubts by reason, most records first.</summary>
    public required IReadOnlyList<DoubtFigures> Doubts { get; init; }

    /// <summary>Lines that are no records.</summary>
    public required IReadOnlyList<FaultCase> Faults { get; init; }

    /// <summary>The account as JSON, for the report file.</summary>
    public string ToJson() => RecordWriter.Json(this);

    /// <summary>The account without its cases, which stand in rows of their own.</summary>
    public ImportAccount Brief() => this with { Doubts = [.. Doubts.Select(d => d with { Cases = [] })] };

    public static ImportAccount Of(IReadOnlyList<ReadProcedure> procedures, CharacterCount characters, IReadOnlyList<RecordFault> faults)
    {
        var held = procedures.Count(p => DoubtReasons.Hold(p.Doubts));
        return new()
        {
            Records = procedures.Count,
            Ready = procedures.Count - held,
            Quarantined = held,
            Lost = characters.Lost,
            Characters = characters,
            Structured = StructuredFigures.Of(procedures),
            Doubts = [.. procedures.SelectMany(p => p.Doubts.Select(d => (p, d))).GroupBy(x => x.d.Reason, StringComparer.Ordinal)
                .Select(Figures).OrderByDescending(f => f.Records).ThenBy(f => f.Reason, StringComparer.Ordinal)],
            Faults = [.. faults.Select(f => new FaultCase(f.Line, f.Code, f.Sentence, f.Text))],
        };
    }

    private static DoubtFigures Figures(IGrouping<string, (ReadProcedure Of, Doubt Doubt)> group)
    {
        var reason = DoubtReasons.Find(group.Key);
        return new(group.Key, reason?.Text ?? group.Key, reason?.Holds ?? true, group.Select(x => x.Of.Line).Distinct().Count(),
            [.. group.Select(x => new DoubtCase(x.Of.Line, x.Of.Content.Code, x.Doubt.Field, x.Doubt.Text, x.Doubt.Suggestion))]);
    }
}

/// <summary>Counts what was structured, by kind.</summary>
internal static class StructuredFigures
{
    public static IReadOnlyDictionary<string, int> Of(IReadOnlyList<ReadProcedure> procedures)
    {
        var contents = procedures.Select(p => p.Content).ToList();
        var rows = contents.SelectMany(c => c.Channels).ToList();
        var fees = rows.SelectMany(r => r.Fees).ToList();
        var papers = contents.SelectMany(c => c.PaperGroups).SelectMany(g => g.Papers).ToList();
        return new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["names"] = contents.Count(c => c.Name.Length > 0),
            ["levels"] = contents.Sum(c => c.Levels.Count),
            ["subjects"] = contents.Sum(c => c.Subjects.Count),
            ["steps"] = contents.Count(c => c.Steps is not null),
            ["channels"] = rows.Count,
            ["terms"] = rows.Count(r => r.Term is not null),
            ["terms_without_unit"] = rows.Count(r => r.Term is { Unit: null }),
            ["channels_without_term"] = rows.Count(r => r.Term is null),
            ["fees"] = fees.Count(f => f.Amount > 0),
            ["fees_free"] = fees.Count(f => f.Kind is FeeKind.Free),
            ["fees_below_1000"] = fees.Count(f => f.Amount is > 0 and < 1000),
            ["fees_without_amount"] = fees.Count(f => f.Amount is null && f.Kind is not FeeKind.Free),
            ["remarks"] = rows.Count(r => r.Remark is not null),
            ["paper_groups"] = contents.Sum(c => c.PaperGroups.Count),
            ["papers"] = papers.Count,
            ["papers_shown_only"] = papers.Count(p => p.IsShownOnly),
            ["forms"] = papers.Sum(p => (p.FormFile is null ? 0 : 1) + p.MoreForms.Count),
            ["results"] = contents.Sum(c => c.Results.Count),
            ["result_codes"] = contents.SelectMany(c => c.Results).Count(r => r.Code is not null),
            ["legal_bases"] = contents.Sum(c => c.LegalBases.Count),
            ["legal_numbers"] = contents.SelectMany(c => c.LegalBases).Count(l => l.Number is not null),
            ["conditions"] = contents.Count(c => c.Conditions is not null),
            ["related"] = contents.Sum(c => c.Related.Count),
            ["keywords"] = contents.Sum(c => c.Keywords.Count),
        };
    }
}
