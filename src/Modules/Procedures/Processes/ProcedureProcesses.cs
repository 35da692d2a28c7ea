using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;

namespace ThongSuot.Procedures;

/// <summary>
/// Which process the dossiers of a procedure run by: the one the province names for it, else the default of its pattern, so that every imported
/// procedure can be run at once (TT 01/2018/TT-VPCP, article 8: each published procedure has an internal process).
/// </summary>
internal sealed class ProcedureProcesses(AppDb db)
{
    /// <summary>Taken, decided and returned at the counter the same day.</summary>
    public const string SameDay = "mau-tra-ngay-tai-quay";

    /// <summary>Specialist, head, leader, clerk.</summary>
    public const string Usual = "mau-tham-dinh-trinh-ky";

    /// <summary>The same, with the opinion of another agency.</summary>
    public const string Consulting = "mau-lay-y-kien";

    /// <summary>Another level or agency decides a part.</summary>
    public const string Interlinked = "mau-lien-thong";

    /// <summary>Ends the code of a pattern as communes do it.</summary>
    public const string AtCommune = "-xa";

    /// <summary>The process of each level that does it: the province's own, else the pattern's.</summary>
    public static IReadOnlyList<(ProcedureLevel Level, string Code)> Of(ProcedureContent content, ProvincialAdditions additions)
    {
        var local = content.Levels.Where(l => l is ProcedureLevel.Province or ProcedureLevel.District or ProcedureLevel.Commune).DefaultIfEmpty(ProcedureLevel.Province);
        return [.. local.Select(l => (l, additions.Process ?? Pattern(content, additions) + (l is ProcedureLevel.Commune ? AtCommune : "")))];
    }

    /// <summary>Names and identities of the processes, by code; those not published are missing.</summary>
    public async Task<IReadOnlyDictionary<string, (Guid Id, string Name)>> Find(IReadOnlyCollection<string> codes, CancellationToken cancel) =>
        (await db.Set<ProcessRow>().AsNoTracking().Where(p => codes.Contains(p.Code) && p.CurrentId != null).Select(p => new { p.Code, p.Id, p.Name }).ToListAsync(cancel)).ToDictionary(p => p.Code, p => (p.Id, p.Name));

    /// <summary>Open cases by process code: what a change of the procedures that run by them touches.</summary>
    public async Task<IReadOnlyDictionary<string, int>> OpenCases(IReadOnlyCollection<string> codes, CancellationToken cancel) => await db.Set<CaseRow>().AsNoTracking()
        .Where(c => c.Status == CaseStatus.Running || c.Status == CaseStatus.Paused)
        .Join(db.Set<ProcessRow>().Where(p => codes.Contains(p.Code)), c => c.ProcessId, p => p.Id, (c, p) => p.Code)
        .GroupBy(code => code).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);

    private static string Pattern(ProcedureContent content, ProvincialAdditions additions) =>
        additions.InterlinkedGroup is not null ? Interlinked : content.Agencies.Coordinating is { Length: > 0 } ? Consulting : IsSameDay(content, additions) ? SameDay : Usual;

    private static bool IsSameDay(ProcedureContent content, ProvincialAdditions additions)
    {
        var terms = additions.CommittedTerm is { } committed ? [committed] : content.Channels.Select(c => c.Term).OfType<ProcedureTerm>().ToList();
        return terms.Count > 0 && terms.All(t => t.Count is { } n && (t.Unit is TermUnit.Hours or TermUnit.WorkingHours ? n <= 8 : n <= 1));
    }
}
