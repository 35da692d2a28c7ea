using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Kernel;

namespace ThongSuot.Events;

/// <summary>Reacts to an event at once, in the same transaction.</summary>
public interface IHear<in T> where T : Event
{
    /// <summary>Changes what depends on the event; the act commits it together.</summary>
    Task Hear(T happened, Act act, CancellationToken cancel);
}

/// <summary>Reacts to an event after it was committed, at least once; its own database changes are made exactly once.</summary>
public interface IAfter<in T> where T : Event
{
    /// <summary>Does the work. Effects outside the database must be harmless when repeated: use the event's id.</summary>
    Task After(T happened, EventRow row, Act act, CancellationToken cancel);
}

/// <summary>Thrown by a listener whose work must wait: it is not a failure, nothing of this attempt is kept, and the delivery comes again then.</summary>
/// <param name="until">Not before, UTC, by the work clock.</param>
public sealed class NotYet(DateTime until) : Exception($"Not before {until:O}.")
{
    /// <summary>Not before, UTC.</summary>
    public DateTime Until { get; } = until;
}

/// <summary>
/// Takes an event to one of many places outside, at least once: the places are rows of a module, which adds a delivery for each place an event goes to
/// (<see cref="Delivery.To"/>). Each is tried, and parked, by itself.
/// </summary>
public interface ITake
{
    /// <summary>Does the work. Must be harmless when repeated: use the event's id.</summary>
    Task Take(EventRow row, Guid place, Act act, CancellationToken cancel);
}

/// <summary>Work done by the clock.</summary>
public interface IClockJob
{
    /// <summary>Does the work of one turn.</summary>
    Task Run(Act act, CancellationToken cancel);
}

/// <summary>When a clock job runs next.</summary>
/// <param name="Every">Pause between turns.</param>
/// <param name="At">Or: each day at this local time.</param>
public sealed record ClockRule(TimeSpan? Every, TimeOnly? At)
{
    /// <summary>With a pause between turns.</summary>
    public static ClockRule Each(TimeSpan pause) => new(pause, null);

    /// <summary>Once a day, local time.</summary>
    public static ClockRule Daily(int hour, int minute) => new(null, new TimeOnly(hour, minute));

    /// <summary>The next turn after a moment, UTC.</summary>
    public DateTime After(DateTime at)
    {
        if (Every is { } pause)
        {
            return at + pause;
        }

        var today = VietnamTime.Utc(VietnamTime.DayOf(at).ToDateTime(At!.Value));
        return today > at ? today : today.AddDays(1);
    }
}

internal sealed record HearEntry(Type Event, Func<IServiceProvider, Event, Act, CancellationToken, Task> Hear);

internal sealed record AfterEntry(string Name, Type Event, Func<Event, bool> When, Func<IServiceProvider, Event, EventRow, Act, CancellationToken, Task> After);

internal sealed record TakeEntry(string Name, string Title, Type Taker);

internal sealed record ClockJobEntry(string Name, string Title, ClockRule Rule, Type Job);

/// <summary>The registered listeners and clock jobs.</summary>
internal sealed class Listeners(IEnumerable<HearEntry> hearers, IEnumerable<AfterEntry> after, IEnumerable<ClockJobEntry> jobs, IEnumerable<TakeEntry> takers)
{
    private readonly Dictionary<string, TakeEntry> takers = takers.ToDictionary(t => t.Name);
    private readonly ILookup<Type, HearEntry> hearers = hearers.ToLookup(h => h.Event);
    private readonly ILookup<Type, AfterEntry> after = after.ToLookup(a => a.Event);
    private readonly Dictionary<string, AfterEntry> byName = after.ToDictionary(a => a.Name);

    public IReadOnlyDictionary<string, ClockJobEntry> Jobs { get; } = jobs.ToDictionary(j => j.Name);

    public IEnumerable<HearEntry> Hearing(Event happened) => hearers[happened.GetType()];

    public IEnumerable<AfterEntry> AfterEvent(Event happened) => after[happened.GetType()].Where(a => a.When(happened));

    public AfterEntry? After(string name) => byName.GetValueOrDefault(name);

    /// <summary>Who takes events to a place, and to which; none where the name is that of something else.</summary>
    public (TakeEntry Entry, Guid Place)? Taking(string name) =>
        name.Split(Delivery.PlaceMark) is [var taker, var place] && takers.TryGetValue(taker, out var entry) && Guid.TryParse(place, out var id) ? (entry, id) : null;
}

/// <summary>Registering listeners and clock jobs, in a list one can read.</summary>
public static class ListenerServices
{
    /// <summary>Hears an event in its own transaction.</summary>
    public static IServiceCollection AddHear<TEvent, TListener>(this IServiceCollection services)
        where TEvent : Event where TListener : class, IHear<TEvent>
    {
        services.AddScoped<TListener>();
        return services.AddSingleton(new HearEntry(typeof(TEvent), (sp, e, act, cancel) =>
            sp.GetRequiredService<TListener>().Hear((TEvent)e, act, cancel)));
    }

    /// <summary>Works after an event was committed.</summary>
    /// <param name="name">Stored with the delivery; never changed.</param>
    /// <param name="when">Only after such events; none for all.</param>
    public static IServiceCollection AddAfter<TEvent, TListener>(this IServiceCollection services, string name, Func<TEvent, bool>? when = null)
        where TEvent : Event where TListener : class, IAfter<TEvent>
    {
        services.AddScoped<TListener>();
        return services.AddSingleton(new AfterEntry(name, typeof(TEvent), e => when?.Invoke((TEvent)e) != false, (sp, e, row, act, cancel) =>
            sp.GetRequiredService<TListener>().After((TEvent)e, row, act, cancel)));
    }

    /// <summary>Takes events to places outside.</summary>
    /// <param name="name">Stored with the delivery; never changed.</param>
    /// <param name="title">For the administrator, Vietnamese.</param>
    public static IServiceCollection AddTake<T>(this IServiceCollection services, string name, string title) where T : class, ITake
    {
        services.AddScoped<T>();
        return services.AddSingleton(new TakeEntry(name, title, typeof(T)));
    }

    /// <summary>Works by the clock.</summary>
    /// <param name="name">Stored with the delivery; never changed.</param>
    /// <param name="title">For the administrator, Vietnamese.</param>
    /// <param name="rule">When.</param>
    public static IServiceCollection AddClockJob<T>(this IServiceCollection services, string name, string title, ClockRule rule)
        where T : class, IClockJob
    {
        services.AddScoped<T>();
        return services.AddSingleton(new ClockJobEntry(name, title, rule, typeof(T)));
    }

    /// <summary>Adds a module's kinds of event.</summary>
    public static IServiceCollection AddEvents(this IServiceCollection services, params EventKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            services.AddSingleton(kind);
        }

        return services;
    }
}

/// <summary>The registered clock jobs, for people.</summary>
public sealed class ClockJobs
{
    private readonly Listeners listeners;

    internal ClockJobs(Listeners listeners) => this.listeners = listeners;

    /// <summary>The title of a clock job, or of what takes events outside; the name itself for a listener.</summary>
    public string TitleOf(string name) => listeners.Jobs.TryGetValue(name, out var job) ? job.Title : listeners.Taking(name) is { } taking ? taking.Entry.Title : name;
}
