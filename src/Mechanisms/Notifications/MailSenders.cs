using MailKit.Net.Smtp;
using MailKit.Security;

namespace ThongSuot.Notifications;

/// <summary>By a mail server.</summary>
internal sealed class SmtpMailSender(NotificationSettings settings, SmtpSettings smtp) : IMailSender
{
    public async Task Send(Mail mail, CancellationToken cancel = default)
    {
        using var message = MailForm.Of(mail, settings);
        using var client = new SmtpClient { Timeout = 30_000 };
        var security = !smtp.Tls ? SecureSocketOptions.None : smtp.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        await client.ConnectAsync(smtp.Host, smtp.Port, security, cancel);
        if (smtp.User is not null)
        {
            await client.AuthenticateAsync(smtp.User, smtp.Password ?? "", cancel);
        }

        await client.SendAsync(message, cancel);
        await client.DisconnectAsync(quit: true, cancel);
    }
}

/// <summary>Into a folder, one file each: to be looked at, or to be taken from there. The same mail again is the same file.</summary>
internal sealed class FolderMailSender(NotificationSettings settings) : IMailSender
{
    public async Task Send(Mail mail, CancellationToken cancel = default)
    {
        using var message = MailForm.Of(mail, settings);
        await OutFolder.Write(Path.Combine(settings.DataFolder, "mail"), $"{mail.Id:N}.eml", file => message.WriteToAsync(file, cancel));
    }
}

/// <summary>Files of what went out: whole or not there.</summary>
internal static class OutFolder
{
    public static async Task Write(string folder, string name, Func<Stream, Task> write)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        await using (var file = File.Create($"{path}.tmp"))
        {
            await write(file);
        }

        File.Move($"{path}.tmp", path, overwrite: true);
    }
}
