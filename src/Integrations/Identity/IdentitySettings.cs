using ThongSuot.Access;
using ThongSuot.Data;

namespace ThongSuot.Identity;

/// <summary>An outside identity provider, as the administrator of the server sets it.</summary>
public sealed class ProviderSettings
{
    /// <summary>Its address; none when it is not used.</summary>
    public string? Authority { get; set; }

    /// <summary>What this program is called there.</summary>
    public string? ClientId { get; set; }

    /// <summary>This program's secret there; better in the environment than in a file.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>What is asked for, separated by blanks.</summary>
    public string Scopes { get; set; } = "openid profile email";

    /// <summary>Claims the provider calls otherwise: our name → its name.</summary>
    public Dictionary<string, string> Claims { get; } = [];
}

/// <summary>The setting <c>Identity</c>.</summary>
public sealed class IdentitySettings
{
    /// <summary>Single sign-on of staff.</summary>
    public ProviderSettings Sso { get; set; } = new();

    /// <summary>Electronic identity of citizens.</summary>
    public ProviderSettings Eid { get; set; } = new();

    /// <summary>Take tokens over plain HTTP: only behind a proxy that ends TLS, or in the demo.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>Settings of a provider.</summary>
    public ProviderSettings Of(string provider) => provider == Outside.Eid ? Eid : Sso;

    /// <summary>Is the provider there: set, or simulated in the demo?</summary>
    internal bool Has(string provider, HostMode mode) => provider is Outside.Sso or Outside.Eid && (IsSet(provider) || mode.Demo);

    /// <summary>Is the provider a real one?</summary>
    internal bool IsSet(string provider) => Of(provider) is { Authority.Length: > 0, ClientId.Length: > 0 };
}
