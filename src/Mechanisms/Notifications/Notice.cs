using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Notifications;

/// <summary>One message to one person, in the inbox of the platform.</summary>
public sealed class Notice
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>To whom.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The event it tells of: one event makes one notice for one person, however often it is delivered.</summary>
    public required Guid EventId { get; init; }

    /// <summary>Registered code of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>One line, in the person's language.</summary>
    public required string Title { get; init; }

    /// <summary>A few sentences, in the person's language; may be empty.</summary>
    public required string Text { get; init; }

    /// <summary>Kind of the thing it is about.</summary>
    public required string AboutKind { get; init; }

    /// <summary>Identity of the thing.</summary>
    public required string AboutId { get; init; }

    /// <summary>Label of the thing then.</summary>
    public required string AboutLabel { get; init; }

    /// <summary>The page to open, from the root of the site; none when there is none.</summary>
    public string? Url { get; init; }

    /// <summary>When the person read it, UTC.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>When it went out by mail, UTC.</summary>
    public DateTime? MailedAt { get; set; }

    /// <summary>When it went out by SMS, UTC.</summary>
    public DateTime? TextedAt { get; set; }

    /// <summary>The thing it is about.</summary>
    public Reference About => new(AboutKind, AboutId, AboutLabel);
}

/// <summary>What a person chose for one kind of notice. The inbox is always used.</summary>
public sealed class NoticeChoice
{
    /// <summary>Who.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Which kind.</summary>
    public required string Kind { get; init; }

    /// <summary>By mail too.</summary>
    public bool Mail { get; set; }

    /// <summary>By SMS too.</summary>
    public bool Sms { get; set; }
}

internal sealed class NotificationsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Notice>(notice =>
        {
            notice.ToTable("notices");
            notice.Ignore(n => n.About);
            notice.HasIndex(n => new { n.PersonId, n.EventId }).IsUnique();
            notice.HasIndex(n => new { n.PersonId, n.At });
            // The count on every page: only unread rows are in it.
            notice.HasIndex(n => n.PersonId).HasFilter("read_at IS NULL").HasDatabaseName("ix_notices_unread");
        });
        model.Entity<NoticeChoice>(choice =>
        {
            choice.ToTable("notice_choices");
            choice.HasKey(c => new { c.PersonId, c.Kind });
        });
    }
}
