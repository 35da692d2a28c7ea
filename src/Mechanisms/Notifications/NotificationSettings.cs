using ThongSuot.Kernel;

namespace ThongSuot.Notifications;

/// <summary>The mail server that takes our mail.</summary>
public sealed record SmtpSettings
{
    /// <summary>Its name.</summary>
    public required string Host { get; init; }

    /// <summary>Its port: 587 with STARTTLS, 465 with TLS.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Encryption is demanded; only a server on the same machine may go without.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>Sign-in name, or none.</summary>
    public string? User { get; init; }

    /// <summary>Password.</summary>
    public string? Password { get; init; }
}

/// <summary>How notices go out.</summary>
public sealed record NotificationSettings
{
    /// <summary>Where mail and SMS are written that no server takes: its folders <c>mail</c> and <c>sms</c>.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The mail server; without one each mail becomes a file.</summary>
    public SmtpSettings? Smtp { get; init; }

    /// <summary>Address mail comes from.</summary>
    public string From { get; init; } = "khong-tra-loi@thongsuot.localhost";

    /// <summary>Name mail comes from.</summary>
    public string FromName { get; init; } = "ThôngSuốt";

    /// <summary>Address of the site, put before the path of a link; none: mail has no link.</summary>
    public string? Site { get; init; }

    /// <summary>From when on mail and SMS may go out, local time.</summary>
    public TimeOnly Opens { get; init; } = new(7, 0);

    /// <summary>Until when, local time.</summary>
    public TimeOnly Closes { get; init; } = new(21, 0);

    /// <summary>The next moment at which a notice may go out, UTC: the given one inside the hours.</summary>
    public DateTime NextOpen(DateTime at)
    {
        var local = VietnamTime.Local(at);
        var time = TimeOnly.FromDateTime(local);
        if (time.IsBetween(Opens, Closes) || Opens == Closes)
        {
            return at;
        }

        var day = DateOnly.FromDateTime(local);
        return VietnamTime.Utc((time < Opens ? day : day.AddDays(1)).ToDateTime(Opens));
    }
}
