using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>A procedure: the version in force or any other, part by part, with what changed and where each part came from.</summary>
internal static class ViewProcedure
{
    public static void Map(Site site)
    {
        site.Action("/procedures/by-id/{id:guid}").Requires(ProceduresPermissions.View).MapGet(ById);
        site.Action("/procedures/{code}").Requires(ProceduresPermissions.View).MapGet(Newest);
        site.Action("/procedures/{code}/versions/{number:int}").Requires(ProceduresPermissions.View).MapGet(Show);
        site.Action("/procedures/{code}/versions/{number:int}/source").Requires(ProceduresPermissions.View).MapGet(Source);
        site.Action("/procedures/{code}/draft").Requires(ProceduresPermissions.Edit).MapPost(Draft);
    }

    private static async Task<IResult> ById(Guid id, AppDb db, Act act, CancellationToken cancel)
    {
        var code = await db.Set<Procedure>().Where(p => p.Id == id).Select(p => p.Code).FirstOrDefaultAsync(cancel);
        act.RefuseIf(code is null, Refusals.NotFound);
        return Go.To(ProceduresUrls.Procedure(code!));
    }

    // The version in force; where there is none, the newest.
    private static async Task<IResult> Newest(string code, AppDb db, VersionDesk desk, ProcedureProcesses processes, Links links, EventCatalog catalog, Texts t, Act act, CancellationToken cancel)
    {
        var procedure = await desk.Procedure(code, cancel);
        var current = await desk.InForce(procedure.Id, act.Day, cancel);
        return await Show(code, current?.Number ?? procedure.Latest, db, desk, processes, links, catalog, t, act, cancel);
    }

    private static async Task<IResult> Show(string code, int number, AppDb db, VersionDesk desk, ProcedureProcesses processes, Links links, EventCatalog catalog, Texts t, Act act, CancellationToken cancel)
    {
        var (procedure, version) = await desk.Find(code, number, cancel);
        var before = await desk.Before(version, cancel);
        var parts = ContentParts.Of(version.Content, version.Additions, t);
        var versions = await db.Set<ProcedureVersion>().AsNoTracking().Where(v => v.ProcedureId == procedure.Id).OrderByDescending(v => v.Number)
            .Select(v => new VersionLine(v.Number, v.Status == VersionStatus.Draft, v.From, v.Until, v.Decision, v.PublicationId, v.ChangedAt, v.OpenDoubts)).ToListAsync(cancel);
        var draft = versions.FirstOrDefault(v => v.IsDraft);
        var runs = ProcedureProcesses.Of(version.Content, version.Additions);
        var known = await processes.Find([.. runs.Select(r => r.Code).Distinct()], cancel);
        var (mayEdit, mayPublish) = (act.May(ProceduresPermissions.Edit), act.May(ProceduresPermissions.Publish));
        return VersionPage.With(new(new(procedure.Code, procedure.Name, version.Content.Name, number, procedure.IsInternal, version.Source.Count > 0), versions.First(v => v.Number == number), parts,
            before?.Number, before is null ? [] : PartChanges.Between(ContentParts.Of(before.Content, before.Additions, t), parts), versions,
            new(mayEdit && version.Status is VersionStatus.Draft, mayEdit && draft is null, mayPublish), draft?.Number, act.Day, [.. runs.Select(r => new ProcessLine(r.Level.Title(), r.Code, known.TryGetValue(r.Code, out var p) ? p.Name : null, known.TryGetValue(r.Code, out var q) ? links.To(Cases.ProcessRow.ReferenceKind, $"{q.Id}", act) : null))], FormState.Empty(act.Day), await Histories.Of(db, procedure.Reference, catalog, cancel)));
    }

    private static async Task<IResult> Source(string code, int number, AppDb db, VersionDesk desk, Texts t, CancellationToken cancel)
    {
        var (procedure, version) = await desk.Find(code, number, cancel);
        var doubts = await db.Set<ImportDoubt>().AsNoTracking().Where(d => d.ProcedureId == procedure.Id && d.Number == number).OrderBy(d => d.SourceField).ThenBy(d => d.Id).ToListAsync(cancel);
        var parts = ContentParts.National(version.Content, t).ToList();
        var lines = version.Source.Select(s => new SourceLine(s.Key, s.Value, parts.FirstOrDefault(p => p.Source == s.Key), [.. doubts.Where(d => d.SourceField == s.Key).Select(DoubtLine.Of)])).ToList();
        return SourcePage.With(new(code, version.Content.Name, number, lines, [.. doubts.Where(d => !version.Source.ContainsKey(d.SourceField)).Select(DoubtLine.Of)]));
    }

    private static async Task<IResult> Draft(string code, VersionDesk desk, Act act, CancellationToken cancel)
    {
        var draft = await desk.Draft(await desk.Procedure(code, cancel), act, cancel);
        await act.Commit(cancel);
        return Go.To(ProceduresUrls.Version(code, draft.Number), "Đã tạo bản nháp. Phiên bản cũ vẫn áp dụng đến khi bản nháp được công bố.");
    }
}

/// <summary>Which version a page is about.</summary>
public sealed record VersionName(string Code, string Name, string Said, int Number, bool IsInternal, bool HasSource);

/// <summary>A version in the list of versions.</summary>
public sealed record VersionLine(int Number, bool IsDraft, DateOnly? From, DateOnly? Until, string? Decision, Guid? Publication, DateTime ChangedAt, int Doubts)
{
    /// <summary>How it stands on a day, Vietnamese source text.</summary>
    public string State(DateOnly day) => IsDraft ? "bản nháp" : From > day ? "sắp có hiệu lực" : Until is { } until && until < day ? "hết hiệu lực" : "đang áp dụng";

    /// <summary>How the state is drawn.</summary>
    public BadgeKind Kind(DateOnly day) => IsDraft || From > day ? BadgeKind.Soon : Until is { } until && until < day ? BadgeKind.Paused : BadgeKind.Good;
}

/// <summary>What the actor may do with a version.</summary>
public sealed record VersionRights(bool Write, bool Draft, bool Publish);

/// <summary>The process dossiers run by at a level; without name while it is not published.</summary>
public sealed record ProcessLine(string Level, string Code, string? Name, string? Url);

/// <summary>The page of a version.</summary>
public sealed record VersionModel(VersionName Of, VersionLine Line, IReadOnlyList<ContentPart> Parts, int? Before, IReadOnlyList<PartChange> Changes, IReadOnlyList<VersionLine> Versions,
    VersionRights May, int? Draft, DateOnly Day, IReadOnlyList<ProcessLine> Processes, FormState Form, IReadOnlyList<TimelineEntry> Timeline);

/// <summary>A field of the source beside what was understood of it.</summary>
public sealed record SourceLine(string Key, string Text, ContentPart? Part, IReadOnlyList<DoubtLine> Doubts);

/// <summary>The source and what was understood.</summary>
public sealed record SourceModel(string Code, string Name, int Number, IReadOnlyList<SourceLine> Lines, IReadOnlyList<DoubtLine> OtherDoubts);
