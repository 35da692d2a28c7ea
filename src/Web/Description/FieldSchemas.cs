using System.Text.Json.Nodes;
using ThongSuot.Forms;
using ThongSuot.Languages;

namespace ThongSuot.Web;

/// <summary>Fields as programs send them: by name, as texts, read by the same rules as on the pages.</summary>
internal static class FieldSchemas
{
    /// <summary>What one field takes.</summary>
    public static JsonObject Of(Field field, Texts t)
    {
        var schema = field is FileField file ? Files(file, t) : new JsonObject { ["type"] = "string" };
        schema["title"] = t[field.Label];
        if (field.Hint is { } hint)
        {
            schema["description"] = t[hint];
        }

        if (field is TextField text)
        {
            schema["maxLength"] = text.Max;
        }

        if (ChoicesOf(field) is { Count: > 0 } choices)
        {
            schema["oneOf"] = new JsonArray([.. choices.Select(c => (JsonNode)new JsonObject { ["const"] = c.Value, ["title"] = t[c.Text] })]);
        }

        return schema;
    }

    /// <summary>A body of fields.</summary>
    public static JsonObject Of(ApiDescription says, Texts t)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(says.Sent.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)Of(f, t)))), ["additionalProperties"] = says.TakesMore };
        if (says.Sent.Where(f => f.Required && !says.Usual.Contains(f.Name)).Select(f => (JsonNode)f.Name).ToArray() is { Length: > 0 } required)
        {
            schema["required"] = new JsonArray(required);
        }

        return schema;
    }

    /// <summary>The choices a field offers, or none.</summary>
    public static IReadOnlyList<Choice> ChoicesOf(Field field) => field switch
    {
        IChoices one => one.Choices,
        ChoiceField one => one.Choices,
        _ => [],
    };

    private static JsonObject Files(FileField file, Texts t) => new()
    {
        ["type"] = "array",
        ["maxItems"] = file.Many ? null : 1,
        ["items"] = new JsonObject
        {
            ["type"] = "object", ["required"] = new JsonArray("name", "content"), ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["name"] = new JsonObject { ["type"] = "string", ["title"] = t["Tên tệp"] },
                ["type"] = new JsonObject { ["type"] = "string", ["title"] = t["Kiểu nội dung"] },
                ["content"] = new JsonObject { ["type"] = "string", ["contentEncoding"] = "base64" },
            },
        },
    };
}
