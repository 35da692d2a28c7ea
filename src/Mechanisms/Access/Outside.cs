namespace ThongSuot.Access;

/// <summary>The outside identity providers and what they say about a person, as sign-in and the integration agree on it.</summary>
public static class Outside
{
    /// <summary>Single sign-on of the province's staff.</summary>
    public const string Sso = "sso";

    /// <summary>Electronic identity of citizens and businesses (định danh điện tử).</summary>
    public const string Eid = "eid";

    /// <summary>The short-lived cookie that holds the provider's answer until the account is found.</summary>
    public const string Cookie = "outside";

    /// <summary>Claim: the provider's stable subject.</summary>
    public const string Subject = "sub";

    /// <summary>Claim: full name.</summary>
    public const string Name = "name";

    /// <summary>Claim: the employee's sign-in name.</summary>
    public const string Login = "preferred_username";

    /// <summary>Claim: mail address.</summary>
    public const string Email = "email";

    /// <summary>Claim: "true" when the provider has checked the mail address.</summary>
    public const string EmailVerified = "email_verified";

    /// <summary>Claim: personal identification number, checked by the provider.</summary>
    public const string CitizenNumber = "citizen_number";

    /// <summary>Claim: day of birth, ISO 8601.</summary>
    public const string BornOn = "birthdate";

    /// <summary>Claim of an API client's token: the person row that holds its assignments.</summary>
    public const string ClientPerson = "client_person";
}

/// <summary>Which outside providers may be used now.</summary>
public interface IOutsideProviders
{
    /// <summary>Is the provider configured, or simulated?</summary>
    bool Has(string provider);

    /// <summary>Gets a provider ready before a person is sent there.</summary>
    Task Prepare(string provider, Uri site, CancellationToken cancel = default);
}
