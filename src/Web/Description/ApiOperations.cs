using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Languages;

namespace ThongSuot.Web;

/// <summary>Writes one action of the description.</summary>
internal sealed partial class ApiOperations(ApiSchemas schemas, ApiExamples examples, Texts t)
{
    /// <summary>Name of the way programs prove who they are.</summary>
    public const string Security = "client";

    public JsonObject Schemas => schemas.All;

    public JsonObject Of(ApiAction action)
    {
        var operation = new JsonObject
        {
            ["operationId"] = NameOf(action), ["tags"] = new JsonArray(action.Part), ["summary"] = t[action.Says.Title],
            ["security"] = action.Who.SignedIn ? new JsonArray(new JsonObject { [Security] = new JsonArray() }) : new JsonArray(),
        };
        var who = action.Who.Permission is { } permission ? t["Quyền: {0} ({1}).", permission.Code, t[permission.Title]] : null;
        if (string.Join(' ', new[] { action.Says.More is { } more ? t[more] : null, who }.OfType<string>()) is { Length: > 0 } description)
        {
            operation["description"] = description;
        }

        if (action.Who.Permission is { } asked)
        {
            operation["x-permission"] = asked.Code;
        }

        if (Parameters(action) is { Count: > 0 } parameters)
        {
            operation["parameters"] = parameters;
        }

        if (Body(action) is { } body)
        {
            operation["requestBody"] = body;
        }

        operation["responses"] = Responses(action);
        return operation;
    }

    private JsonArray Parameters(ApiAction action)
    {
        var parameters = new JsonArray();
        foreach (var (name, isIdentity) in action.Places)
        {
            var schema = new JsonObject { ["type"] = "string" };
            if (isIdentity)
            {
                schema["format"] = "uuid";
            }

            parameters.Add(new JsonObject { ["name"] = name, ["in"] = "path", ["required"] = true, ["schema"] = schema });
        }

        foreach (var field in action.Says.Asked)
        {
            parameters.Add(new JsonObject { ["name"] = field.Name, ["in"] = "query", ["required"] = field.Required, ["description"] = t[field.Label], ["schema"] = FieldSchemas.Of(field, t) });
        }

        foreach (var name in new[] { action.Says.IsPaged ? "Page" : null, action.Method == HttpMethods.Post ? "IdempotencyKey" : null, action.Says.NeedsTag ? "IfMatch" : null }.OfType<string>())
        {
            parameters.Add(new JsonObject { ["$ref"] = $"#/components/parameters/{name}" });
        }

        return parameters;
    }

    private JsonObject? Body(ApiAction action)
    {
        if (action.Method != HttpMethods.Post || (action.Says is { SentType: null, Sent.Count: 0 } && !action.Says.TakesMore))
        {
            return null;
        }

        var schema = action.Says.SentType is { } type ? schemas.Of(type) : FieldSchemas.Of(action.Says, t);
        var content = new JsonObject { ["application/json"] = Content(schema, examples.Sent(action)) };
        if (action.Says.Sent.OfType<FileField>().Any())
        {
            content["multipart/form-data"] = new JsonObject { ["schema"] = Parts(action.Says) };
        }

        return new JsonObject { ["required"] = true, ["content"] = content };
    }

    // The same names; each file is a part.
    private JsonObject Parts(ApiDescription says)
    {
        var schema = FieldSchemas.Of(says, t);
        foreach (var file in says.Sent.OfType<FileField>())
        {
            schema["properties"]![file.Name] = new JsonObject { ["type"] = "array", ["title"] = t[file.Label], ["items"] = new JsonObject { ["type"] = "string", ["contentMediaType"] = "application/octet-stream" } };
        }

        return schema;
    }

    private JsonObject Responses(ApiAction action)
    {
        var done = new JsonObject { ["description"] = t["Đã làm xong."] };
        done["content"] = action.Says.Answer is { } type ? new JsonObject { ["application/json"] = Content(schemas.Of(type), examples.Answered(action)) }
            : action.Path == ShowApi.Url ? new JsonObject { ["application/json"] = new JsonObject() }
            : new JsonObject { ["application/octet-stream"] = new JsonObject() };
        if (action.Says.IsTagged)
        {
            done["headers"] = new JsonObject { ["ETag"] = new JsonObject { ["$ref"] = "#/components/headers/ETag" } };
        }

        var responses = new JsonObject { ["200"] = done };
        foreach (var status in Refused(action))
        {
            responses[$"{status}"] = new JsonObject { ["$ref"] = "#/components/responses/Problem" };
        }

        return responses;
    }

    private static IEnumerable<int> Refused(ApiAction action)
    {
        var isPost = action.Method == HttpMethods.Post;
        return new[]
        {
            (400, isPost || action.Says.Asked.Count > 0), (401, action.Who.SignedIn), (403, action.Who.SignedIn), (404, action.Places.Count > 0 || isPost), (409, isPost), (412, action.Says.NeedsTag), (413, isPost),
            (428, action.Says.NeedsTag), (429, action.IsLimited),
        }.Where(s => s.Item2).Select(s => s.Item1);
    }

    private static JsonObject Content(JsonNode schema, JsonNode? example)
    {
        var content = new JsonObject { ["schema"] = schema };
        if (example is not null)
        {
            content["example"] = example;
        }

        return content;
    }

    private static string NameOf(ApiAction action) =>
        action.Method.ToLowerInvariant() + string.Concat(Words().Matches(action.Path).Select(m => char.ToUpperInvariant(m.Value[0]) + m.Value[1..]));

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Words();
}
