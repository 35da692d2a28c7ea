namespace ThongSuot.Procedures.Reading;

/// <summary>Where the characters of a record went, counted in NFC.</summary>
internal readonly record struct CharacterCount(long Source, long Structured, long Headings, long Furniture, long Kept, long Lost)
{
    public static CharacterCount operator +(CharacterCount a, CharacterCount b) =>
        new(a.Source + b.Source, a.Structured + b.Structured, a.Headings + b.Headings, a.Furniture + b.Furniture, a.Kept + b.Kept, a.Lost + b.Lost);
}

/// <summary>
/// Compares a record as the file holds it with what was read. A character is lost when its field does not stand unchanged in the source,
/// whatever was made of it. Everything not taken is kept as source text.
/// </summary>
internal static class Reconciling
{
    public static CharacterCount Count(SourceRecord record, RecordReading reading)
    {
        var total = default(CharacterCount);
        var texts = ContentTexts.Of(reading.Procedure.Content);
        var fields = reading.Fields.ToDictionary(f => f.Key, StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in record.Fields.Where(f => !FieldKeys.Own.Contains(f.Key)))
        {
            var number = seen[field.Key] = seen.GetValueOrDefault(field.Key) + 1;
            total += Held(reading.Procedure.Source, field, number) is false ? Gone(field)
                : number == 1 && fields.TryGetValue(field.Key, out var read) && read.Written == field.Text ? Count(read, texts.GetValueOrDefault(field.Key) ?? [])
                : Kept(field);
        }

        return total;
    }

    // The first under its key, the others under the key with a number.
    private static bool Held(IReadOnlyDictionary<string, string> source, SourceField field, int number) =>
        number == 1 ? source.TryGetValue(field.Key, out var text) && text == field.Text
        : source.Any(s => s.Key.StartsWith(field.Key + "#", StringComparison.Ordinal) && s.Value == field.Text);

    private static CharacterCount Count(FieldText field, IReadOnlyList<string> texts)
    {
        var uses = new Use?[field.Text.Length];
        foreach (var piece in field.Pieces)
        {
            // What is said to be structured and does not stand there in the same letters ("01 bản chính") is kept as source text only.
            var stands = piece.Use is not Use.Structured || Stands(texts, field.Text.AsSpan(piece.Start, piece.Length));
            uses.AsSpan(piece.Start, piece.Length).Fill(stands ? piece.Use : null);
        }

        return new(uses.Length, uses.Count(u => u is Use.Structured), uses.Count(u => u is Use.Heading), uses.Count(u => u is Use.Furniture), uses.Count(u => u is null), 0);
    }

    private static bool Stands(IReadOnlyList<string> texts, ReadOnlySpan<char> slice)
    {
        foreach (var text in texts)
        {
            if (text.AsSpan().IndexOf(slice, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static CharacterCount Gone(SourceField field) => new(field.Text.Length, 0, 0, 0, 0, field.Text.Length);

    private static CharacterCount Kept(SourceField field) => new(field.Text.Length, 0, 0, 0, field.Text.Length, 0);
}

/// <summary>The texts of a content by the field they come from, with the words its codes stand for.</summary>
internal static class ContentTexts
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(ProcedureContent content) => new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [FieldKeys.Code] = [content.Code],
        [FieldKeys.Name] = [content.Name],
        [FieldKeys.Decision] = One(content.Decision),
        [FieldKeys.Levels] = [.. Words.Levels.Where(l => content.Levels.Contains(l.Level)).SelectMany(l => new[] { l.Word, l.Word.ToLowerInvariant(), l.Word.ToUpperInvariant() })],
        [FieldKeys.Kind] = One(content.Kind),
        [FieldKeys.Field] = One(content.Field),
        [FieldKeys.Subjects] = content.Subjects,
        [FieldKeys.Steps] = One(content.Steps),
        [FieldKeys.Channels] = [.. content.Channels.SelectMany(Texts).Distinct()],
        [FieldKeys.Papers] = [.. content.PaperGroups.SelectMany(g => One(g.Name).Concat(g.Papers.SelectMany(Texts))).Distinct()],
        [FieldKeys.Doing] = One(content.Agencies.Doing),
        [FieldKeys.Deciding] = One(content.Agencies.Deciding),
        [FieldKeys.Authorised] = One(content.Agencies.Authorised),
        [FieldKeys.Coordinating] = One(content.Agencies.Coordinating),
        [FieldKeys.Address] = One(content.Agencies.Address),
        [FieldKeys.Results] = [.. content.Results.SelectMany(r => new[] { r.Name, r.Code ?? "" }), string.Join(", ", content.Keywords), .. content.Keywords, content.Remark ?? ""],
        [FieldKeys.Conditions] = One(content.Conditions),
        [FieldKeys.Laws] = [.. content.LegalBases.SelectMany(l => new[] { l.Name, l.Number ?? "" })],
        [FieldKeys.Related] = content.Related,
    };

    private static IReadOnlyList<string> One(string? text) => text is null ? [] : [text];

    private static IEnumerable<string> Texts(FilingChannel row) => [Words.Of(row.Way), row.Term?.Text ?? "", .. row.Fees.Select(f => f.Text), row.Remark ?? ""];

    private static IEnumerable<string> Texts(RequiredPaper paper) => [paper.Name, paper.FormFile ?? "", .. paper.MoreForms, .. Counts(paper)];

    private static IEnumerable<string> Counts(RequiredPaper paper) =>
        paper.Originals is null && paper.Copies is null ? [] : [PaperCount.Say(paper.Originals, paper.Copies), $"Bản chính: {paper.Originals}", $"Bản sao: {paper.Copies}"];
}
