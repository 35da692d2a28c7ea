using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace ThongSuot.Web;

/// <summary>How many requests a minute are taken; the setting <c>Limits</c>.</summary>
public sealed class RateLimits
{
    /// <summary>Name of the policy for sign-in, per network address.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Name of the policy for forms anybody may send, per network address.</summary>
    public const string PublicForm = "public-form";

    /// <summary>Name of the policy for calendar feeds read under a secret address, per network address.</summary>
    public const string Feed = "feed";

    /// <summary>Name of the policy for pages opened with a number and a secret word, per network address.</summary>
    public const string Lookup = "lookup";

    /// <summary>Such pages opened from one network address.</summary>
    public int LookupPerAddress { get; set; } = 30;

    /// <summary>Feeds read from one network address.</summary>
    public int FeedPerAddress { get; set; } = 30;

    /// <summary>Sign-in attempts of one network address.</summary>
    public int SignInPerAddress { get; set; } = 30;

    /// <summary>Sign-in attempts with one sign-in name.</summary>
    public int SignInPerLogin { get; set; } = 10;

    /// <summary>Public forms sent from one network address.</summary>
    public int PublicFormPerAddress { get; set; } = 20;

    /// <summary>Tokens asked for from one network address.</summary>
    public int TokenPerAddress { get; set; } = 60;

    /// <summary>One minute's window of so many.</summary>
    public static FixedWindowRateLimiterOptions Minute(int most) => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 };
}

/// <summary>Makes the policies. Only sending counts, opening a page does not; but whoever reads a secret address might be guessing it.</summary>
internal sealed class RateLimitPolicies(IOptions<RateLimits> limits) : IConfigureOptions<RateLimiterOptions>
{
    public void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(Math.Max(1, wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(RateLimits.SignIn, http => Sent(http, RateLimits.SignIn, limits.Value.SignInPerAddress));
        options.AddPolicy(RateLimits.PublicForm, http => Sent(http, RateLimits.PublicForm, limits.Value.PublicFormPerAddress));
        options.AddPolicy(RateLimits.Feed, http => Any(http, RateLimits.Feed, limits.Value.FeedPerAddress));
        options.AddPolicy(RateLimits.Lookup, http => Any(http, RateLimits.Lookup, limits.Value.LookupPerAddress));
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            http.Request.Path.StartsWithSegments("/connect/token") ? Sent(http, "token", limits.Value.TokenPerAddress) : RateLimitPartition.GetNoLimiter(""));
    }

    private static RateLimitPartition<string> Sent(HttpContext http, string policy, int most) => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter($"{policy} {Network(http.Connection.RemoteIpAddress)}", _ => RateLimits.Minute(most))
        : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> Any(HttpContext http, string policy, int most) =>
        RateLimitPartition.GetFixedWindowLimiter($"{policy} {Network(http.Connection.RemoteIpAddress)}", _ => RateLimits.Minute(most));

    // One subscriber has a whole /64 of IPv6 addresses.
    private static string Network(IPAddress? address)
    {
        if (address is null || address.AddressFamily is not AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
        {
            return address?.ToString() ?? "";
        }

        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }
}
