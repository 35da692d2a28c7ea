using System.Diagnostics.CodeAnalysis;
using MimeKit;
using MimeKit.Text;

namespace ThongSuot.Notifications;

/// <summary>One mail to one person.</summary>
/// <param name="Id">The order it carries out; the same when it is sent again.</param>
/// <param name="To">Address.</param>
/// <param name="ToName">Name.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
/// <param name="At">When, UTC.</param>
public sealed record Mail(Guid Id, string To, string ToName, string Subject, string Text, DateTime At);

/// <summary>Sends mail. Sending the same id again must do no harm: receivers know it by its Message-Id.</summary>
public interface IMailSender
{
    /// <summary>Sends, or throws to be tried again.</summary>
    Task Send(Mail mail, CancellationToken cancel = default);
}

/// <summary>Mail in the form of RFC 5322, with Vietnamese in UTF-8.</summary>
internal static class MailForm
{
    public static MimeMessage Of(Mail mail, NotificationSettings settings)
    {
        var message = new MimeMessage
        {
            // Nothing a person typed can begin a header of its own.
            Subject = OneLine(mail.Subject),
            Date = new DateTimeOffset(mail.At).ToOffset(Kernel.VietnamTime.Offset),
            MessageId = $"{mail.Id:N}@{settings.From[(settings.From.IndexOf('@', StringComparison.Ordinal) + 1)..]}",
            Body = new TextPart(TextFormat.Plain) { Text = mail.Text, ContentTransferEncoding = ContentEncoding.QuotedPrintable },
        };
        message.From.Add(new MailboxAddress(OneLine(settings.FromName), settings.From));
        message.To.Add(Address(mail.To, OneLine(mail.ToName), out var address) ? address : throw new FormatException($"Not a mail address: {mail.To}"));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    /// <summary>One plain address: no list, no group, no line breaks, and a domain.</summary>
    public static bool Address(string text, string name, [NotNullWhen(true)] out MailboxAddress? address)
    {
        address = null;
        if (text.Any(char.IsControl) || !MailboxAddress.TryParse(text.Trim(), out var parsed) || parsed.Address != text.Trim() || !parsed.Address.Contains('@'))
        {
            return false;
        }

        address = new MailboxAddress(name, parsed.Address);
        return true;
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();
}
