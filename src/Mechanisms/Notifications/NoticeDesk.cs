using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Notifications;

/// <summary>What is said, to whoever it is sent.</summary>
public sealed record NewNotice
{
    /// <summary>Which kind; registered.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>The event it tells of (<c>EventRow.Id</c>), or the act's id where there is one notice in the act.</summary>
    public required Guid EventId { get; init; }

    /// <summary>One line.</summary>
    public required Names Title { get; init; }

    /// <summary>A few sentences.</summary>
    public Names Text { get; init; } = new("");

    /// <summary>The thing it is about.</summary>
    public required Reference About { get; init; }

    /// <summary>The page to open, from the root of the site.</summary>
    public string? Url { get; init; }
}

/// <summary>Sends notices, and keeps the inbox.</summary>
public sealed class NoticeDesk(AppDb db, NoticeKinds kinds)
{
    /// <summary>Tells one person.</summary>
    public Task Send(Guid person, NewNotice notice, Act act, CancellationToken cancel = default) => Send([person], notice, act, cancel);

    /// <summary>
    /// Tells people, each in their language: into the inbox at once, and by mail and SMS as each has chosen, after the act
    /// is committed. Who was told of the event already is not told again.
    /// </summary>
    public async Task Send(IReadOnlyCollection<Guid> people, NewNotice notice, Act act, CancellationToken cancel = default)
    {
        var kind = kinds.Of(notice.Kind.Code);
        foreach (var some in people.Distinct().Chunk(500))
        {
            var told = await db.Set<Notice>().Where(n => some.Contains(n.PersonId) && n.EventId == notice.EventId).Select(n => n.PersonId).ToListAsync(cancel);
            told.AddRange(db.Set<Notice>().Local.Where(n => n.EventId == notice.EventId).Select(n => n.PersonId));
            var choices = await db.Set<NoticeChoice>().AsNoTracking().Where(c => some.Contains(c.PersonId) && c.Kind == kind.Code).ToDictionaryAsync(c => c.PersonId, cancel);
            foreach (var person in await db.Set<Person>().AsNoTracking().Where(p => some.Contains(p.Id) && !told.Contains(p.Id)).ToListAsync(cancel))
            {
                Send(person, choices.GetValueOrDefault(person.Id), kind, notice, act);
            }
        }
    }

    /// <summary>The person's inbox, newest first.</summary>
    public IQueryable<Notice> Inbox(Guid person) => db.Set<Notice>().AsNoTracking().Where(n => n.PersonId == person).OrderByDescending(n => n.At).ThenByDescending(n => n.Id);

    /// <summary>How many the person has not read.</summary>
    public Task<int> Unread(Guid person, CancellationToken cancel = default) => db.Set<Notice>().CountAsync(n => n.PersonId == person && n.ReadAt == null, cancel);

    /// <summary>The person has read one. Another person's notice is not touched.</summary>
    public Task Read(Guid person, Guid notice, DateTime at, CancellationToken cancel = default) => db.Set<Notice>()
        .Where(n => n.Id == notice && n.PersonId == person && n.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, at), cancel);

    /// <summary>The person has read everything that was there at a moment: what came since stays unread.</summary>
    public Task ReadAll(Guid person, DateTime until, DateTime at, CancellationToken cancel = default) => db.Set<Notice>()
        .Where(n => n.PersonId == person && n.ReadAt == null && n.At <= until).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, at), cancel);

    /// <summary>What the person chose for each kind, or what is usual.</summary>
    public async Task<IReadOnlyList<(NoticeKind Kind, bool Mail, bool Sms)>> Choices(Guid person, CancellationToken cancel = default)
    {
        var chosen = await db.Set<NoticeChoice>().AsNoTracking().Where(c => c.PersonId == person).ToDictionaryAsync(c => c.Kind, cancel);
        return [.. kinds.All.Select(k => chosen.TryGetValue(k.Code, out var c) ? (k, c.Mail, c.Sms) : (k, k.Mail, k.Sms))];
    }

    /// <summary>The person chooses how to be told of a kind.</summary>
    public async Task Choose(Guid person, NoticeKind kind, bool mail, bool sms, Act act, CancellationToken cancel = default)
    {
        var code = kinds.Of(kind.Code).Code;
        var choice = await db.Set<NoticeChoice>().FirstOrDefaultAsync(c => c.PersonId == person && c.Kind == code, cancel);
        if (choice is null)
        {
            choice = new NoticeChoice { PersonId = person, Kind = code };
            db.Add(choice);
        }

        (choice.Mail, choice.Sms) = (mail, sms);
        var name = await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Name).FirstOrDefaultAsync(cancel);
        act.Record(new NoticeChoiceMade(person, code, mail, sms, name ?? "–"));
    }

    private void Send(Person person, NoticeChoice? choice, NoticeKind kind, NewNotice notice, Act act)
    {
        var sent = new Notice
        {
            Id = Guid.CreateVersion7(),
            PersonId = person.Id,
            EventId = notice.EventId,
            Kind = kind.Code,
            At = act.At,
            Title = notice.Title.In(person.Language),
            Text = notice.Text.In(person.Language),
            AboutKind = notice.About.Kind,
            AboutId = notice.About.Id,
            AboutLabel = notice.About.Label,
            Url = notice.Url,
        };
        db.Add(sent);
        if ((choice?.Mail ?? kind.Mail) && !string.IsNullOrWhiteSpace(person.Email))
        {
            act.Record(new MailOrdered(sent.Id, person.Id, sent.Title, sent.AboutKind, sent.AboutId, sent.AboutLabel));
        }

        if ((choice?.Sms ?? kind.Sms) && !string.IsNullOrWhiteSpace(person.Phone))
        {
            act.Record(new SmsOrdered(sent.Id, person.Id, sent.Title, sent.AboutKind, sent.AboutId, sent.AboutLabel));
        }
    }
}
