using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace ThongSuot.Calendars;

/// <summary>Addresses of this module's pages; pages and tests use nothing else.</summary>
internal static class CalendarsUrls
{
    public const string Year = "/calendars";
    public const string Decisions = "/calendars/decisions";
    public const string NewDecision = "/calendars/decisions/new";
    public const string Preview = "/calendars/decisions/preview";
    public const string Hours = "/calendars/hours";
    public const string NewHours = "/calendars/hours/new";
    public const string Compute = "/calendars/deadline";
    public const string Watch = "/deadlines";
    public const string NewCase = "/deadlines/new";
    public const string Feed = "/deadlines/feed";
    public const string ApiCompute = "/api/deadlines/compute";

    public static string Decision(Guid id) => $"/calendars/decisions/{id}";

    public static string Revoke(Guid id) => $"/calendars/decisions/{id}/revoke";

    public static string EndHours(Guid id) => $"/calendars/hours/{id}/end";

    public static string Case(Guid id) => $"/deadlines/{id}";

    public static string Change(Guid id, string action) => $"/deadlines/{id}/{action}";

    public static string HandOver(Guid id) => $"/deadlines/{id}/hand-over";

    public static string YearOf(int year, string? kind, Guid? unit)
    {
        var url = QueryHelpers.AddQueryString(Year, "year", year.ToString(CultureInfo.InvariantCulture));
        url = kind is null ? url : QueryHelpers.AddQueryString(url, "kind", kind);
        return unit is { } id ? QueryHelpers.AddQueryString(url, "unit", $"{id:N}") : url;
    }
}
