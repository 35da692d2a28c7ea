namespace ThongSuot.Procedures.Reading;

/// <summary>Doubts that only show when the records of a file stand beside each other: codes that come again, names that several share.</summary>
internal static class SharedDoubts
{
    /// <summary>The records with these doubts added.</summary>
    public static IReadOnlyList<ReadProcedure> Mark(IReadOnlyList<ReadProcedure> records)
    {
        var codes = records.CountBy(r => r.Content.Code, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var names = records.GroupBy(r => NameKey(r.Content.Name), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(r => r.Content.Code).Distinct().Order(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
        return [.. records.Select(r => Marked(r, codes[r.Content.Code], names[NameKey(r.Content.Name)]))];
    }

    private static ReadProcedure Marked(ReadProcedure record, int times, IReadOnlyList<string> codes)
    {
        var doubts = record.Doubts.Where(d => d.Reason is not ("code-doubled" or "name-shared")).ToList();
        if (times > 1)
        {
            doubts.Add(new("code-doubled", FieldKeys.Code, record.Content.Code, null));
        }

        if (codes.Count > 1 && record.Content.Name.Length > 0)
        {
            doubts.Add(new("name-shared", FieldKeys.Name, record.Content.Name, string.Join(", ", codes.Where(c => c != record.Content.Code).Take(10))));
        }

        return doubts.Count == record.Doubts.Count ? record : record with { Doubts = doubts };
    }

    // The same name, whatever its blanks, capitals and last dots.
    private static string NameKey(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ').ToLowerInvariant();
}
