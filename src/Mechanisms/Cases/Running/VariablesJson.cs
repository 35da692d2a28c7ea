using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ThongSuot.Expressions;

namespace ThongSuot.Cases;

/// <summary>Variables as the text of one column.</summary>
internal static class VariablesJson
{
    public static string Written(IReadOnlyDictionary<string, object?> variables)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            ValueJson.Write(json, variables);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static IReadOnlyDictionary<string, object?> Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return ValueJson.Context(json.RootElement);
    }
}
