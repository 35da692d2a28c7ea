using ThongSuot.Forms;

namespace ThongSuot.Web;

/// <summary>What an action for programs says of itself. The description of the API and its page are made of nothing else.</summary>
/// <param name="Title">What it does, Vietnamese source text.</param>
public sealed record ApiDescription(string Title)
{
    /// <summary>What must be known besides, Vietnamese source text.</summary>
    public string? More { get; init; }

    /// <summary>What the address may say: the fields the action reads.</summary>
    public IReadOnlyList<Field> Asked { get; init; } = [];

    /// <summary>The address may name a page.</summary>
    public bool IsPaged { get; init; }

    /// <summary>What is sent, by the names of the fields that read it.</summary>
    public IReadOnlyList<Field> Sent { get; init; } = [];

    /// <summary>Names among them that need not be sent: what is usual is meant.</summary>
    public IReadOnlyList<string> Usual { get; init; } = [];

    /// <summary>Further names may be sent, which another action tells.</summary>
    public bool TakesMore { get; init; }

    /// <summary>Or: what is sent, as a type.</summary>
    public Type? SentType { get; init; }

    /// <summary>What is answered; a file where there is none.</summary>
    public Type? Answer { get; init; }

    /// <summary>The answer carries a tag.</summary>
    public bool IsTagged { get; init; }

    /// <summary>What is sent carries the tag that was read.</summary>
    public bool NeedsTag { get; init; }

    /// <summary>Something is made or changed.</summary>
    public static ApiDescription Change(string title, params IReadOnlyList<Field> sent) => new(title) { Sent = sent, Answer = typeof(ActAnswer), NeedsTag = true };
}

/// <summary>What an act that was done answers.</summary>
/// <param name="Act">Identity of the act: the key that was sent.</param>
/// <param name="About">What it was about.</param>
public sealed record ActAnswer(Guid Act, ThingAnswer About);

/// <summary>A thing, as programs are told of it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Label">What people read.</param>
public sealed record ThingAnswer(string Kind, string Id, string Label);
