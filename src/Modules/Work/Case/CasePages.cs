using System.Text;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Processes;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>Reads what the page of one case shows.</summary>
internal sealed class CasePages(AppDb db, WorkNames names, ControlSlip slip, ProcessStore store, EventCatalog catalog, Links links, Texts t)
{
    public async Task<CaseModel> Of(CaseRow @case, FormState form, Act act, CancellationToken cancel)
    {
        var compiled = await store.Get(@case.ProcessVersionId, cancel);
        var (lines, tasks) = await slip.Of(@case, compiled, act, cancel);
        var state = StateJson.Read(Encoding.UTF8.GetBytes(@case.State));
        var me = act.Actor.Id;
        var controls = act.Reach(WorkPermissions.Control).Holds(@case);
        return new()
        {
            At = act.At, Case = @case, SubjectUrl = @case.SubjectKind == CaseRow.ReferenceKind ? null : links.To(@case.SubjectKind, @case.SubjectId, act),
            Process = (await names.Processes(cancel, @case.ProcessId)).FirstOrDefault(p => p.Id == @case.ProcessId)?.Name ?? compiled.Code,
            Number = await db.Set<ProcessVersion>().Where(v => v.Id == @case.ProcessVersionId).Select(v => v.Number).FirstAsync(cancel),
            Unit = (await names.UnitNames(act.Day, cancel)).GetValueOrDefault(@case.UnitId) ?? "–", Field = names.Field(@case.Field),
            Slip = lines, Drawing = ProcessSvg.Draw(compiled.File, compiled.Main, Marks(compiled, state, tasks, act.At)), Waits = Waits(compiled, @case, state),
            Actions = controls ? [.. CaseChange.All.Where(c => c.Fits(@case.Status)).Select(c => new CaseAction(c.Code, c.Title)), .. @case.EndedAt is null ? [new CaseAction(MoveCase.Code, MoveCase.Title)] : (CaseAction[])[]] : [],
            IsWatched = await db.Set<WatchedCase>().AnyAsync(w => w.PersonId == me && w.CaseId == @case.Id, cancel), Form = form,
            Timeline = await Histories.Of(db, @case.Reference, catalog, cancel),
        };
    }

    private DiagramMarks Marks(CompiledProcess process, ProcessState state, IReadOnlyList<CaseTask> tasks, DateTime now)
    {
        var here = state.Waits.Select(w => w.Element).Where(e => IsWork(process.Element(e))).GroupBy(e => e).ToDictionary(g => g.Key, g => g.Count());
        return new()
        {
            Tokens = here,
            Done = tasks.Where(x => x.Status is CaseTaskStatus.Completed && !here.ContainsKey(x.Element)).Select(x => x.Element).ToHashSet(),
            Late = tasks.Where(x => x.Status is not CaseTaskStatus.Cancelled && (x.EndedAt ?? now) > x.DueAt).Select(x => x.Element).ToHashSet(),
            Say = text => t[text],
        };
    }

    // What sits on a step waits too, but the case does not stand there.
    private static bool IsWork(ProcessElement? element) => element is not null && element.Kind is not (ElementKind.BoundaryEvent or ElementKind.StartEvent);

    private static IReadOnlyList<WaitLine> Waits(CompiledProcess process, CaseRow @case, ProcessState state) => @case.EndedAt is not null ? [] :
        [.. state.Waits.Where(w => w.Kind is not WaitKind.Task).Select(w => new WaitLine(TitleOf(w.Kind), process.Element(w.Element) is { Name.Length: > 0 } element ? element.Name : w.Name ?? w.Element, w.Due?.UtcDateTime))];

    private static string TitleOf(WaitKind kind) => kind switch
    {
        WaitKind.Timer => "Chờ đến thời điểm",
        WaitKind.Message => "Chờ thông điệp",
        WaitKind.Signal => "Chờ tín hiệu",
        _ => "Bước tự động đang chạy",
    };
}
