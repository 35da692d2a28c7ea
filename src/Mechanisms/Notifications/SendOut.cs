using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Notifications;

/// <summary>Decides, when the time has come, whether a notice still goes out.</summary>
internal sealed class Outgoing(AppDb db, NoticeKinds kinds, NotificationSettings settings, IServiceProvider services)
{
    /// <summary>The notice and its person; none when it is read, gone or no longer true.</summary>
    /// <exception cref="NotYet">Outside the hours in which people may be disturbed.</exception>
    public async Task<(Notice Notice, Person Person)?> Find(Guid id, Act act, CancellationToken cancel)
    {
        var notice = await db.Set<Notice>().FirstOrDefaultAsync(n => n.Id == id, cancel);
        if (notice is null || notice.ReadAt is not null)
        {
            return null;
        }

        var opens = kinds.Of(notice.Kind).Urgent ? act.At : settings.NextOpen(act.At);
        if (opens > act.At)
        {
            throw new NotYet(opens);
        }

        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == notice.PersonId, cancel);
        return person is not null && await kinds.IsStillTrue(notice, services, cancel) ? (notice, person) : null;
    }
}

/// <summary>Sends what was ordered by mail.</summary>
internal sealed class SendMail(Outgoing outgoing, IMailSender mail, NotificationSettings settings, ILogger<SendMail> log) : IAfter<MailOrdered>
{
    public async Task After(MailOrdered happened, EventRow row, Act act, CancellationToken cancel)
    {
        if (await outgoing.Find(happened.Notice, act, cancel) is not var (notice, person))
        {
            return;
        }

        if (person.Email is null || !MailForm.Address(person.Email, person.Name, out _))
        {
            log.LogWarning("Person {Person} has no usable mail address", person.Id);
            return;
        }

        await mail.Send(new Mail(row.Id, person.Email, person.Name, notice.Title, TextOf(notice), row.At), cancel);
        notice.MailedAt = act.At;
    }

    private string TextOf(Notice notice)
    {
        var link = settings.Site is { } site && notice.Url is { } path ? site.TrimEnd('/') + path : null;
        return string.Join("\r\n\r\n", ((string?[])[notice.Title, notice.Text, link, settings.FromName]).Where(part => !string.IsNullOrWhiteSpace(part)));
    }
}

/// <summary>Sends what was ordered by SMS.</summary>
internal sealed class SendSms(Outgoing outgoing, ISmsSender sms, ILogger<SendSms> log) : IAfter<SmsOrdered>
{
    public async Task After(SmsOrdered happened, EventRow row, Act act, CancellationToken cancel)
    {
        if (await outgoing.Find(happened.Notice, act, cancel) is not var (notice, person))
        {
            return;
        }

        if (person.Phone is null || PhoneNumber.Of(person.Phone) is not { } number)
        {
            log.LogWarning("Person {Person} has no usable phone number", person.Id);
            return;
        }

        await sms.Send(new Sms(row.Id, number, notice.Title), cancel);
        notice.TextedAt = act.At;
    }
}
