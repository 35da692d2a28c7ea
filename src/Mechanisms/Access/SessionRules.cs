namespace ThongSuot.Access;

/// <summary>How long a session lasts, in real time; the setting <c>Session</c>.</summary>
public sealed class SessionRules
{
    /// <summary>Hours without a request after which it ends.</summary>
    public double IdleHours { get; set; } = 8;

    /// <summary>Hours after which it ends in any case.</summary>
    public double MostHours { get; set; } = 24;

    /// <summary><see cref="IdleHours"/> as a span.</summary>
    public TimeSpan Idle => TimeSpan.FromHours(IdleHours);

    /// <summary><see cref="MostHours"/> as a span.</summary>
    public TimeSpan Most => TimeSpan.FromHours(MostHours);
}
