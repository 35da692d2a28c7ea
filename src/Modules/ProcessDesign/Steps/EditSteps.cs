using System.Globalization;
using Microsoft.AspNetCore.Http;
using ThongSuot.Cases;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Processes;
using ThongSuot.Web;

namespace ThongSuot.ProcessDesign;

/// <summary>A draft written as a table of steps, without drawing. Moving, adding and removing rows shows the form again; only saving writes the file.</summary>
internal static class EditSteps
{
    /// <summary>Name of the buttons: <c>save</c>, or <c>up-3</c>, <c>down-3</c>, <c>after-3</c>, <c>without-3</c>.</summary>
    public const string Button = "do";

    public static void Map(Site site)
    {
        var action = site.Action("/processes/{id:guid}/versions/{number:int}/steps").Requires(ProcessDesignPermissions.Design);
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(Guid id, int number, FormState form, VersionDesk versions, Act act, CancellationToken cancel)
    {
        var (read, fields) = await Open(id, number, versions, act, cancel);
        fields.Fill(form.Of(read.Version.Version), read);
        return StepsPage.With(Model(read, fields, form));
    }

    private static async Task<IResult> Save(Guid id, int number, FormState form, VersionDesk versions, ProcessDesk desk, Act act, CancellationToken cancel)
    {
        var (read, fields) = await Open(id, number, versions, act, cancel);
        if (form.First(Button) is { } pressed && pressed.Split('-') is [var what and ("up" or "down" or "after" or "without"), var at] && int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var row))
        {
            return StepsPage.With(Model(read, fields, StepMoves.Of(form, fields.Table, what, row)));
        }

        var (change, remark) = (fields.Read(form), form.Maybe(StepFields.Remark));
        if (change is null || form.HasErrors || Written(read, change, form, fields) is not { } xml)
        {
            return StepsPage.With(Model(read, fields, form), StatusCodes.Status400BadRequest);
        }

        act.RefuseIf(form.IsStale(read.Version.Version), Refusals.Stale);
        await desk.Save(read.Version, xml, remark, act, cancel);
        await act.Commit(cancel);
        return Go.To(read.Url, "Đã lưu bảng các bước.");
    }

    private static string? Written(ReadVersion read, StepChange change, FormState form, StepFields fields)
    {
        try
        {
            return read.Table.Write(change);
        }
        catch (StepPlaceException e)
        {
            if (e.Row < 0)
            {
                form.AddError(e.Text, e.Name);
                return null;
            }

            form.AddError(fields.Table.Cell(StepFields.Name, form.RowsOf(fields.Table)[e.Row]), e.Text, e.Name);
            return null;
        }
    }

    private static async Task<(ReadVersion Read, StepFields Fields)> Open(Guid id, int number, VersionDesk versions, Act act, CancellationToken cancel)
    {
        var read = await versions.Find(id, number, cancel);
        act.RefuseIf(ProcessDesk.WhyNotChange(read.Version));
        return (read, new(await versions.All(cancel), read.Table.Rows, await versions.Units(read.Table.Rows, act.Day, cancel)));
    }

    private static StepsModel Model(ReadVersion read, StepFields fields, FormState form) =>
        new(read.Process.Id, read.Version.Number, read.Process.Name, form, fields, [.. form.RowsOf(fields.Table)], fields.Sum(form), read.Table.Rows.Where(r => r.Lane is not null).ToDictionary(r => r.Id, r => r.Lane!), read.Table.Rows.Where(r => !r.IsStraight).Select(r => r.Id).ToHashSet());
}

/// <summary>The form with its rows in another order, one more or one less.</summary>
internal static class StepMoves
{
    public static FormState Of(FormState form, TableField table, string what, int row)
    {
        var rows = form.RowsOf(table).ToList();
        var at = rows.IndexOf(row);
        var other = what switch { "up" => at - 1, "down" => at + 1, _ => at };
        if (what is "without" && at >= 0)
        {
            rows.RemoveAt(at);
        }
        else if (what is "after")
        {
            rows.Insert(at + 1, -1);
        }
        else if (at >= 0 && other >= 0 && other < rows.Count)
        {
            (rows[at], rows[other]) = (rows[other], rows[at]);
        }

        var raw = new Dictionary<string, string[]>();
        foreach (var field in (Field[])[StepFields.Process, StepFields.Whole, StepFields.WholeUnit, StepFields.Remark])
        {
            raw[field.Name] = [form.Raw(field)];
        }

        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var column in table.Columns)
            {
                raw[table.Cell(column, i).Name] = [rows[i] < 0 ? Fresh(column) : form.Raw(table.Cell(column, rows[i]))];
            }
        }

        return FormState.Unsent(raw, form.Today).Of(form.Version ?? 0);
    }

    // A new row holds something, or it would not be one.
    private static string Fresh(Field column) => column == StepFields.Unit ? StepFields.Unit.Write(LimitUnit.Hour) : "";
}

/// <summary>The table as a form.</summary>
/// <param name="Rows">The rows of the form.</param>
/// <param name="Sum">The sum of what is typed.</param>
/// <param name="Lanes">Lanes of tasks.</param>
/// <param name="Fixed">Tasks that cannot be moved or removed here.</param>
public sealed record StepsModel(Guid Process, int Number, string Name, FormState Form, StepFields Fields, IReadOnlyList<int> Rows, StepSum Sum, IReadOnlyDictionary<string, string> Lanes, IReadOnlySet<string> Fixed)
{
    /// <summary>The limit typed for the whole, or none.</summary>
    public StepLimit? Whole => Written.TryDecimal(Form.Raw(StepFields.Whole), out var value) && Enum.TryParse<LimitUnit>(Form.Raw(StepFields.WholeUnit), out var unit) ? new((decimal)value, unit) : null;
}
