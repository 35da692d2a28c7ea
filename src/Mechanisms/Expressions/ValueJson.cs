using System.Text.Json;

namespace ThongSuot.Expressions;

/// <summary>Values as JSON. Dates, times and durations are kept apart from texts as <c>{"$date": "2025-01-31"}</c>.</summary>
public static class ValueJson
{
    private const string Mark = "$date";

    /// <summary>Reads a value; numbers beyond the range of decimals become texts.</summary>
    public static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.Number => json.TryGetDecimal(out var number) ? number : json.GetRawText(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Array => json.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.Object when json.TryGetProperty(Mark, out var moment) && moment.ValueKind is JsonValueKind.String && Moments.Read(moment.GetString()!) is { } value => value,
        JsonValueKind.Object => Context(json),
        _ => null,
    };

    /// <summary>Reads the properties of an object as variables.</summary>
    public static Dictionary<string, object?> Context(JsonElement json)
    {
        var context = new Dictionary<string, object?>();
        foreach (var property in json.ValueKind is JsonValueKind.Object ? json.EnumerateObject() : [])
        {
            context[property.Name] = Read(property.Value);
        }

        return context;
    }

    /// <summary>Writes a value. With <paramref name="plain"/> dates are mere texts, for people and other programs.</summary>
    /// <exception cref="ExpressionException">The value is too large.</exception>
    public static void Write(Utf8JsonWriter writer, object? value, bool plain = false)
    {
        if (writer.BytesCommitted + writer.BytesPending > Limits.Text * 8L)
        {
            throw new ExpressionException(Faults.TooMuchText, -1, Limits.Text * 8L);
        }

        switch (Values.Of(value))
        {
            case null: writer.WriteNullValue(); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case string text: writer.WriteStringValue(text); break;
            case IReadOnlyList<object?> list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Write(writer, item, plain);
                }

                writer.WriteEndArray();
                break;
            case IReadOnlyDictionary<string, object?> context: Write(writer, context, plain); break;
            case var moment when plain || moment is Interval or ExpressionFunction: writer.WriteStringValue(Values.Written(moment)); break;
            case var moment:
                writer.WriteStartObject();
                writer.WriteString(Mark, Values.Written(moment));
                writer.WriteEndObject();
                break;
        }
    }

    /// <summary>Writes variables as an object.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, object?> context, bool plain = false)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in context)
        {
            writer.WritePropertyName(key);
            Write(writer, value, plain);
        }

        writer.WriteEndObject();
    }
}
