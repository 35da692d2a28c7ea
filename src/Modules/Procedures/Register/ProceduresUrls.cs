using System.Globalization;

namespace ThongSuot.Procedures;

/// <summary>Addresses of this module's staff pages; pages and tests use nothing else.</summary>
internal static class ProceduresUrls
{
    public const string List = "/procedures";
    public const string New = "/procedures/new";
    public const string Import = "/procedures/import";
    public const string Doubts = "/procedures/doubts";
    public const string Decisions = "/procedures/decisions";
    public const string NewDecision = "/procedures/decisions/new";

    public static string Procedure(string code) => $"/procedures/{Uri.EscapeDataString(code)}";

    public static string ById(Guid id) => $"/procedures/by-id/{id}";

    public static string Version(string code, int number) => $"{Procedure(code)}/versions/{number.ToString(CultureInfo.InvariantCulture)}";

    public static string Part(string code, int number, string part) => $"{Version(code, number)}/{part}";

    public static string ImportOf(Guid id) => $"{Import}/{id}";

    public static string Doubt(Guid id) => $"{Doubts}/{id}";

    public static string Decision(Guid id) => $"{Decisions}/{id}";

    public static string DecisionPart(Guid id, string part) => $"{Decision(id)}/{part}";
}
