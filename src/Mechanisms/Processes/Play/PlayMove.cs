using System.Text.Json;
using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>One move of a script, as it is written.</summary>
internal sealed record PlayMove
{
    public string? Element { get; init; }

    public string? Name { get; init; }

    public string? Outcome { get; init; }

    public bool IsMessage { get; init; }

    public bool IsSignal { get; init; }

    public bool IsError { get; init; }

    /// <summary>A duration or a moment the clock is moved by or to.</summary>
    public object? Advance { get; init; }

    public IReadOnlyDictionary<string, object?> Set { get; init; } = new Dictionary<string, object?>();

    public IReadOnlyDictionary<string, object?> Correlation { get; init; } = new Dictionary<string, object?>();

    public static IReadOnlyList<PlayMove> Read(JsonElement script) =>
        script.ValueKind is JsonValueKind.Array ? [.. script.EnumerateArray().Select((move, i) => Read(move, i + 1))] : throw Wrong(0);

    private static PlayMove Read(JsonElement json, int number)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            throw Wrong(number);
        }

        var (set, outcome) = (Part(json, "set"), json.TryGetProperty("outcome", out var given) ? Values.Written(ValueJson.Read(given)) : null);
        if (Text(json, "complete") is { } complete)
        {
            return new() { Element = complete, Set = set, Outcome = outcome };
        }

        if (Text(json, "message") is { } message)
        {
            return new() { Name = message, IsMessage = true, Set = set, Correlation = Part(json, "correlation") };
        }

        if (Text(json, "signal") is { } signal)
        {
            return new() { Name = signal, IsSignal = true, Set = set };
        }

        if (Text(json, "error") is { } code && Text(json, "at") is { } at)
        {
            return new() { Name = code, Element = at, IsError = true, Set = set };
        }

        return Text(json, "advance") is { } advance && (Moments.Duration(advance) ?? Moments.Moment(advance)) is { } by && by is not (TimeSpan { Ticks: < 0 } or Months { Count: < 0 }) ? new() { Advance = by } : throw Wrong(number);
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static Dictionary<string, object?> Part(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? ValueJson.Context(value) : [];

    private static FormatException Wrong(int number) => new(Faults.Said(Faults.WrongMove, number));
}
