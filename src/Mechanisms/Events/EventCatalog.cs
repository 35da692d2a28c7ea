using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ThongSuot.Kernel;

namespace ThongSuot.Events;

/// <summary>Every registered kind of event.</summary>
public sealed class EventCatalog
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        IgnoreReadOnlyProperties = true,
    };

    private readonly Dictionary<Type, EventKind> byType;
    private readonly Dictionary<string, EventKind> byCode;

    /// <summary>Over the kinds the modules registered.</summary>
    public EventCatalog(IEnumerable<EventKind> kinds)
    {
        All = [.. kinds.OrderBy(k => k.Code, StringComparer.Ordinal)];
        byType = All.ToDictionary(k => k.Type);
        byCode = All.ToDictionary(k => k.Code);
    }

    /// <summary>All kinds, by code.</summary>
    public IReadOnlyList<EventKind> All { get; }

    /// <summary>The title of a stored kind; its code when it is of a module no longer there.</summary>
    public string TitleOf(string code) => byCode.TryGetValue(code, out var kind) ? kind.Title : code;

    internal EventKind Of(Event happened) => byType.TryGetValue(happened.GetType(), out var kind)
        ? kind
        : throw new InvalidOperationException($"{happened.GetType().Name} is not registered as an event kind by its module.");

    internal static string Body(Event happened) => JsonSerializer.Serialize(happened, happened.GetType(), Json);

    /// <summary>The record a row was made from; none when its kind is no longer registered.</summary>
    public Event? Read(EventRow row) => byCode.TryGetValue(row.Kind, out var kind)
        ? (Event?)JsonSerializer.Deserialize(row.Body, kind.Type, Json)
        : null;
}
