using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;

namespace ThongSuot.Web;

/// <summary>What somebody typed into a form that could not be taken: encrypted, for a day, for the page it was typed on.</summary>
internal sealed class KeptForm
{
    public required Guid Id { get; init; }

    /// <summary>Whose text it is; none when nobody was signed in.</summary>
    public Guid? PersonId { get; init; }

    public required string Path { get; init; }

    public required string Body { get; init; }

    public required DateTime ExpiresAt { get; init; }
}

/// <summary>Keeps typed text over a sign-in or a refusal. Files are not kept; passwords never.</summary>
internal sealed class KeptForms(AppDb db, IDataProtectionProvider protection, KeepLimit limit, TimeProvider real)
{
    public const string Parameter = "_kept";
    private const int MostCharacters = 256 * 1024;
    private readonly IDataProtector protector = protection.CreateProtector(nameof(KeptForms));

    /// <summary>Keeps the text for whoever typed it; none when it is too long, or too much came from one place without a session.</summary>
    /// <param name="overOthers">The person was told of another's change and is shown the present thing: what is sent next is meant for that.</param>
    public async Task<Guid?> Keep(string path, IFormCollection form, RequestSession request, CancellationToken cancel, bool overOthers = false)
    {
        if (request.Known is null && !limit.Take(request.Address))
        {
            return null;
        }

        var fields = form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && !f.Key.Contains("password", StringComparison.OrdinalIgnoreCase) && !(overOthers && f.Key == FormState.VersionField))
            .ToDictionary(f => f.Key, f => f.Value.ToArray());
        var body = JsonSerializer.Serialize(fields);
        if (body.Length > MostCharacters)
        {
            return null;
        }

        var kept = new KeptForm { Id = Guid.CreateVersion7(), PersonId = request.Known, Path = PathOf(path), Body = protector.Protect(body), ExpiresAt = real.GetUtcNow().UtcDateTime.AddDays(1) };
        db.ChangeTracker.Clear();
        db.Add(kept);
        await db.SaveChangesAsync(cancel);
        return kept.Id;
    }

    public async Task<FormState?> Restore(HttpContext http, RequestSession request, DateOnly today)
    {
        if (!Guid.TryParse(http.Request.Query[Parameter], out var id))
        {
            return null;
        }

        var now = real.GetUtcNow().UtcDateTime;
        var (path, person) = (http.Request.Path.Value, request.Session?.PersonId);
        var kept = await db.Set<KeptForm>().AsNoTracking()
            .FirstOrDefaultAsync(k => k.Id == id && k.Path == path && k.ExpiresAt > now && (k.PersonId == null || k.PersonId == person), http.RequestAborted);
        return kept is null ? null : FormState.Kept(JsonSerializer.Deserialize<Dictionary<string, string[]>>(protector.Unprotect(kept.Body))!, today);
    }

    public static string AddTo(string url, Guid? id) => id is { } kept ? QueryHelpers.AddQueryString(url, Parameter, kept.ToString("N")) : url;

    private static string PathOf(string url) => url.Split('?')[0];
}

/// <summary>How much is kept for those without a session, from one network address: a minute's public forms.</summary>
internal sealed class KeepLimit(IOptions<RateLimits> limits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetFixedWindowLimiter(address, _ => RateLimits.Minute(limits.Value.PublicFormPerAddress)));

    public bool Take(string? address)
    {
        using var lease = limiter.AttemptAcquire(address ?? "");
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}

/// <summary>Forgets kept forms after their day.</summary>
internal sealed class ForgetKeptForms(AppDb db, TimeProvider real) : IClockJob
{
    public Task Run(Act act, CancellationToken cancel)
    {
        var now = real.GetUtcNow().UtcDateTime;
        return db.Set<KeptForm>().Where(k => k.ExpiresAt < now).ExecuteDeleteAsync(cancel);
    }
}

internal sealed class WebModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<KeptForm>(kept =>
    {
        kept.ToTable("kept_forms").IsTechnical();
        kept.HasIndex(k => k.ExpiresAt);
    });
}
