namespace ThongSuot.Procedures;

/// <summary>Addresses of the pages citizens read; pages and tests use nothing else.</summary>
internal static class CitizenUrls
{
    public const string List = "/services";
    public const string Csv = "/services.csv";
    public const string Json = "/services.json";
    public const string Catalog = "/services/catalog.jsonld";

    public static string Procedure(string code) => $"/services/{Uri.EscapeDataString(code)}";

    public static string Case(string code, int number) => number == 1 ? Procedure(code) : $"{Procedure(code)}?case={number}";

    public static string Sheet(string code, bool isLarge = false) => $"{Procedure(code)}/sheet{(isLarge ? "?size=a3" : "")}";

    public static string JsonOf(string code) => $"{Procedure(code)}.json";

    public static string Form(string code) => $"{Procedure(code)}/form";

    public static string File(string code) => $"{Procedure(code)}/file";

    public static string With(string filter, string value) => $"{List}?{filter}={Uri.EscapeDataString(value)}";
}
