using Microsoft.AspNetCore.Http;
using ThongSuot.Cases;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>Starts a case by hand, under a process now in force.</summary>
internal static class StartCase
{
    public static void Map(Site site)
    {
        var action = site.Action(WorkUrls.NewCase).Requires(WorkPermissions.Control);
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(FormState form, WorkNames names, Act act, CancellationToken cancel)
    {
        var fields = await Fields(names, act, cancel);
        var own = act.Unit is { } unit && act.May(WorkPermissions.Control, unit) ? act.Unit : null;
        return StartPage.With(new(form.With(fields.Unit, own), fields));
    }

    private static async Task<IResult> Save(FormState form, WorkNames names, CaseDesk desk, Act act, CancellationToken cancel)
    {
        var fields = await Fields(names, act, cancel);
        var (process, label, unit, field) = (form.Get(fields.Process), form.Get(StartFields.Label), form.Get(fields.Unit), form.Maybe(fields.Field));
        if (form.HasErrors)
        {
            return StartPage.With(new(form, fields), StatusCodes.Status400BadRequest);
        }

        act.Require(WorkPermissions.Control, unit);
        var chosen = (await names.Processes(cancel, process)).First(p => p.Id == process);
        var id = await desk.Start(new NewCase { Process = chosen.Code, Label = label!, UnitId = unit, Field = field ?? chosen.Field }, act, cancel);
        return Go.To(WorkUrls.Case(id), "Đã mở vụ việc.");
    }

    private static async Task<StartFields> Fields(WorkNames names, Act act, CancellationToken cancel)
    {
        var reach = act.Reach(WorkPermissions.Control);
        var codes = reach.Fields;
        var processes = (await names.Published(cancel)).Where(p => p.Current is not null).Select(p => new Choice($"{p.Id:N}", p.Name));
        return new([.. processes], await names.Units(act.Day, reach.Holds, cancel), [.. names.Fields.Where(f => codes?.Contains(f.Value) != false)], codes is not null);
    }
}

/// <summary>The fields of a case started by hand.</summary>
public sealed class StartFields
{
    internal static readonly TextField Label = new("label", "Tên vụ việc") { Max = 200, Hint = "Nội dung và số hiệu; không ghi họ tên, số định danh của người nộp." };

    internal StartFields(IReadOnlyList<Choice> processes, IReadOnlyList<Choice> units, IReadOnlyList<Choice> fields, bool fieldRequired)
    {
        Process = new("process", "Quy trình", processes);
        Unit = new("unit", "Đơn vị giải quyết", units);
        Field = new("field", "Lĩnh vực", fields) { Required = fieldRequired, Hint = "Bỏ trống thì theo quy trình." };
    }

    /// <summary>Under which process.</summary>
    public ReferenceField Process { get; }

    /// <summary>The unit that answers.</summary>
    public ReferenceField Unit { get; }

    /// <summary>Field of work.</summary>
    public ChoiceField Field { get; }
}

/// <summary>The page of a case to be started.</summary>
public sealed record StartModel(FormState Form, StartFields Fields);
