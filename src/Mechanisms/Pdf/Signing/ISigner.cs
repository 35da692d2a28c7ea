using System.Security.Cryptography.X509Certificates;

namespace ThongSuot.Pdf;

/// <summary>Port: signs with the key of a person (a token, a signing service, or the demo).</summary>
public interface ISigner
{
    /// <summary>Its signatures have no legal force.</summary>
    bool IsDemo { get; }

    /// <summary>A detached CMS signature (CAdES) of the content with the person's certificate, in DER.</summary>
    Task<byte[]> Sign(byte[] content, SigningPerson who, CancellationToken cancel = default);

    /// <summary>Certificates it is trusted by: a signature whose certificate was issued by one of them is known.</summary>
    IReadOnlyList<X509Certificate2> Roots { get; }
}

/// <summary>Whoever signs.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">Name in full.</param>
/// <param name="Unit">The unit signed for.</param>
public sealed record SigningPerson(Guid Id, string Name, string Unit);

/// <summary>What the signature says of itself inside the PDF.</summary>
public sealed record SignatureNote
{
    /// <summary>Who signs.</summary>
    public required string Name { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>For whom, or where.</summary>
    public required string Location { get; init; }

    /// <summary>When, UTC, by the real clock.</summary>
    public required DateTime At { get; init; }
}
