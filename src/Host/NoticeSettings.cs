using System.Globalization;
using ThongSuot.Notifications;

namespace ThongSuot.Host;

/// <summary>How notices go out, from the settings <c>Mail:…</c>, <c>Mail:Smtp:…</c>, <c>Notices:…</c> and <c>Site</c>.</summary>
internal static class NoticeSettings
{
    public static NotificationSettings Of(IConfiguration settings, string folder)
    {
        var usual = new NotificationSettings { DataFolder = folder };
        return usual with
        {
            Smtp = settings["Mail:Smtp:Host"] is { Length: > 0 } ? settings.GetSection("Mail:Smtp").Get<SmtpSettings>() : null,
            From = settings["Mail:From"] ?? usual.From,
            FromName = settings["Mail:FromName"] ?? usual.FromName,
            Site = settings["Site"],
            Opens = Time(settings["Notices:Opens"]) ?? usual.Opens,
            Closes = Time(settings["Notices:Closes"]) ?? usual.Closes,
        };
    }

    private static TimeOnly? Time(string? text) => text is { Length: > 0 } ? TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture) : null;
}
