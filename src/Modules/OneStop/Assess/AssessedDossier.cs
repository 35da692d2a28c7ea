using ThongSuot.Kernel;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>What the assessment looks at in a solved dossier.</summary>
internal sealed record AssessedDossier
{
    public required Guid Unit { get; init; }

    public Guid? Case { get; init; }

    public required DateTime EndedAt { get; init; }

    public DateTime? DueAt { get; init; }

    public DateTime? FirstDueAt { get; init; }

    public int Extensions { get; init; }

    public int Supplements { get; init; }

    public FilingWay Way { get; init; }

    public ReturnWay ReturnWay { get; init; }

    public int? Rating { get; init; }

    /// <summary>What the rules allow: an extension is no part of it.</summary>
    public DateTime? Promised => Extensions > 0 ? FirstDueAt : DueAt;

    /// <summary>Agencies the applicant had to go to: the one-stop shop, or none where all went by post or online.</summary>
    public int Agencies => Way is not FilingWay.Counter && ReturnWay is not ReturnWay.Counter ? 0 : 1;
}

/// <summary>A step somebody did on a dossier.</summary>
internal sealed record AssessedStep(Guid Case, Guid Unit, Guid? Officer, string? Name, DateTime EndedAt, DateTime? DueAt);

/// <summary>Points of the nine indices of TT 01/2018/TT-VPCP, articles 13 to 15: two, one or none; nothing where there are no data.</summary>
internal static class AssessmentPoints
{
    /// <summary>Index 1: shorter than the rule, equal (the promised day), longer.</summary>
    public static int? Time(AssessedDossier dossier) => dossier.Promised is not { } due ? null : dossier.EndedAt > due ? 0 : VietnamTime.DayOf(dossier.EndedAt) < VietnamTime.DayOf(due) ? 2 : 1;

    /// <summary>Index 2: every step before its moment, none after it, one after it.</summary>
    public static int? Steps(IEnumerable<AssessedStep> steps)
    {
        var limited = steps.Where(s => s.DueAt is not null).ToList();
        return limited.Count == 0 ? null : limited.Any(s => s.EndedAt > s.DueAt) ? 0 : limited.All(s => s.EndedAt < s.DueAt) ? 2 : 1;
    }

    /// <summary>Indices 3 and 4: none, as many as one point allows, more.</summary>
    public static int Contacts(int count, double one) => count == 0 ? 2 : count <= one ? 1 : 0;

    /// <summary>Index 7, of rated dossiers: one or two stars count as a complaint.</summary>
    public static int? Attitude(AssessedDossier dossier) => dossier.Rating is not { } stars ? null : stars <= 2 ? 0 : Time(dossier);

    /// <summary>Index 5: procedures done wholly at the one-stop shop, or all received and returned there.</summary>
    public static int OneStop(double whole, double received, double two, double one) => whole >= two ? 2 : received >= one ? 1 : 0;

    /// <summary>Index 8: none received or enough answered in time.</summary>
    public static int Feedback(int onTime, int all, double two, double one) => all == 0 || (double)onTime / all >= two ? 2 : (double)onTime / all >= one ? 1 : 0;

    /// <summary>Index 9: enough procedures and dossiers online, none of them late.</summary>
    public static int Online(double procedures, double dossiers, bool isLate, (double Procedures, double Two, double One) least) =>
        isLate || dossiers < least.One ? 0 : procedures >= least.Procedures && dossiers >= least.Two ? 2 : 1;

    /// <summary>Average of the points, rounded to one decimal; none without points.</summary>
    public static double? Average(IEnumerable<int?> points)
    {
        var known = points.OfType<int>().ToList();
        return known.Count == 0 ? null : Math.Round((double)known.Sum() / known.Count, 1, MidpointRounding.AwayFromZero);
    }
}
