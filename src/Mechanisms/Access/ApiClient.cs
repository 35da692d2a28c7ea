using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Access;

/// <summary>A program that signs in with its own credentials. A person row of its own holds its assignments.</summary>
public sealed class ApiClient : IVersioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose assignments are its rights.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Public identifier it signs in with.</summary>
    public required string ClientId { get; init; }

    /// <summary>Which program it is, and whose.</summary>
    public required string Name { get; set; }

    /// <summary>When it was created, UTC, work clock.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When its credentials were closed.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>How other modules link to it.</summary>
    public Reference Reference => new("api-client", Id, Name);
}

/// <summary>Keeps the secrets of API clients; the token endpoint knows how.</summary>
public interface IClientSecrets
{
    /// <summary>Makes the credentials of a new client.</summary>
    /// <returns>The secret, shown once.</returns>
    Task<string> Create(ApiClient client, CancellationToken cancel = default);

    /// <summary>Gives another secret; the one before no longer works.</summary>
    Task<string> Rotate(ApiClient client, CancellationToken cancel = default);

    /// <summary>Takes the credentials and every token away.</summary>
    Task Close(ApiClient client, CancellationToken cancel = default);
}
