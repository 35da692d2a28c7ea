using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>Records one new unit: a division founded, a unit that was forgotten.</summary>
internal static class AddUnit
{
    public static void Map(Site site)
    {
        var action = site.Action(OrganizationsUrls.New).Requires(OrganizationsPermissions.Manage);
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(FormState form, ChartStore charts, Act act, CancellationToken cancel)
    {
        var chart = await charts.Load(cancel);
        return AddPage.With(new(form.With(UnitFields.From, (DateOnly?)act.Day), new(UnitChoice.Of(chart, act.Day))));
    }

    private static async Task<IResult> Save(FormState form, ChartStore charts, Act act, CancellationToken cancel)
    {
        var chart = await charts.Load(cancel);
        var fields = new UnitFields(UnitChoice.Of(chart, form.Maybe(UnitFields.From) ?? act.Day));
        var id = Guid.CreateVersion7();
        var stretch = fields.Read(form);
        if (stretch is not null)
        {
            // The first unit of an empty province stands under none; after that, one founds below a unit in one's reach.
            act.RefuseIf(stretch.Facts.ParentId is { } above ? !act.May(OrganizationsPermissions.Manage, above) : act.Reach(OrganizationsPermissions.Manage).Grants.All(g => g.Units is not null), Refusals.NotAllowed);
            chart.Open(id, null, new(stretch.From, stretch.To), stretch.Facts);
            foreach (var finding in ChartRules.Check(chart, stretch.From).Take(10))
            {
                form.AddError(finding.Why.Text, [.. finding.Why.Values]);
            }
        }

        if (form.HasErrors)
        {
            return AddPage.With(new(form, fields), 400);
        }

        await charts.Save(chart, act, cancel);
        act.Record(new UnitOpened(id, stretch!.Facts.Name, stretch.From, stretch.Facts.Decision));
        await act.Commit(cancel);
        return Go.To(OrganizationsUrls.Unit(id, stretch.From), "Đã thêm đơn vị.");
    }
}

/// <summary>The page of a new unit.</summary>
public sealed record AddModel(FormState Form, UnitFields Fields);
