using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>How often one sign-in name may be tried, from wherever; also names that do not exist.</summary>
internal sealed class LoginLimit(IOptions<RateLimits> limits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(login =>
        RateLimitPartition.GetFixedWindowLimiter(login, _ => RateLimits.Minute(limits.Value.SignInPerLogin)));

    /// <exception cref="Refused">Too many within the minute.</exception>
    public void Take(string login, HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(login.Length > 80 ? login[..80] : login);
        if (!lease.IsAcquired)
        {
            http.Response.Headers.RetryAfter = "60";
            throw new Refused(WebRefusals.TooMany);
        }
    }

    public void Dispose() => limiter.Dispose();
}
