namespace ThongSuot.Access;

/// <summary>A person of the demo province who may sign in with one click.</summary>
/// <param name="Login">Sign-in name of the account.</param>
/// <param name="Name">Full name.</param>
/// <param name="Sentence">What the person does, one Vietnamese sentence.</param>
/// <param name="IsStaff">Holds a seat; a citizen or business otherwise.</param>
public sealed record DemoPerson(string Login, string Name, string Sentence, bool IsStaff)
{
    /// <summary>Personal identification number, of a citizen.</summary>
    public string? CitizenNumber { get; init; }

    /// <summary>Day of birth.</summary>
    public DateOnly? BornOn { get; init; }
}

/// <summary>The people listed on the sign-in page and in the identity simulator; asked in the demo province only.</summary>
public interface IDemoPeople
{
    /// <summary>In the order they are shown.</summary>
    Task<IReadOnlyList<DemoPerson>> All(CancellationToken cancel = default);
}
