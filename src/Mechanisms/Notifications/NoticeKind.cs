using Microsoft.Extensions.DependencyInjection;

namespace ThongSuot.Notifications;

/// <summary>A kind of notice, registered by the module that sends it.</summary>
/// <param name="Code">Stored for ever: <c>one-stop.due-soon</c>.</param>
/// <param name="Title">What it tells, Vietnamese, for the page where a person chooses.</param>
public sealed record NoticeKind(string Code, string Title)
{
    /// <summary>Goes by mail when the person has not chosen.</summary>
    public bool Mail { get; init; } = true;

    /// <summary>Goes by SMS when the person has not chosen.</summary>
    public bool Sms { get; init; }

    /// <summary>Goes out at night too: a flood warning, not a reminder.</summary>
    public bool Urgent { get; init; }
}

/// <summary>Asked just before mail or SMS goes out: hours may have passed since the event.</summary>
public interface IStillTrue
{
    /// <summary>Does the notice still say what is?</summary>
    Task<bool> Is(Notice notice, CancellationToken cancel);
}

internal sealed record StillTrueEntry(string Kind, Func<IServiceProvider, IStillTrue> Check);

/// <summary>The registered kinds, and what is asked before they go out.</summary>
public sealed class NoticeKinds
{
    private readonly Dictionary<string, NoticeKind> byCode;
    private readonly ILookup<string, StillTrueEntry> checks;

    internal NoticeKinds(IEnumerable<NoticeKind> kinds, IEnumerable<StillTrueEntry> checks)
    {
        byCode = kinds.ToDictionary(k => k.Code);
        this.checks = checks.ToLookup(c => c.Kind);
        All = [.. byCode.Values.OrderBy(k => k.Code, StringComparer.Ordinal)];
    }

    /// <summary>All kinds, by code.</summary>
    public IReadOnlyList<NoticeKind> All { get; }

    internal NoticeKind Of(string code) =>
        byCode.TryGetValue(code, out var kind) ? kind : throw new InvalidOperationException($"{code} is not registered as a kind of notice by its module.");

    internal async Task<bool> IsStillTrue(Notice notice, IServiceProvider services, CancellationToken cancel)
    {
        foreach (var check in checks[notice.Kind])
        {
            if (!await check.Check(services).Is(notice, cancel))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Registering kinds of notice, in a list one can read.</summary>
public static class NoticeKindServices
{
    /// <summary>Adds a module's kinds of notice.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services, params NoticeKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            services.AddSingleton(kind);
        }

        return services;
    }

    /// <summary>Has a question asked before notices of a kind go out.</summary>
    public static IServiceCollection AddStillTrue<T>(this IServiceCollection services, NoticeKind kind) where T : class, IStillTrue
    {
        services.AddScoped<T>();
        return services.AddSingleton(new StillTrueEntry(kind.Code, sp => sp.GetRequiredService<T>()));
    }
}
