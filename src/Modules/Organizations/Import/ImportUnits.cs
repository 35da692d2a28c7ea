using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>Imports a dated list of units: first what would change, then, confirmed, one act.</summary>
internal static class ImportUnits
{
    public static void Map(Site site)
    {
        var action = site.Action(OrganizationsUrls.Import).Requires(OrganizationsPermissions.Import);
        action.MapGet((FormState form) => ImportPage.With(new(form, [])));
        action.MapPost(Look, CsvText.MostBytes + 65536);
        var draft = site.Action("/units/import/{id:guid}").Requires(OrganizationsPermissions.Import);
        draft.MapGet(Show);
        draft.MapPost(Confirm);
    }

    private static async Task<IResult> Look(FormState form, AppDb db, ChartStore charts, Act act, CancellationToken cancel)
    {
        if (form.Get(ImportFields.File) is not [var file, ..] || form.HasErrors)
        {
            return ImportPage.With(new(form, []), 400);
        }

        await using var stream = file.Open();
        var (text, fault) = await CsvText.Read(stream, cancel);
        var result = fault is null ? await Try(text, charts, act, cancel) : new([], [fault]);
        if (result.Faults.Count > 0)
        {
            form.AddError(ImportFields.File, "Tệp có {0} chỗ sai; chưa ghi gì. Xem danh sách bên dưới.", result.Faults.Count);
            return ImportPage.With(new(form, Lines(result.Faults)), 400);
        }

        var draft = new ImportDraft { Id = Guid.CreateVersion7(), PersonId = act.Actor.Id, FileName = file.FileName, Body = text, ChartStamp = charts.ChangedBy ?? "", At = act.At };
        db.ChangeTracker.Clear();
        db.Add(draft);
        await db.SaveChangesAsync(cancel);
        return Go.To($"{OrganizationsUrls.Import}/{draft.Id}");
    }

    private static async Task<IResult> Show(Guid id, AppDb db, ChartStore charts, Act act, CancellationToken cancel)
    {
        var draft = await Find(id, db, act, cancel);
        var result = await Try(draft.Body, charts, act, cancel);
        var differences = result.Differences.Where(d => d.Kind is not DifferenceKind.Same).ToList();
        return DifferencesPage.With(new(
            id, draft.FileName, FormState.Empty(act.Day), result.Differences.Count,
            [.. differences.Select(d => new DifferenceLine(d.Line.Label, d.Line.Key ?? "", Title(d.Kind), d.From!.Value, d.IsLate))], Lines(result.Faults)));
    }

    private static async Task<IResult> Confirm(Guid id, AppDb db, ChartStore charts, Act act, CancellationToken cancel)
    {
        var draft = await Find(id, db, act, cancel);
        var chart = await charts.Load(cancel);
        act.RefuseIf((charts.ChangedBy ?? "") != draft.ChartStamp, OrganizationsRefusals.ImportChanged);
        var result = UnitsImport.Apply(chart, UnitsFile.Read(draft.Body).Rows, act.Day, _ => Guid.CreateVersion7());
        act.RefuseIf(result.Faults.Count > 0, OrganizationsRefusals.ImportChanged);
        act.RefuseIf(result.Differences.All(d => d.Kind is DifferenceKind.Same), OrganizationsRefusals.NothingChanges);
        await charts.Save(chart, act, cancel);
        int Count(DifferenceKind kind) => result.Differences.Count(d => d.Kind == kind && !d.IsLate);
        act.Record(new UnitsImported(id, draft.FileName, Count(DifferenceKind.Opened), Count(DifferenceKind.Changed), Count(DifferenceKind.Ended), result.Differences.Count(d => d.IsLate)));
        foreach (var late in result.Differences.Where(d => d.IsLate))
        {
            act.Record(new UnitCorrected(late.Line.Id, late.Line.Label, late.From!.Value, null));
        }

        await act.Commit(cancel);
        return Go.To(OrganizationsUrls.List, "Đã nhập danh sách đơn vị.");
    }

    private static async Task<ImportResult> Try(string text, ChartStore charts, Act act, CancellationToken cancel)
    {
        var content = UnitsFile.Read(text);
        return content.Faults.Count > 0 ? new([], content.Faults) : UnitsImport.Apply(await charts.Load(cancel), content.Rows, act.Day, _ => Guid.CreateVersion7());
    }

    private static async Task<ImportDraft> Find(Guid id, AppDb db, Act act, CancellationToken cancel)
    {
        var draft = await db.Set<ImportDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel);
        act.RefuseIf(draft is null || draft.PersonId != act.Actor.Id, OrganizationsRefusals.ImportExpired);
        return draft!;
    }

    private static List<FaultLine> Lines(IEnumerable<FileFault> faults) => [.. faults.Select(f => new FaultLine(f.Row, f.Column, f.Text, f.Values))];

    private static string Title(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Opened => "đơn vị mới",
        DifferenceKind.Changed => "thay đổi",
        DifferenceKind.Ended => "thôi hoạt động",
        _ => "như cũ",
    };
}

/// <summary>Forgets lists that were looked at and not confirmed within a day.</summary>
internal sealed class ForgetImports(AppDb db) : IClockJob
{
    public Task Run(Act act, CancellationToken cancel)
    {
        var before = act.At.AddDays(-1);
        return db.Set<ImportDraft>().Where(d => d.At < before).ExecuteDeleteAsync(cancel);
    }
}

/// <summary>The form of an import.</summary>
internal static class ImportFields
{
    /// <summary>The list.</summary>
    public static readonly FileField File = new("file", "Danh sách đơn vị (CSV)") { Accept = ".csv", Hint = "CSV UTF-8, tối đa 20 MB. Mỗi dòng là một đơn vị trong một thời gian." };
}

/// <summary>The page of an import.</summary>
public sealed record ImportModel(FormState Form, IReadOnlyList<FaultLine> Faults);

/// <summary>A unit that the list would change.</summary>
public sealed record DifferenceLine(string Name, string Key, string What, DateOnly From, bool IsLate);

/// <summary>What a list would change.</summary>
public sealed record DifferencesModel(Guid Id, string FileName, FormState Form, int Units, IReadOnlyList<DifferenceLine> Lines, IReadOnlyList<FaultLine> Faults);
