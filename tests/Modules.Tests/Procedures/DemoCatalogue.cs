using System.Text.Json;
using System.Text.Json.Serialization;
using ThongSuot.Data;

namespace ThongSuot.Procedures.Tests;

/// <summary>The procedures of the demo's data file, without a database.</summary>
internal static class DemoCatalogue
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly Lazy<IReadOnlyList<CatalogueLine>> Read = new(() => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "procedures", "catalogue.jsonl"))
        .Select(line => JsonSerializer.Deserialize<CatalogueLine>(line, Reading)!)]);

    public static DataFiles Files { get; } = new(Path.Combine(AppContext.BaseDirectory, "data"));

    public static IReadOnlyList<CatalogueLine> Lines => Read.Value;

    public static IReadOnlyList<ProcedureEntry> Entries { get; } = [.. Lines.Select(l => Entry(l.Content, l.Additions))];

    public static Synonyms Synonyms { get; } = Synonyms.Of(Files);

    public static FindingIndex Index { get; } = new([.. Entries.Where(e => !e.IsInternal)]);

    public static IReadOnlyList<string> Find(string text) => [.. new AskableProcedures(Index, Synonyms, "").Find(text).Select(p => p.Code)];

    private static ProcedureEntry Entry(ProcedureContent content, ProvincialAdditions additions) => new()
    {
        Id = Guid.CreateVersion7(), Code = content.Code, Name = content.Name, Field = content.Field, Levels = content.Levels, Subjects = content.Subjects, Agency = content.Agencies.Doing,
        Keywords = [.. content.Keywords, .. additions.Keywords], Results = [.. content.Results.Select(r => r.Name)], LifeEvents = additions.LifeEvents, Online = additions.Online,
        IsInternal = content.Code.StartsWith("6.", StringComparison.Ordinal),
    };
}

/// <summary>A line of the data file.</summary>
internal sealed record CatalogueLine(ProcedureContent Content, ProvincialAdditions Additions);
