using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using ThongSuot.Data;

namespace ThongSuot.Host;

/// <summary>
/// The reverse proxies in front of the program, the setting <c>Proxies:Known</c>. Only they are believed about whom a
/// request comes from and whether it came by HTTPS; with none, nobody is.
/// </summary>
internal static class Proxies
{
    public const string Setting = "Proxies:Known";

    public static void UseKnownProxies(this WebApplication app)
    {
        var known = app.Configuration.GetSection(Setting).Get<string[]>() ?? [];
        if (known.Length > 0)
        {
            app.UseForwardedHeaders(Options(known));
        }
    }

    // Neither the host nor the path are taken over: the proxy passes the Host header itself.
    private static ForwardedHeadersOptions Options(IEnumerable<string> known)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var text in known)
        {
            if (IPAddress.TryParse(text, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(text, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new SchemaException($"{Setting} có “{text}”; chỉ nhận địa chỉ IP hoặc dải như 10.0.0.0/24.");
            }
        }

        return options;
    }
}
