namespace ThongSuot.NationalPortal;

/// <summary>The door to the national portal.</summary>
internal interface INationalPortal
{
    /// <summary>Sends a record; the portal takes a message of the same identity once.</summary>
    /// <exception cref="PortalUnreachable">No answer: the message must be sent again later.</exception>
    Task<PortalAnswer> Send(Guid message, string body, CancellationToken cancel);
}

/// <summary>What the portal answered: <c>error_code</c> 0 is taken.</summary>
/// <param name="IsTaken">It has it.</param>
/// <param name="Text">In words.</param>
internal sealed record PortalAnswer(bool IsTaken, string Text);

/// <summary>The portal does not answer.</summary>
internal sealed class PortalUnreachable(string why) : Exception(why);

/// <summary>Where the portal is; the setting <c>NationalPortal</c>. Without an address the simulated one stands in.</summary>
internal sealed class PortalSettings
{
    /// <summary>Address records are posted to.</summary>
    public Uri? Address { get; set; }

    /// <summary>What the portal knows this province by; a secret.</summary>
    public string? Key { get; set; }

    /// <summary>Seconds to wait for an answer.</summary>
    public int Seconds { get; set; } = 20;
}
