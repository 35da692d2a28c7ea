using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CsvHelper;
using MiniExcelLibs;

namespace ThongSuot.Procedures.Reading;

/// <summary>Writes procedures for others and for ourselves: the national keys with the source texts as written, beside them the structured content, so that reading it back gives the same.</summary>
internal static class RecordWriter
{
    /// <summary>Version of the form of our own keys.</summary>
    public const string Format = "1";

    // Letters stay readable; what HTML would take for its own is escaped.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <summary>JSON of any data of this module's reading, as it stands in exports and reports.</summary>
    public static string Json<T>(T data) => JsonSerializer.Serialize(data, Options);

    /// <summary>Reads such JSON back; what cannot be read is the caller's fault.</summary>
    public static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options);

    /// <summary>One line of JSON Lines, without its end.</summary>
    public static string Line(ReadProcedure procedure)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = Options.Encoder }))
        {
            json.WriteStartObject();
            foreach (var (key, text) in procedure.Source.Where(s => !FieldKeys.Own.Contains(s.Key)))
            {
                json.WriteString(key, text);
            }

            json.WriteString(FieldKeys.Format, Format);
            Part(json, FieldKeys.Content, procedure.Content);
            Part(json, FieldKeys.Doubts, procedure.Doubts);
            if (procedure.Additions is { } additions)
            {
                Part(json, FieldKeys.Additions, additions);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>JSON Lines, one record a line.</summary>
    public static async Task WriteJsonLines(Stream stream, IEnumerable<ReadProcedure> procedures, CancellationToken cancel = default)
    {
        foreach (var procedure in procedures)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Line(procedure) + "\n"), cancel);
        }
    }

    /// <summary>CSV of the source texts, UTF-8 with its mark, for spreadsheet programs.</summary>
    public static async Task WriteCsv(Stream stream, IReadOnlyList<ReadProcedure> procedures)
    {
        var sources = procedures.Select(p => p.Source).ToList();
        var columns = Columns.Of(sources, split: false);
        await using var text = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true);
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        foreach (var row in sources.Select(s => columns.Select(c => Columns.Cell(s, c.Key, c.Part, split: false))).Prepend(columns.Select(c => c.Heading)))
        {
            foreach (var cell in row)
            {
                csv.WriteField(cell);
            }

            await csv.NextRecordAsync();
        }
    }

    /// <summary>A spreadsheet of the source texts; longer ones than a cell holds go on in further columns.</summary>
    public static async Task WriteXlsx(Stream stream, IReadOnlyList<ReadProcedure> procedures, CancellationToken cancel = default)
    {
        var sources = procedures.Select(p => p.Source).ToList();
        var columns = Columns.Of(sources, split: true);
        var rows = sources.Select(s => columns.ToDictionary(c => c.Heading, c => (object)Columns.Cell(s, c.Key, c.Part, split: true), StringComparer.Ordinal));
        await stream.SaveAsAsync(rows.Cast<IDictionary<string, object>>(), sheetName: "thu_tuc", cancellationToken: cancel);
    }

    /// <summary>Whether a record is a line of our own export.</summary>
    public static bool IsOwn(SourceRecord record) => record.Fields.Any(f => f.Key == FieldKeys.Content && !f.IsText) && record[FieldKeys.Format].Length > 0;

    /// <summary>The record with the content, doubts and additions our export wrote beside its texts.</summary>
    public static ReadProcedure Take(SourceRecord record, ReadProcedure read)
    {
        try
        {
            var content = record[FieldKeys.Format] == Format ? JsonSerializer.Deserialize<ProcedureContent>(record[FieldKeys.Content], Options) : null;
            var doubts = record[FieldKeys.Doubts] is { Length: > 0 } said ? JsonSerializer.Deserialize<List<Doubt>>(said, Options) : [];
            var additions = record[FieldKeys.Additions] is { Length: > 0 } added ? JsonSerializer.Deserialize<ProvincialAdditions>(added, Options) : null;
            return content is null || doubts is null || doubts.Exists(d => d is null || DoubtReasons.Find(d.Reason) is null) ? Unread(read) : read with { Content = content, Doubts = doubts, Additions = additions };
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            return Unread(read);
        }
    }

    private static ReadProcedure Unread(ReadProcedure read) => read with { Doubts = [.. read.Doubts, new("content-unreadable", FieldKeys.Content, "", null)] };

    private static void Part<T>(Utf8JsonWriter json, string key, T data)
    {
        json.WritePropertyName(key);
        JsonSerializer.Serialize(json, data, Options);
    }
}
