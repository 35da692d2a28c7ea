namespace ThongSuot.Procedures.Reading;

/// <summary>One line of an import file: a record, or the fault it is.</summary>
internal sealed record RecordRow(SourceRecord? Record, RecordFault? Fault)
{
    public static RecordRow Of(SourceRecord record) => new(record, null);

    public static RecordRow Of(int line, string code, string text = "") => new(null, new(line, code, text.Length > 200 ? text[..200] : text));
}

/// <summary>Forms of import files.</summary>
internal enum RecordFormat
{
    JsonLines,
    Csv,
    Xlsx,
}

/// <summary>How much an import file may hold.</summary>
internal sealed record RecordLimits
{
    /// <summary>Most bytes of a line or characters of a cell.</summary>
    public int Line { get; init; } = 4 * 1024 * 1024;

    /// <summary>Most records of a file.</summary>
    public int Records { get; init; } = 100_000;

    /// <summary>Most bytes of a file that cannot be read line by line (XLSX), unpacked.</summary>
    public long Unpacked { get; init; } = 512L * 1024 * 1024;
}

/// <summary>Opens an import file and gives its records one after another; faults come as data, no exception escapes.</summary>
internal static class RecordFile
{
    /// <summary>The form by the name of the file, else by its first bytes; none when neither says it. The stream is set back.</summary>
    public static RecordFormat? FormatOf(string name, Stream stream)
    {
        switch (Path.GetExtension(name).ToLowerInvariant())
        {
            case ".jsonl" or ".ndjson" or ".json":
                return RecordFormat.JsonLines;
            case ".csv":
                return RecordFormat.Csv;
            case ".xlsx":
                return RecordFormat.Xlsx;
        }

        if (!stream.CanSeek)
        {
            return null;
        }

        var start = new byte[64];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Seek(-read, SeekOrigin.Current);
        var bytes = start.AsSpan(0, read);
        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        return bytes.StartsWith("PK\u0003\u0004"u8) ? RecordFormat.Xlsx
            : bytes.TrimStart(" \t\r\n"u8).StartsWith("{"u8) ? RecordFormat.JsonLines
            : bytes.IndexOf(","u8) >= 0 || bytes.IndexOf(";"u8) >= 0 ? RecordFormat.Csv : null;
    }

    /// <summary>The records of a file, with the faults between them.</summary>
    public static IEnumerable<RecordRow> Read(string name, Stream stream, RecordLimits? limits = null) =>
        FormatOf(name, stream) is { } format ? Read(format, stream, limits) : [RecordRow.Of(0, "format-unknown")];

    /// <summary>The records of a file of a known form.</summary>
    public static IEnumerable<RecordRow> Read(RecordFormat format, Stream stream, RecordLimits? limits = null)
    {
        limits ??= new();
        var rows = format switch
        {
            RecordFormat.Csv => CsvRecords.Read(stream, limits),
            RecordFormat.Xlsx => XlsxRecords.Read(stream, limits),
            _ => JsonRecords.Read(stream, limits),
        };
        var records = 0;
        foreach (var row in rows)
        {
            if (row.Record is { } record && ++records > limits.Records)
            {
                yield return RecordRow.Of(record.Line, "too-many-records");
                yield break;
            }

            yield return row.Record is { } checkedRecord ? Checked(checkedRecord) : row;
        }
    }

    // A record without code and name is nothing that could be kept under a key.
    private static RecordRow Checked(SourceRecord record) =>
        record.Fields.Count == 0 ? RecordRow.Of(record.Line, "no-fields")
        : FieldText.IsNone(record[FieldKeys.Code]) && FieldText.IsNone(record[FieldKeys.Name]) ? RecordRow.Of(record.Line, "no-code", string.Join(' ', record.Fields.Select(f => f.Text)))
        : RecordRow.Of(record);
}
