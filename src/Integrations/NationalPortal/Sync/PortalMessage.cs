using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.OneStop;

namespace ThongSuot.NationalPortal;

/// <summary>How a message stands.</summary>
public enum MessageState
{
    /// <summary>To be sent.</summary>
    Waiting,

    /// <summary>The portal has it.</summary>
    Sent,

    /// <summary>The portal does not take it, and said why.</summary>
    Refused,
}

/// <summary>One status of one dossier that the national portal is told: made in the commit of the change, sent afterwards, kept with what came of it.</summary>
public sealed class PortalMessage
{
    /// <summary>Identity; the portal takes a message of the same identity once.</summary>
    public required Guid Id { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>Its name, without personal data.</summary>
    public required string Label { get; init; }

    /// <summary>The status told.</summary>
    public required DossierStatus Status { get; init; }

    /// <summary>When the dossier came to it, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>How the message stands.</summary>
    public MessageState State { get; set; }

    /// <summary>Attempts so far.</summary>
    public int Attempts { get; set; }

    /// <summary>Taken by the portal, UTC.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>What the portal answered, or why it could not be reached.</summary>
    public string? Answer { get; set; }
}

/// <summary>What the simulated portal has taken in.</summary>
internal sealed class ReceivedMessage
{
    /// <summary>Identity of the message.</summary>
    public required Guid Id { get; init; }

    /// <summary>The record as sent.</summary>
    public required string Body { get; init; }

    /// <summary>Taken in, UTC.</summary>
    public required DateTime At { get; init; }
}

internal sealed class PortalModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<PortalMessage>(message =>
        {
            message.ToTable("portal_messages").IsTechnical();
            message.HasIndex(m => new { m.State, m.At });
            message.HasIndex(m => new { m.DossierId, m.Status });
            message.HasIndex(m => m.At);
        });
        model.Entity<ReceivedMessage>(received => received.ToTable("portal_received").IsTechnical());
    }
}
