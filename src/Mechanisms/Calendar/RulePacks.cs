using System.Text.Json;
using System.Text.Json.Serialization;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>Every rule pack, in order of time.</summary>
public sealed class RulePacks
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Over packs in any order; at least one.</summary>
    public RulePacks(IEnumerable<RulePack> packs) => All = [.. packs.OrderBy(p => p.InForce.From)];

    /// <summary>All of them.</summary>
    public IReadOnlyList<RulePack> All { get; }

    /// <summary>Reads <c>rules/*.json</c> of the data files.</summary>
    public static RulePacks Of(DataFiles files) => new(Directory.GetFiles(Path.Combine(files.Root, "rules"), "*.json").Order(StringComparer.Ordinal).Select(path =>
    {
        using var stream = File.OpenRead(path);
        return JsonSerializer.Deserialize<RulePack>(stream, Json)!;
    }));

    /// <summary>The pack a dossier received on the day falls under; days before the first one fall under the first. Refused (CAL-008) when none is in force.</summary>
    public RulePack For(DateOnly day) => day < All[0].InForce.From ? All[0] : All.LastOrDefault(p => p.InForce.Has(day)) ?? throw None(Written.Day(day));

    /// <summary>The pack of a year's name; refused (CAL-008) when there is none.</summary>
    public RulePack Named(string code) => All.FirstOrDefault(p => p.Code == code) ?? throw None(code);

    private Refused None(string what) => new(CalendarRefusals.NoRules.With(what, string.Join(", ", All.Select(p => p.Code))));
}

/// <summary>Spans as text in JSON: <c>"3 wd"</c>.</summary>
internal sealed class SpanJson : JsonConverter<Span>
{
    public override Span Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Span.TryParse(reader.GetString(), out var span) ? span : throw new JsonException($"“{reader.GetString()}” is not a span.");

    public override void Write(Utf8JsonWriter writer, Span value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
