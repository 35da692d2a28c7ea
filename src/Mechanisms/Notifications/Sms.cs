using System.Text;

namespace ThongSuot.Notifications;

/// <summary>One short message.</summary>
/// <param name="Id">The order it carries out; the same when it is sent again.</param>
/// <param name="To">Number, digits only, with the country's: 84…</param>
/// <param name="Text">Text.</param>
public sealed record Sms(Guid Id, string To, string Text);

/// <summary>Sends short messages. Sending the same id again must do no harm.</summary>
public interface ISmsSender
{
    /// <summary>Sends, or throws to be tried again.</summary>
    Task Send(Sms sms, CancellationToken cancel = default);
}

/// <summary>Into a folder, one file each, until a carrier's gateway is connected.</summary>
internal sealed class FolderSmsSender(NotificationSettings settings) : ISmsSender
{
    public Task Send(Sms sms, CancellationToken cancel = default) =>
        OutFolder.Write(Path.Combine(settings.DataFolder, "sms"), $"{sms.Id:N}.txt", async file =>
            await file.WriteAsync(Encoding.UTF8.GetBytes($"{sms.To}\n{sms.Text}\n"), cancel));
}

/// <summary>Phone numbers of Vietnam.</summary>
internal static class PhoneNumber
{
    /// <summary>84 and nine or ten digits; none when it is no number.</summary>
    public static string? Of(string text)
    {
        var digits = string.Concat(text.Where(c => c is not (' ' or '.' or '-' or '(' or ')')));
        digits = digits.StartsWith("+84", StringComparison.Ordinal) ? digits[1..] : digits.StartsWith('0') ? $"84{digits[1..]}" : digits;
        return digits.Length is 11 or 12 && digits.StartsWith("84", StringComparison.Ordinal) && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
