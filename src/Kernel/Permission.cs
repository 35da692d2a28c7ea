namespace ThongSuot.Kernel;

/// <summary>One thing a role may allow, declared by the module that asks for it.</summary>
/// <param name="Code">Stored in roles: <c>module.verb</c>.</param>
/// <param name="Title">What it allows, in Vietnamese.</param>
public sealed record Permission(string Code, string Title);

/// <summary>The rights of one actor at one moment, asked only through an <see cref="Act"/>.</summary>
public interface IRights
{
    /// <summary>Held anywhere?</summary>
    bool May(Permission permission);

    /// <summary>Held for this unit?</summary>
    bool May(Permission permission, Guid unit);

    /// <summary>Where it is held.</summary>
    Reach Reach(Permission permission);
}

/// <summary>No rights at all: a visitor.</summary>
public sealed class NoRights : IRights
{
    /// <summary>The one instance.</summary>
    public static NoRights Instance { get; } = new();

    /// <inheritdoc/>
    public bool May(Permission permission) => false;

    /// <inheritdoc/>
    public bool May(Permission permission, Guid unit) => false;

    /// <inheritdoc/>
    public Reach Reach(Permission permission) => Kernel.Reach.Nowhere;
}

/// <summary>Every right everywhere: the platform's own jobs and commands.</summary>
public sealed class AllRights : IRights
{
    /// <summary>The one instance.</summary>
    public static AllRights Instance { get; } = new();

    /// <inheritdoc/>
    public bool May(Permission permission) => true;

    /// <inheritdoc/>
    public bool May(Permission permission, Guid unit) => true;

    /// <inheritdoc/>
    public Reach Reach(Permission permission) => Kernel.Reach.Everywhere;
}
