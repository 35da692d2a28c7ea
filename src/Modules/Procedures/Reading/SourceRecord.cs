namespace ThongSuot.Procedures.Reading;

/// <summary>A record as a file holds it: its fields in their order, each text as written.</summary>
internal sealed record SourceRecord(int Line, IReadOnlyList<SourceField> Fields)
{
    /// <summary>Text of a field; empty when there is none.</summary>
    public string this[string key] => Fields.FirstOrDefault(f => f.Key == key)?.Text ?? "";
}

/// <summary>A field of a record; <paramref name="IsText"/> is false when the file holds a number, a list or an object there, whose JSON is the text.</summary>
internal sealed record SourceField(string Key, string Text, bool IsText = true);
