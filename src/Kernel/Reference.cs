using System.Text.Json.Serialization;

namespace ThongSuot.Kernel;

/// <summary>A link to anything, from any module, without knowing it: kind, identity and the label it had when linked.</summary>
[method: JsonConstructor]
public sealed record Reference(string Kind, string Id, string Label)
{
    /// <summary>A reference by surrogate id.</summary>
    public Reference(string kind, Guid id, string label) : this(kind, id.ToString("N"), label)
    {
    }
}
