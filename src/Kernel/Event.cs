using System.Text.Json.Serialization;

namespace ThongSuot.Kernel;

/// <summary>
/// Something that happened, in the past tense, self-sufficient, changed only by adding. The same row is audit entry,
/// timeline entry, notification source and delivery.
/// </summary>
public abstract record Event
{
    /// <summary>The thing it happened to.</summary>
    [JsonIgnore]
    public abstract Reference Subject { get; }

    /// <summary>The unit whose record this is, when not the acting unit.</summary>
    [JsonIgnore]
    public virtual Guid? Unit => null;

    /// <summary>A second thing whose timeline shows this event too.</summary>
    [JsonIgnore]
    public virtual Reference? Also => null;

    /// <summary>Text shown in the timeline beside the event's title; Vietnamese; no personal data beyond what the subject shows.</summary>
    [JsonIgnore]
    public virtual string? Remark => null;
}

/// <summary>A kind of event as people know it: its stored code, its title and its type. Registered in a list by its module.</summary>
/// <param name="Code">Stored for ever: <c>module.past-tense</c>.</param>
/// <param name="Title">Vietnamese title, the source text of its translations.</param>
/// <param name="Type">The record.</param>
public sealed record EventKind(string Code, string Title, Type Type)
{
    /// <summary>Registers <typeparamref name="T"/>.</summary>
    public static EventKind Of<T>(string code, string title) where T : Event => new(code, title, typeof(T));
}
