namespace ThongSuot.Kernel;

/// <summary>What kind of actor stands behind an act.</summary>
public enum ActorKind
{
    /// <summary>Nobody signed in: a public form.</summary>
    Visitor,

    /// <summary>A signed-in person: staff or citizen.</summary>
    Person,

    /// <summary>A program that signed in with its own credentials.</summary>
    Client,

    /// <summary>The platform itself: a clock job, a listener, a command.</summary>
    System,
}

/// <summary>Who acts. <paramref name="Name"/> is kept as it was at the moment of the act.</summary>
public sealed record Actor(ActorKind Kind, Guid? Id, string Name)
{
    /// <summary>Nobody signed in.</summary>
    public static Actor Visitor { get; } = new(ActorKind.Visitor, null, "Khách");

    /// <summary>The platform itself, naming the job or command.</summary>
    public static Actor System(string job) => new(ActorKind.System, null, job);

    /// <summary>The person on whose behalf the actor acts (delegation, cover), when it does.</summary>
    public Guid? OnBehalfOf { get; init; }
}
