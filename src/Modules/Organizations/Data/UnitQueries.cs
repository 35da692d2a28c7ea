using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Organizations;

/// <summary>Reads of unit versions, always as of a day and a moment.</summary>
internal static class UnitQueries
{
    /// <summary>The versions in force on the day, as known at the moment.</summary>
    public static IQueryable<UnitVersion> UnitsAsOf(this AppDb db, AsOf asOf) => db.VersionsKnown(asOf.KnownAt)
        .Where(v => v.ValidFrom <= asOf.Day && (v.ValidTo == null || v.ValidTo >= asOf.Day));

    /// <summary>All versions known at the moment.</summary>
    public static IQueryable<UnitVersion> VersionsKnown(this AppDb db, DateTime? at)
    {
        var versions = db.Set<UnitVersion>().AsNoTracking();
        return at is { } moment
            ? versions.Where(v => v.RecordedAt <= moment && (v.SupersededAt == null || v.SupersededAt > moment))
            : versions.Where(v => v.SupersededAt == null);
    }

    /// <summary>Every word must be found.</summary>
    public static IQueryable<UnitVersion> Matching(this IQueryable<UnitVersion> versions, string? words)
    {
        foreach (var word in Kernel.SearchText.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            versions = versions.Where(v => v.Search.Contains(word));
        }

        return versions;
    }

    public static UnitCard Card(this UnitVersion version) => new()
    {
        Id = version.UnitId,
        Name = version.Name,
        ShortName = version.ShortName ?? version.Name,
        Level = version.Level,
        Kind = version.Kind,
        ParentId = version.ParentId,
        StatisticsCode = version.StatisticsCode,
        Code102 = version.Code102,
        Code20 = version.Code20,
    };
}
