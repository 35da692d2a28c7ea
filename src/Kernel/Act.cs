namespace ThongSuot.Kernel;

/// <summary>
/// One person's change, for one unit, at one moment, with its reason (hành vi hành chính). Everything that changes
/// state takes an act: the act is the transaction, the audit record and the outbox. It is an argument, never ambient.
/// </summary>
public abstract class Act
{
    /// <summary>Identity of the act. A form carries it, so that sending the form twice is the same act.</summary>
    public abstract Guid Id { get; }

    /// <summary>Who acts: a person, an API client or the system itself.</summary>
    public abstract Actor Actor { get; }

    /// <summary>The unit in whose name the actor acts; none for a citizen or the system.</summary>
    public abstract Guid? Unit { get; }

    /// <summary>The seat the actor acts from, when the actor holds one.</summary>
    public abstract Guid? Seat { get; }

    /// <summary>The moment of the act, in UTC, from the work clock. The same for everything in one act.</summary>
    public abstract DateTime At { get; }

    /// <summary>The local day of <see cref="At"/> in Vietnam.</summary>
    public DateOnly Day => VietnamTime.DayOf(At);

    /// <summary>Why, in the actor's words, where an action asks for it.</summary>
    public string? Reason { get; set; }

    /// <summary>May the actor do this anywhere at all?</summary>
    public abstract bool May(Permission permission);

    /// <summary>May the actor do this for this unit?</summary>
    public abstract bool May(Permission permission, Guid unit);

    /// <summary>The set of units the permission extends to for this actor.</summary>
    public abstract Reach Reach(Permission permission);

    /// <summary>Writes what happened. Stored, audited and delivered when the act commits.</summary>
    public abstract void Record(Event happened);

    /// <summary>Saves every change, the act, its events and their deliveries in one transaction.</summary>
    /// <exception cref="Refused">The act was already committed before (sent twice), or somebody changed the thing meanwhile.</exception>
    public abstract Task Commit(CancellationToken cancel = default);

    /// <summary>Throws <see cref="Refused"/> when there is a reason to.</summary>
    public void RefuseIf(Refusal? why)
    {
        if (why is not null)
        {
            throw new Refused(why);
        }
    }

    /// <summary>Throws <see cref="Refused"/> when <paramref name="condition"/> holds.</summary>
    public void RefuseIf(bool condition, Refusal why) => RefuseIf(condition ? why : null);

    /// <summary>Throws <see cref="Refused"/> with a 403 when the actor has not the permission for the unit.</summary>
    public void Require(Permission permission, Guid unit) => RefuseIf(!May(permission, unit), Refusals.NotAllowed);
}
