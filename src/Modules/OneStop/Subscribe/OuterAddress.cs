using System.Net;
using System.Net.Sockets;

namespace ThongSuot.OneStop;

/// <summary>Which addresses may be called from here when somebody else names them: none of this machine, of the network it stands in, or of no machine at all.</summary>
internal static class OuterAddress
{
    private static readonly IPNetwork[] Inner =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // IPv6 that is no global unicast, and what wraps an IPv4 address.
            "::/3", "2001::/23", "2001:db8::/32", "2002::/16", "4000::/2", "8000::/1",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Is it an address of the open network?</summary>
    public static bool IsOuter(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Inner.Any(n => n.BaseAddress.AddressFamily == plain.AddressFamily && n.Contains(plain));
    }

    /// <summary>Why a program may not be told at this address; none when it may, as far as its name says.</summary>
    public static bool MayBeCalled(string url, bool allowInner) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0 && uri.Host.Length > 0
        && (uri.Scheme == Uri.UriSchemeHttps || (allowInner && uri.Scheme == Uri.UriSchemeHttp))
        && (allowInner || (uri.HostNameType is UriHostNameType.Dns ? uri.IdnHost.Contains('.', StringComparison.Ordinal) && !uri.IdnHost.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            : IPAddress.TryParse(uri.Host.Trim('[', ']'), out var literal) && IsOuter(literal)));
}
