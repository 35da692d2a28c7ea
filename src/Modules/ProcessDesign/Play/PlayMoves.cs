using System.Globalization;
using System.Text.Json;
using ThongSuot.Cases;
using ThongSuot.Expressions;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.ProcessDesign;

/// <summary>
/// Moves of a play as the address carries them, so that nothing is kept on the server: <c>t~3~approve~x=1</c> completes a wait, <c>m~NAME~x=1</c> brings a
/// message, <c>g~NAME</c> a signal, <c>c~202010150900</c> moves the clock.
/// </summary>
internal static class PlayMoves
{
    /// <summary>The most moves of one play: an address may not be longer.</summary>
    public const int Most = 150;

    private const string Moment = "yyyyMMddHHmm";

    public static string Complete(int wait, string? outcome, string? set) => $"t~{wait.ToString(CultureInfo.InvariantCulture)}~{Safe(outcome)}~{set}";

    public static string Message(string name, string? set) => $"m~{Safe(name)}~{set}";

    public static string Signal(string name) => $"g~{Safe(name)}";

    public static string Clock(DateTime utc) => $"c~{VietnamTime.Local(utc).ToString(Moment, CultureInfo.InvariantCulture)}";

    /// <summary>Reads a move; none when it is not one.</summary>
    public static PlayedMove? Read(string text) => text.Split('~', 4) switch
    {
        ["t", var wait, var outcome, var set] when int.TryParse(wait, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Variables(set) is { } values => new(new CompleteMove(id, outcome.Length > 0 ? outcome : null) { Set = values }),
        ["m", { Length: > 0 } name, .. var rest] when Variables(string.Join('~', rest)) is { } values => new(new MessageMove(name, new Dictionary<string, object?>()) { Set = values }),
        ["g", { Length: > 0 } name] => new(new SignalMove(name)),
        ["c", var at] when DateTime.TryParseExact(at, Moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is >= 2001 and <= 2099 => new(new ClockMove(), VietnamTime.Utc(local)),
        _ => null,
    };

    /// <summary>Reads <c>x = 1; y = "An"</c>, values as JSON or else as texts; none when a part is not a name with a value.</summary>
    public static IReadOnlyDictionary<string, object?>? Variables(string? text)
    {
        var values = new Dictionary<string, object?>();
        foreach (var part in (text ?? "").Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign < 1)
            {
                return null;
            }

            values[part[..sign].Trim()] = Value(part[(sign + 1)..].Trim());
        }

        return values;
    }

    private static object? Value(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return ValueJson.Read(json.RootElement);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static string Safe(string? text) => (text ?? "").Replace('~', '-');
}
