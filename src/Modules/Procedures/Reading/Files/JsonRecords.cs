using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ThongSuot.Procedures.Reading;

/// <summary>Reads JSON Lines: a broken line is a fault and the next goes on; a line over the limit is skipped without being held.</summary>
internal static class JsonRecords
{
    private static readonly UTF8Encoding Strict = new(false, true);
    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\0"u8);

    public static IEnumerable<RecordRow> Read(Stream stream, RecordLimits limits)
    {
        foreach (var (line, bytes) in Lines(stream, limits.Line))
        {
            if (bytes is null)
            {
                yield return RecordRow.Of(line, "line-too-long");
            }
            else if (bytes.AsSpan().IndexOfAnyExcept(Blanks) >= 0)
            {
                yield return One(line, bytes);
            }
        }
    }

    // Lines with their numbers; null bytes for one over the limit.
    private static IEnumerable<(int Line, byte[]? Bytes)> Lines(Stream stream, int most)
    {
        var (held, over, line, first) = (new ArrayBufferWriter<byte>(), false, 1, true);
        var chunk = new byte[64 * 1024];
        for (var read = 0; (read = stream.Read(chunk, 0, chunk.Length)) > 0;)
        {
            var start = first && chunk.AsSpan(0, read).StartsWith("\uFEFF"u8) ? 3 : 0;
            first = false;
            while (start < read)
            {
                var end = Array.IndexOf(chunk, (byte)'\n', start, read - start);
                var stop = end < 0 ? read : end;
                over |= held.WrittenCount + stop - start > most;
                if (!over)
                {
                    held.Write(chunk.AsSpan(start, stop - start));
                }

                start = stop + 1;
                if (end >= 0)
                {
                    yield return (line++, over ? null : held.WrittenSpan.ToArray());
                    held.ResetWrittenCount();
                    over = false;
                }
            }
        }

        if (over || held.WrittenCount > 0)
        {
            yield return (line, over ? null : held.WrittenSpan.ToArray());
        }
    }

    private static RecordRow One(int line, byte[] bytes)
    {
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return RecordRow.Of(line, "not-utf-8", Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 100)));
        }

        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind is not JsonValueKind.Object ? RecordRow.Of(line, "not-an-object", text)
                : RecordRow.Of(new SourceRecord(line, [.. document.RootElement.EnumerateObject().Select(Field)]));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return RecordRow.Of(line, "not-json", text);
        }
    }

    private static SourceField Field(JsonProperty property)
    {
        var key = FieldText.Clean(property.Name).Trim();
        return property.Value.ValueKind switch
        {
            JsonValueKind.String when TryText(property.Value) is { } text => new(key, text),
            JsonValueKind.Null => new(key, ""),
            _ => new(key, property.Value.GetRawText(), false),
        };
    }

    // Half a character written as \ud800 is no text: its JSON is kept.
    private static string? TryText(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
