using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>What a step asks a handler to do.</summary>
public sealed record ServiceWork
{
    /// <summary>The same at every attempt: effects outside the database are made harmless with it when they are repeated.</summary>
    public required Guid Id { get; init; }

    /// <summary>The case.</summary>
    public required Reference Case { get; init; }

    /// <summary>What the case is about.</summary>
    public required Reference Subject { get; init; }

    /// <summary>The unit that answers for the case.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Identity of the element.</summary>
    public required string Element { get; init; }

    /// <summary>The variables the step sees.</summary>
    public required IReadOnlyDictionary<string, object?> Variables { get; init; }
}

/// <summary>What a handler came to.</summary>
/// <param name="Set">Variables the case gets.</param>
/// <param name="Error">Code of the error of the process it ends with, for a boundary event; null when it is done.</param>
public sealed record ServiceResult(IReadOnlyDictionary<string, object?>? Set = null, string? Error = null);

/// <summary>
/// Does the work of service steps. It runs in a delivery: what it changes through the context is committed together with the step, or not at all. What it
/// throws is tried again with growing pauses, and after ten attempts left for a person; <see cref="Events.NotYet"/> lets it wait.
/// </summary>
public interface IServiceHandler
{
    /// <summary>Does it; must not commit.</summary>
    Task<ServiceResult> Do(ServiceWork work, Act act, CancellationToken cancel);
}

/// <summary>A handler by its name, as definitions write it.</summary>
/// <param name="Name">The name in definitions; never changed.</param>
/// <param name="Title">For those who write processes, Vietnamese.</param>
public sealed record ServiceEntry(string Name, string Title)
{
    internal Func<IServiceProvider, IServiceHandler> Make { get; init; } = _ => throw new InvalidOperationException();
}

/// <summary>The registered handlers.</summary>
public sealed class ServiceHandlers(IEnumerable<ServiceEntry> entries)
{
    private readonly Dictionary<string, ServiceEntry> byName = entries.ToDictionary(e => e.Name);

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<ServiceEntry> All => [.. byName.Values.OrderBy(e => e.Name, StringComparer.Ordinal)];

    internal ServiceEntry? Find(string name) => byName.GetValueOrDefault(name);
}

/// <summary>Registering handlers, in a list one can read.</summary>
public static class ServiceHandlerServices
{
    /// <summary>Adds a handler of service steps.</summary>
    /// <param name="name">The name in definitions; never changed.</param>
    /// <param name="title">For those who write processes, Vietnamese.</param>
    public static IServiceCollection AddServiceHandler<T>(this IServiceCollection services, string name, string title)
        where T : class, IServiceHandler
    {
        services.AddScoped<T>();
        return services.AddSingleton(new ServiceEntry(name, title) { Make = sp => sp.GetRequiredService<T>() });
    }
}
