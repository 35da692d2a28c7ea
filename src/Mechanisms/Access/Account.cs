namespace ThongSuot.Access;

/// <summary>How a person signs in. Machinery of sign-in: what people do with accounts is recorded as events.</summary>
public sealed class Account
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Sign-in name, lower case.</summary>
    public required string Login { get; set; }

    /// <summary>By Identity's hasher; none when only outside sign-in is allowed.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Must choose a new password at the next sign-in.</summary>
    public bool PasswordExpired { get; set; }

    /// <summary>Changes with every change of credentials: ends sessions made before.</summary>
    public required string Stamp { get; set; }

    /// <summary>Wrong attempts in a row.</summary>
    public int Failures { get; set; }

    /// <summary>Locked until then, UTC, real time.</summary>
    public DateTime? LockedUntil { get; set; }

    /// <summary>TOTP key, base 32; protected by the data-protection keys.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>The authenticator code taken last: it is not taken again.</summary>
    public string? UsedCode { get; set; }

    /// <summary>A second factor is asked for.</summary>
    public bool TwoFactor { get; set; }

    /// <summary>Hashed recovery codes, separated by blanks.</summary>
    public string? RecoveryCodes { get; set; }

    /// <summary>Closed by the administrator: no sign-in.</summary>
    public DateTime? ClosedAt { get; set; }
}

/// <summary>A passkey (WebAuthn credential) of an account.</summary>
public sealed class Passkey
{
    /// <summary>Credential id, base64url.</summary>
    public required string Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The name the person gave it.</summary>
    public required string Name { get; set; }

    /// <summary>What Identity keeps of it, JSON.</summary>
    public required string Data { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public required DateTime AddedAt { get; init; }
}

/// <summary>An identity at an outside provider (staff single sign-on, citizens' e-ID) that opens an account.</summary>
public sealed class OutsideLogin
{
    /// <summary>Scheme of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Which account.</summary>
    public required Guid AccountId { get; init; }
}

/// <summary>One signed-in browser.</summary>
public sealed class Session
{
    /// <summary>Identity; the cookie carries it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose account.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The person, kept for speed.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The account's stamp at sign-in.</summary>
    public required string Stamp { get; init; }

    /// <summary>The seat acted from.</summary>
    public Guid? SeatId { get; set; }

    /// <summary>The seat's unit.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>The seat in words, for the top bar.</summary>
    public string? SeatLabel { get; set; }

    /// <summary>How the person signed in: password, totp, passkey, or the provider.</summary>
    public required string Method { get; init; }

    /// <summary>Real time, UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>Real time, UTC; written at most once in five minutes.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>Real time, UTC.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>Signed out, here or from elsewhere.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Network address at sign-in.</summary>
    public string? Address { get; init; }

    /// <summary>Browser at sign-in, in short.</summary>
    public string? Browser { get; init; }
}
