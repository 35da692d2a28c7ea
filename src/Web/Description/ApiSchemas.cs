using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ThongSuot.Web;

/// <summary>Schemas of what is answered, made from the types that are answered; each of ours stands once, under its name.</summary>
internal sealed class ApiSchemas
{
    private const string Ours = nameof(ThongSuot);
    private readonly JsonSerializerOptions options;
    private readonly JsonSchemaExporterOptions export;
    private readonly SortedDictionary<string, JsonNode> known = new(StringComparer.Ordinal);

    public ApiSchemas(JsonSerializerOptions written)
    {
        options = new(written) { NumberHandling = JsonNumberHandling.Strict };
        options.TypeInfoResolver ??= new DefaultJsonTypeInfoResolver();
        options.MakeReadOnly();
        export = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Named };
    }

    /// <summary>All that were asked for, by name.</summary>
    public JsonObject All => new(known.Select(k => KeyValuePair.Create(k.Key, (JsonNode?)k.Value.DeepClone())));

    /// <summary>A reference to the schema of a type.</summary>
    public JsonNode Of(Type type)
    {
        if (known.TryAdd(type.Name, new JsonObject()))
        {
            known[type.Name] = options.GetJsonSchemaAsNode(type, export);
        }

        return new JsonObject { ["$ref"] = $"#/components/schemas/{type.Name}" };
    }

    // A type of ours inside another is named too, so that programs made from the description have one class of it.
    private JsonNode Named(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (context.Path.IsEmpty || context.TypeInfo.Kind is not JsonTypeInfoKind.Object || context.TypeInfo.Type.Namespace?.StartsWith(Ours, StringComparison.Ordinal) != true)
        {
            return schema;
        }

        var mayBeNone = schema["type"] is JsonArray types && types.Any(t => (string?)t == "null");
        var reference = Of(context.TypeInfo.Type);
        return mayBeNone ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) } : reference;
    }
}
