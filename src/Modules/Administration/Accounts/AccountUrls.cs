namespace ThongSuot.Administration;

/// <summary>Addresses of sign-in and of one's own account.</summary>
internal static class AccountUrls
{
    /// <summary>Sign-in.</summary>
    public const string SignIn = "/sign-in";

    /// <summary>One-click sign-in of the demo province.</summary>
    public const string Demo = "/sign-in/demo";

    /// <summary>Second factor.</summary>
    public const string Second = "/sign-in/second";

    /// <summary>Choosing a new password before going on.</summary>
    public const string NewPassword = "/sign-in/password";

    /// <summary>Choosing the seat.</summary>
    public const string Seat = "/sign-in/seat";

    /// <summary>Sign-in by passkey, for the script.</summary>
    public const string Passkey = "/sign-in/passkey";

    /// <summary>The question a passkey answers, for the script.</summary>
    public const string PasskeyOptions = "/sign-in/passkey/options";

    /// <summary>Where outside providers send the person back to, after their answer was checked.</summary>
    public const string Outside = "/sign-in/outside";

    /// <summary>Sign-out.</summary>
    public const string SignOut = "/sign-out";

    /// <summary>My account.</summary>
    public const string Account = "/account";

    /// <summary>Staff home.</summary>
    public const string Home = "/home";

    /// <summary>API clients.</summary>
    public const string Clients = "/administration/clients";
    public const string Api = "/administration/api";

    /// <summary>Sign-in that leads on to an address of this site.</summary>
    public static string SignInThen(string? back) => With(SignIn, back);

    /// <summary>The seat page that leads on to an address of this site.</summary>
    public static string SeatThen(string? back) => With(Seat, back);

    /// <summary>To an outside provider and back.</summary>
    public static string Provider(string provider, string? back) => With($"{SignIn}/with/{provider}", back);

    /// <summary>A part of my account.</summary>
    public static string AccountPart(string part) => $"{Account}/{part}";

    /// <summary>An API client.</summary>
    public static string Client(Guid id) => $"{Clients}/{id:N}";

    private static string With(string path, string? back) => back is null ? path : $"{path}?return={Uri.EscapeDataString(back)}";
}
