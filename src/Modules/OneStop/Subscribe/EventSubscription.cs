using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>A program wants to be told of what happens to dossiers it may see, at an address of its own.</summary>
internal sealed class EventSubscription : IVersioned
{
    /// <summary>Kind of references to subscriptions.</summary>
    public const string ReferenceKind = "event-subscription";

    public required Guid Id { get; init; }

    /// <summary>Whose rights decide what is told: the person row of the program.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Where it is told.</summary>
    public required string Url { get; init; }

    /// <summary>Kinds of event.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>What messages are signed with, protected.</summary>
    public required string Secret { get; set; }

    /// <summary>Up to where in the chain of sealed acts it has been told.</summary>
    public required string Place { get; set; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? EndedAt { get; set; }

    public int Version { get; set; }

    public Reference Reference => new(ReferenceKind, Id, new Uri(Url).Host);
}

/// <summary>What became of a subscription.</summary>
internal enum SubscriptionStep
{
    Made,

    SecretChanged,

    Ended,

    /// <summary>The program's credentials were closed.</summary>
    EndedWithClient,
}

/// <summary>A program subscribed to events, or ended it, or changed the secret of a subscription.</summary>
internal sealed record SubscriptionChanged(Guid Id, string Host, SubscriptionStep What) : Event
{
    public override Reference Subject => new(EventSubscription.ReferenceKind, Id, Host);

    public override string Remark => What switch
    {
        SubscriptionStep.Made => "đã đăng ký",
        SubscriptionStep.SecretChanged => "đã đổi khoá ký",
        SubscriptionStep.EndedWithClient => "đã kết thúc vì tài khoản kết nối đã đóng",
        _ => "đã kết thúc",
    };
}

/// <summary>The setting <c>Subscriptions</c>.</summary>
internal sealed class SubscriptionSettings
{
    /// <summary>Tell programs at inner addresses and without TLS too: for a province whose programs stand in its own network, and for tests.</summary>
    public bool AllowInner { get; set; }

    /// <summary>How long a program may take to answer.</summary>
    public int Seconds { get; set; } = 5;
}
