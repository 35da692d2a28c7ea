using System.Text.Json.Nodes;
using ThongSuot.Data;

namespace ThongSuot.Web;

/// <summary>What is sent and answered, for instance: data/api/examples.json.</summary>
public sealed class ApiExamples(DataFiles files)
{
    private readonly Lazy<JsonObject> all = new(() =>
    {
        using var file = files.Open("api/examples.json");
        return JsonNode.Parse(file)!.AsObject();
    });

    /// <summary>What is sent to an action, or none.</summary>
    public JsonNode? Sent(ApiAction action) => Of(action)?["sent"]?.DeepClone();

    /// <summary>What it answers, or none.</summary>
    public JsonNode? Answered(ApiAction action) => Of(action)?["answered"]?.DeepClone();

    private JsonNode? Of(ApiAction action) => all.Value[$"{action.Method} {action.Path}"];
}
