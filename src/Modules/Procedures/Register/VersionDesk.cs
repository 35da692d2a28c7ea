using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>A version with its procedure.</summary>
internal sealed record FoundVersion(Procedure Procedure, ProcedureVersion Version)
{
    public string Url => ProceduresUrls.Version(Procedure.Code, Version.Number);
}

/// <summary>Finds versions and writes drafts.</summary>
internal sealed class VersionDesk(AppDb db)
{
    /// <summary>The procedure of a code, followed by the context. Refused: not found.</summary>
    public async Task<Procedure> Procedure(string code, CancellationToken cancel) =>
        await db.Set<Procedure>().FirstOrDefaultAsync(p => p.Code == code, cancel) ?? throw new Refused(Refusals.NotFound);

    /// <summary>A version, followed by the context. Refused: not found.</summary>
    public async Task<FoundVersion> Find(string code, int number, CancellationToken cancel)
    {
        var procedure = await Procedure(code, cancel);
        return new(procedure, await Version(procedure.Id, number, cancel) ?? throw new Refused(Refusals.NotFound));
    }

    /// <summary>What a version is compared with: the published one before it; for the first, none.</summary>
    public Task<ProcedureVersion?> Before(ProcedureVersion version, CancellationToken cancel) => db.Set<ProcedureVersion>().AsNoTracking()
        .Where(v => v.ProcedureId == version.ProcedureId && v.Number < version.Number && v.Status == VersionStatus.Published).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancel);

    /// <summary>The version in force on a day.</summary>
    public Task<ProcedureVersion?> InForce(Guid procedure, DateOnly day, CancellationToken cancel) => db.Set<ProcedureVersion>()
        .InForce(day).FirstOrDefaultAsync(v => v.ProcedureId == procedure, cancel);

    /// <summary>A draft after the newest version, saying the same. Refused: there is a draft already.</summary>
    public async Task<ProcedureVersion> Draft(Procedure procedure, Act act, CancellationToken cancel)
    {
        var newest = await Version(procedure.Id, procedure.Latest, cancel) ?? throw new Refused(Refusals.NotFound);
        act.RefuseIf(newest.Status is VersionStatus.Draft, ProceduresRefusals.HasDraft.With(newest.Number));
        var draft = ProcedureVersion.Draft(procedure, newest.Content, newest.Additions, act.At);
        draft.Source = newest.Source;
        db.Add(draft);
        act.Record(new ProcedureDrafted(procedure.Id, procedure.Reference.Label, draft.Number));
        return draft;
    }

    /// <summary>A procedure nobody knew, as its first draft.</summary>
    public ProcedureVersion Add(ProcedureContent content, ProvincialAdditions additions, Act act)
    {
        var procedure = ThongSuot.Procedures.Procedure.Of(content);
        var draft = ProcedureVersion.Draft(procedure, content, additions, act.At);
        db.AddRange(procedure, draft);
        act.Record(new ProcedureDrafted(procedure.Id, procedure.Reference.Label, draft.Number));
        return draft;
    }

    /// <summary>Writes another text into a draft.</summary>
    public void Write(FoundVersion of, ProcedureContent content, ProvincialAdditions additions, Act act)
    {
        of.Version.Rewrite(of.Procedure, content, additions, act.At);
        act.Record(new ProcedureDrafted(of.Procedure.Id, of.Procedure.Reference.Label, of.Version.Number));
    }

    private Task<ProcedureVersion?> Version(Guid procedure, int number, CancellationToken cancel) =>
        db.Set<ProcedureVersion>().FirstOrDefaultAsync(v => v.ProcedureId == procedure && v.Number == number, cancel);
}
