using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>Records what a unit truly was during some days. What was recorded before is superseded, never overwritten.</summary>
internal static class CorrectUnit
{
    public static void Map(Site site)
    {
        var action = site.Action("/units/{id:guid}/correct").Requires(OrganizationsPermissions.Manage);
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(Guid id, FormState form, ChartStore charts, Act act, CancellationToken cancel)
    {
        var (chart, line) = await Find(id, charts, act, cancel);
        var day = form.Maybe(BrowseFields.Day) ?? act.Day;
        var fields = new UnitFields(UnitChoice.Of(chart, day, id));
        fields.Fill(form, line.At(day) ?? line.Now[^1]);
        return CorrectPage.With(new(id, line.Label, form, fields));
    }

    private static async Task<IResult> Save(Guid id, FormState form, ChartStore charts, Act act, CancellationToken cancel)
    {
        var (chart, line) = await Find(id, charts, act, cancel);
        var fields = new UnitFields(UnitChoice.Of(chart, form.Maybe(UnitFields.From) ?? act.Day, id));
        var stretch = fields.Read(form);
        act.Reason = form.Get(UnitFields.Reason);
        if (stretch is not null && !form.HasErrors)
        {
            Lay(chart, line, stretch, form);
        }

        if (form.HasErrors)
        {
            return CorrectPage.With(new(id, line.Label, form, fields), 400);
        }

        act.RefuseIf(!line.IsChanged, OrganizationsRefusals.NothingChanges);
        await charts.Save(chart, act, cancel);
        act.Record(new UnitCorrected(id, stretch!.Facts.Name, stretch.From, stretch.To));
        await act.Commit(cancel);
        return Go.To(OrganizationsUrls.Unit(id, stretch.From, "history"), "Đã ghi đính chính; điều ghi trước đó vẫn được giữ.");
    }

    // Whether the source confirms it is not asked here: a person who corrects it answers for it.
    private static void Lay(UnitChart chart, UnitLine line, Stretch stretch, FormState form)
    {
        var codesSure = line.At(stretch.From)?.Facts is not { CodesSure: false } before || before.Code102 != stretch.Facts.Code102 || before.Code20 != stretch.Facts.Code20;
        line.Put(new(stretch.From, stretch.To), stretch.Facts with { CodesSure = codesSure });
        foreach (var finding in ChartRules.Check(chart, line.DiffersFrom ?? stretch.From).Take(10))
        {
            form.AddError(finding.Why.Text, [.. finding.Why.Values]);
        }
    }

    private static async Task<(UnitChart Chart, UnitLine Line)> Find(Guid id, ChartStore charts, Act act, CancellationToken cancel)
    {
        act.Require(OrganizationsPermissions.Manage, id);
        var chart = await charts.Load(cancel);
        var line = chart.Find(id);
        act.RefuseIf(line is null or { Now.Count: 0 }, Refusals.NotFound);
        return (chart, line!);
    }
}

/// <summary>The page of a correction.</summary>
public sealed record CorrectModel(Guid Id, string Name, FormState Form, UnitFields Fields);
