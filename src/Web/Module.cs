using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Kernel;

namespace ThongSuot.Web;

/// <summary>The manifest of a module: everything it brings, as lists one can read. Nothing is scanned.</summary>
public abstract class Module
{
    /// <summary>Its folder's name.</summary>
    public abstract string Name { get; }

    /// <summary>The permissions its actions ask for.</summary>
    public virtual IReadOnlyList<Permission> Permissions => [];

    /// <summary>The refusals its rules give.</summary>
    public virtual IReadOnlyList<Refusal> Refusals => [];

    /// <summary>Its entries in the staff menu.</summary>
    public virtual IReadOnlyList<MenuItem> Menu => [];

    /// <summary>Adds its services, model part, events, listeners, jobs and links.</summary>
    public virtual void AddServices(IServiceCollection services)
    {
    }

    /// <summary>Maps its actions.</summary>
    public virtual void Map(Site site)
    {
    }
}

/// <summary>An entry of the staff menu.</summary>
/// <param name="Group">Heading, Vietnamese source text.</param>
/// <param name="Text">Vietnamese source text.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Icon">Name of a symbol in icons.svg.</param>
/// <param name="Permission">Shown to those who have it anywhere; to all staff when none.</param>
public sealed record MenuItem(string Group, string Text, string Url, string Icon, Permission? Permission = null);

/// <summary>Every module of the program.</summary>
public sealed class ModuleList(IReadOnlyList<Module> modules)
{
    /// <summary>In the order of the menu.</summary>
    public IReadOnlyList<Module> All { get; } = modules;

    /// <summary>Every permission, by code.</summary>
    public IReadOnlyList<Permission> Permissions { get; } =
        [.. modules.SelectMany(m => m.Permissions).OrderBy(p => p.Code, StringComparer.Ordinal)];
}

/// <summary>How a kind of reference becomes an address.</summary>
/// <param name="Kind">The reference's kind.</param>
/// <param name="Url">Its page, from the reference's id.</param>
/// <param name="Permission">Who may open the page; whoever is signed in when none.</param>
/// <param name="IsOwn">Only whoever made the thing may open its page.</param>
public sealed record Link(string Kind, Func<string, string> Url, Permission? Permission = null, bool IsOwn = false);

/// <summary>Addresses of references, whichever module they lead to.</summary>
public sealed class Links(IEnumerable<Link> links)
{
    private readonly Dictionary<string, Link> links = links.ToDictionary(l => l.Kind);

    /// <summary>The page of a thing, or none.</summary>
    public string? To(Reference reference) => To(reference.Kind, reference.Id);

    /// <summary>The page of a thing for whoever acts: none when it would turn the actor away.</summary>
    /// <param name="isMine">The actor made the thing.</param>
    public string? To(string kind, string id, Act act, bool isMine = false) =>
        links.TryGetValue(kind, out var link) && (isMine || !link.IsOwn) && (link.Permission is null || act.May(link.Permission)) ? link.Url(id) : null;

    /// <summary>The page of a thing, or none.</summary>
    public string? To(string kind, string id) => links.TryGetValue(kind, out var link) ? link.Url(id) : null;
}

/// <summary>Registering links.</summary>
public static class LinkServices
{
    /// <summary>Says where references of a kind lead, where only whoever made the thing may go there.</summary>
    public static IServiceCollection AddOwnLink(this IServiceCollection services, string kind, Func<string, string> url) => services.AddSingleton(new Link(kind, url, IsOwn: true));

    /// <summary>Says where references of a kind lead.</summary>
    public static IServiceCollection AddLink(this IServiceCollection services, string kind, Func<string, string> url, Permission? permission = null) =>
        services.AddSingleton(new Link(kind, url, permission));
}
