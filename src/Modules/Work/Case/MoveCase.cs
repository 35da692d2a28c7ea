using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Processes;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>Takes a case to another version of its process: first which, then a preview of where it will stand, then the move.</summary>
internal static class MoveCase
{
    public const string Code = "move";
    public const string Title = "Chuyển phiên bản";
    private const string To = "to";

    public static void Map(Site site)
    {
        var action = site.Action($"/cases/{{id:guid}}/{Code}").Requires(WorkPermissions.Control);
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, ProcessStore store, CaseDesk desk, Act act, CancellationToken cancel) =>
        MovePage.With(await Model(await db.CaseUnder(id, WorkPermissions.Control, act, cancel), form, db, store, desk, act, cancel));

    private static async Task<IResult> Save(Guid id, FormState form, AppDb db, ProcessStore store, CaseDesk desk, Act act, CancellationToken cancel)
    {
        var row = await db.CaseUnder(id, WorkPermissions.Control, act, cancel);
        var model = await Model(row, form, db, store, desk, act, cancel);
        act.RefuseIf(model.Chosen is null, CasesRefusals.OtherProcess);
        var mapping = Mapping(model.Missing, form);
        var reason = form.Get(CaseChange.Reason);
        if (form.HasErrors)
        {
            return MovePage.With(model, StatusCodes.Status400BadRequest);
        }

        act.Reason = reason;
        await desk.MoveTo(id, model.Chosen!.Value, mapping, act, cancel);
        return Go.To(WorkUrls.Case(id), "Đã chuyển phiên bản.");
    }

    private static async Task<MoveModel> Model(CaseRow row, FormState form, AppDb db, ProcessStore store, CaseDesk desk, Act act, CancellationToken cancel)
    {
        var versions = await db.Set<ProcessVersion>().AsNoTracking().Where(v => v.ProcessId == row.ProcessId && v.Id != row.ProcessVersionId && v.Status != ProcessVersionStatus.Draft)
            .OrderByDescending(v => v.Number).Select(v => new OtherVersion(v.Id, v.Number, v.PublishedAt)).ToListAsync(cancel);
        if (!Guid.TryParse(form.First(To), out var wanted) || versions.All(v => v.Id != wanted))
        {
            return new(row, versions, null, [], [], form);
        }

        var places = await desk.PreviewMove(row.Id, wanted, new Dictionary<string, string>(), act, cancel);
        var (here, there) = ((await store.Get(row.ProcessVersionId, cancel)).Main, (await store.Get(wanted, cancel)).Main);
        return new(row, versions, wanted, places, [.. places.Where(p => p.To is null).Select(p => Field(p, here, there))], form);
    }

    // What has gone may be replaced by a step of the same kind.
    private static ChoiceField Field(MovedPlace place, ProcessDefinition here, ProcessDefinition there)
    {
        var kind = here.Elements.FirstOrDefault(e => e.Id == place.Element)?.Kind;
        return new($"at-{place.Element}", Name(place.Name, place.Element), [.. there.Elements.Where(e => e.Kind == kind).Select(e => new Choice(e.Id, Name(e.Name, e.Id)))]);
    }

    private static Dictionary<string, string> Mapping(IReadOnlyList<ChoiceField> missing, FormState form)
    {
        var mapping = new Dictionary<string, string>();
        foreach (var field in missing)
        {
            if (form.Get(field) is { } to)
            {
                mapping[field.Name["at-".Length..]] = to;
            }
        }

        return mapping;
    }

    private static string Name(string name, string id) => name.Length > 0 ? name : id;
}

/// <summary>Another version of the case's process.</summary>
public sealed record OtherVersion(Guid Id, int Number, DateTime? PublishedAt);

/// <summary>Where a case may go, and where it would stand there.</summary>
public sealed record MoveModel(CaseRow Case, IReadOnlyList<OtherVersion> Versions, Guid? Chosen, IReadOnlyList<MovedPlace> Places, IReadOnlyList<ChoiceField> Missing, FormState Form);
