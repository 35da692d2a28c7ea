using Microsoft.AspNetCore.WebUtilities;

namespace ThongSuot.Work;

/// <summary>Addresses of this module's pages; pages and tests use nothing else.</summary>
internal static class WorkUrls
{
    public const string Mine = "/work";
    public const string Unit = "/work/unit";
    public const string Field = "/work/field";
    public const string Watched = "/work/watched";
    public const string Batch = "/work/batch";
    public const string HandOver = "/work/handover";
    public const string Figures = "/work/figures";
    public const string Cases = "/cases";
    public const string NewCase = "/cases/new";

    public static string Task(Guid id) => $"/tasks/{id}";

    public static string Task(Guid id, string action) => $"/tasks/{id}/{action}";

    public static string Case(Guid id) => $"/cases/{id}";

    public static string Case(Guid id, string action) => $"/cases/{id}/{action}";

    /// <summary>A list with some of the values of its address.</summary>
    public static string With(string list, params IEnumerable<(string Name, string? Value)> values) =>
        QueryHelpers.AddQueryString(list, values.Where(v => v.Value is { Length: > 0 }).Select(v => KeyValuePair.Create(v.Name, v.Value)));
}
