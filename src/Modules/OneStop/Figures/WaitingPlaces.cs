namespace ThongSuot.OneStop;

/// <summary>How long dossiers of a procedure took from taking in to the outcome, in working hours.</summary>
/// <param name="Procedure">Code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Solved">How many.</param>
/// <param name="Half">Half of them took no longer.</param>
/// <param name="Most">Nine of ten took no longer.</param>
public sealed record ProcedureHours(string Procedure, string Name, int Solved, double Half, double Most);

/// <summary>How many dossiers wait at a step now.</summary>
/// <param name="Step">Its name.</param>
/// <param name="Dossiers">How many.</param>
/// <param name="Late">How many of them are late.</param>
/// <param name="Oldest">Since when the longest waits, UTC.</param>
public sealed record WaitingPlace(string Step, int Dossiers, int Late, DateTime Oldest);

/// <summary>Middle and upper values of sorted hours.</summary>
internal static class Ranks
{
    /// <summary>The value that a share of the values does not exceed (nearest rank); values are sorted and not none.</summary>
    public static double Of(IReadOnlyList<double> sorted, double share) => sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
}
