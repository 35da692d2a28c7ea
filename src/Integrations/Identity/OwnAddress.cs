using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ThongSuot.Identity;

/// <summary>Where this program itself listens, for asking its own simulator; known only once it has started.</summary>
internal sealed class OwnAddress(IServer server)
{
    /// <summary>An address that can be called from this machine.</summary>
    public Uri Value
    {
        get
        {
            var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5080";
            var callable = address.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal);
            var uri = new UriBuilder(callable);
            if (uri.Host is "0.0.0.0" or "[::]" or "::")
            {
                uri.Host = "localhost";
            }

            return uri.Uri;
        }
    }
}
