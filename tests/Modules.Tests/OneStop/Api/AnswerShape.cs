using System.Text.Json;
using System.Text.Json.Nodes;

namespace ThongSuot.OneStop.Tests;

/// <summary>Does a JSON text have the shape the description gives it: no name too many or too few, no other type?</summary>
internal static class AnswerShape
{
    public static IEnumerable<string> Faults(JsonNode? value, JsonNode? schema, JsonNode document, string at = "$")
    {
        if (schema is not JsonObject shape)
        {
            yield break;
        }

        if ((string?)shape["$ref"] is { } reference)
        {
            foreach (var fault in Faults(value, reference.TrimStart('#', '/').Split('/').Aggregate<string, JsonNode?>(document, (node, part) => node![part]), document, at))
            {
                yield return fault;
            }

            yield break;
        }

        if (shape["anyOf"] is JsonArray any)
        {
            if (any.All(one => Faults(value, one, document, at).Any()))
            {
                yield return $"{at} is none of what it may be";
            }

            yield break;
        }

        var types = shape["type"] switch { JsonArray many => many.Select(t => (string)t!).ToList(), { } one => [(string)one!], _ => (List<string>)[] };
        var type = TypeOf(value);
        if (types.Count > 0 && !types.Contains(type) && !(type == "integer" && types.Contains("number")))
        {
            yield return $"{at} is {type}, not {string.Join('/', types)}";
        }

        if (shape["oneOf"] is JsonArray choices && value is not null && choices.All(c => (string?)c!["const"] != (string?)value))
        {
            yield return $"{at}: {value} is no choice";
        }

        foreach (var name in value is JsonObject && shape["required"] is JsonArray required ? required.Select(r => (string)r!) : [])
        {
            if (!value!.AsObject().ContainsKey(name))
            {
                yield return $"{at}.{name} is missing";
            }
        }

        foreach (var (name, inner) in value as JsonObject ?? [])
        {
            var known = shape["properties"]?[name];
            if (known is null && shape["properties"] is not null && shape["additionalProperties"] is null or JsonValue && (bool?)shape["additionalProperties"] != true)
            {
                yield return $"{at}.{name} is not described";
            }

            foreach (var fault in Faults(inner, known ?? shape["additionalProperties"] as JsonObject, document, $"{at}.{name}"))
            {
                yield return fault;
            }
        }

        foreach (var fault in (value as JsonArray ?? []).SelectMany((item, i) => Faults(item, shape["items"], document, $"{at}[{i}]")))
        {
            yield return fault;
        }
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.GetValue<JsonElement>().TryGetInt64(out _) ? "integer" : "number",
        _ => "boolean",
    };
}
