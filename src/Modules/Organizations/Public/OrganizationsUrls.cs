using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace ThongSuot.Organizations;

/// <summary>Addresses of this module's pages; pages and tests use nothing else.</summary>
internal static class OrganizationsUrls
{
    /// <summary>The tree.</summary>
    public const string Tree = "/units";

    /// <summary>The list.</summary>
    public const string List = "/units/list";

    /// <summary>Figures.</summary>
    public const string Figures = "/units/figures";

    /// <summary>A new unit.</summary>
    public const string New = "/units/new";

    /// <summary>Import of lists.</summary>
    public const string Import = "/units/import";

    /// <summary>Reorganisations.</summary>
    public const string Reorganisations = "/units/reorganisations";

    /// <summary>A new reorganisation.</summary>
    public const string NewReorganisation = "/units/reorganisations/new";

    /// <summary>A unit, as of a day.</summary>
    public static string Unit(Guid id, DateOnly? day = null, string? tab = null)
    {
        var url = $"/units/{id}";
        url = day is { } d ? QueryHelpers.AddQueryString(url, "day", Written(d)) : url;
        return tab is null ? url : QueryHelpers.AddQueryString(url, "tab", tab);
    }

    /// <summary>Correcting a unit's record.</summary>
    public static string Correct(Guid id, DateOnly day) => QueryHelpers.AddQueryString($"/units/{id}/correct", "day", Written(day));

    /// <summary>A unit's contact points.</summary>
    public static string Contacts(Guid id) => $"/units/{id}/contacts";

    /// <summary>A new seat in a unit.</summary>
    public static string NewSeat(Guid unit) => $"/units/{unit}/seats/new";

    /// <summary>A seat.</summary>
    public static string Seat(Guid id) => $"/units/seats/{id}";

    /// <summary>A reorganisation.</summary>
    public static string Reorganisation(Guid id) => $"/units/reorganisations/{id}";

    /// <summary>A new step of a reorganisation.</summary>
    public static string NewStep(Guid id, string kind) => $"/units/reorganisations/{id}/steps/new?kind={kind}";

    /// <summary>A step of a reorganisation.</summary>
    public static string Step(Guid id, Guid step) => $"/units/reorganisations/{id}/steps/{step}";

    internal static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
