using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ThongSuot.OneStop;

/// <summary>
/// Sends a signed message to an address a program named: no redirects, no proxy, an address of the open network only (asked of the address that is connected to, so that a name cannot be given another
/// meaning in between), and not long. The signature is that of Standard Webhooks.
/// </summary>
internal sealed class EventSender(IOptions<SubscriptionSettings> settings, TimeProvider real) : IDisposable
{
    private const int LongestRest = 300;

    private readonly ConcurrentDictionary<Guid, (int Failures, DateTimeOffset Until)> resting = new();
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseProxy = false, UseCookies = false, MaxConnectionsPerServer = 4, PooledConnectionLifetime = TimeSpan.FromMinutes(1), MaxResponseHeadersLength = 16,
        ConnectTimeout = TimeSpan.FromSeconds(settings.Value.Seconds), ConnectCallback = (context, cancel) => Connect(context.DnsEndPoint, settings.Value.AllowInner, cancel),
    })
    {
        Timeout = TimeSpan.FromSeconds(settings.Value.Seconds),
    };

    /// <summary>Sends it; throws when it was not taken. A program that did not answer is left alone for a while, so that others need not wait for it.</summary>
    public async Task Send(EventSubscription to, string secret, Guid message, string body, CancellationToken cancel)
    {
        var now = real.GetUtcNow();
        if (resting.TryGetValue(to.Id, out var rest) && now < rest.Until)
        {
            throw new HttpRequestException($"{to.Reference.Label} did not answer {rest.Failures} times; it is left alone until {rest.Until:HH:mm:ss} UTC");
        }

        try
        {
            var at = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            using var request = new HttpRequestMessage(HttpMethod.Post, to.Url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Add("webhook-id", $"{message}");
            request.Headers.Add("webhook-timestamp", at);
            request.Headers.Add("webhook-signature", Signature(secret, $"{message}", at, body));
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if ((int)answer.StatusCode is < 200 or > 299)
            {
                throw new HttpRequestException($"{to.Reference.Label} answered HTTP {(int)answer.StatusCode}");
            }

            resting.TryRemove(to.Id, out _);
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            var failures = rest.Failures + 1;
            resting[to.Id] = (failures, now.AddSeconds(Math.Min(LongestRest, Math.Pow(2, Math.Min(failures, 16)))));
            throw;
        }
    }

    /// <summary>The signature of a message: HMAC-SHA256 over its identity, moment and contents.</summary>
    public static string Signature(string secret, string message, string at, string body) =>
        $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{message}.{at}.{body}")))}";

    /// <summary>A new secret.</summary>
    public static string NewSecret() => $"whsec_{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}";

    public void Dispose() => http.Dispose();

    private static async ValueTask<Stream> Connect(DnsEndPoint to, bool allowInner, CancellationToken cancel)
    {
        var addresses = (await Dns.GetHostAddressesAsync(to.Host, cancel)).Where(a => allowInner || OuterAddress.IsOuter(a)).ToArray();
        if (addresses.Length == 0)
        {
            throw new HttpRequestException($"{to.Host} has no address in the open network");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
