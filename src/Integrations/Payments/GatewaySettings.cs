using System.Text;

namespace ThongSuot.Payments;

/// <summary>Where the payment gateway is; the setting <c>Payments</c>. It is used only when all of it is there.</summary>
internal sealed class GatewaySettings
{
    private const int LeastSecret = 32;

    /// <summary>What payers know it by.</summary>
    public string Name { get; set; } = "Cổng thanh toán";

    /// <summary>Address payers are sent to.</summary>
    public Uri? Address { get; set; }

    /// <summary>Address that is asked how an order stands.</summary>
    public Uri? Ask { get; set; }

    /// <summary>What the gateway knows this province by.</summary>
    public string? Merchant { get; set; }

    /// <summary>What both sides sign with, at least 32 characters; in the environment, never in a file of the program.</summary>
    public string? Secret { get; set; }

    /// <summary>Seconds to wait for an answer.</summary>
    public int Seconds { get; set; } = 15;

    /// <summary>All of it is there.</summary>
    public bool IsSet => Address is { IsAbsoluteUri: true } && Ask is { IsAbsoluteUri: true } && Merchant is { Length: > 0 } && Secret is { Length: >= LeastSecret };

    /// <summary>The key of the signatures.</summary>
    public byte[] Key => Encoding.UTF8.GetBytes(Secret ?? "");
}
