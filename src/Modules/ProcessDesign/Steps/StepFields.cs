using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Processes;

namespace ThongSuot.ProcessDesign;

/// <summary>The form of a table of steps. A row is a step; which task of the file it is stands in its hidden cell.</summary>
public sealed class StepFields
{
    internal const string Own = "own";
    internal const string Parent = "parent";
    internal const string Below = "below";

    internal static readonly TextField Process = new("name", "Tên quy trình") { Max = 300 };
    internal static readonly DecimalField Whole = new("whole", "Thời hạn cả quy trình") { Required = false, Max = 10_000 };
    internal static readonly EnumField<LimitUnit> WholeUnit = new("wholeUnit", "Tính theo", Units) { Required = false };
    internal static readonly TextField Remark = new("remark", "Nội dung thay đổi") { Required = false, Max = 500 };

    internal static readonly HiddenField Task = new("id") { Required = false, Max = 300 };
    internal static readonly TextField Name = new("task", "Nội dung công việc") { Max = 300 };
    internal static readonly DecimalField Limit = new("limit", "Thời hạn") { Required = false, Max = 10_000 };
    internal static readonly EnumField<LimitUnit> Unit = new("limitUnit", "Đơn vị thời hạn", Units);
    internal static readonly YesNoField Outside = new("outside", "Không tính vào tổng");
    internal static readonly YesNoField Batch = new("batch", "Làm được hàng loạt");
    internal static readonly TextField Paper = new("form", "Biểu mẫu, kết quả") { Required = false, Max = 300 };
    internal static readonly TextField Channel = new("channel", "Chỉ với kênh") { Required = false, Max = 200, Hint = "Ví dụ: trực tuyến." };
    internal static readonly TextField Outcomes = new("outcomes", "Các kết cục") { Required = false, Max = 500, Hint = "Cách nhau bằng dấu chấm phẩy. Ví dụ: Đồng ý; Trả lại." };
    internal static readonly TextField Inputs = new("inputs", "Các giá trị phải ghi") { Required = false, Max = 500, Hint = "Tên và kiểu (chữ, số, ngày, có/không), cách nhau bằng dấu chấm phẩy. Ví dụ: Số tiền: số; Ngày hẹn: ngày." };

    internal StepFields(IReadOnlyList<PositionCard> positions, IReadOnlyList<StepRow> rows, IReadOnlyDictionary<string, string> units)
    {
        var strange = rows.Select(r => r.Position).OfType<string>().Where(c => positions.All(p => p.Code != c)).Distinct();
        Position = new("position", "Người thực hiện", [.. positions.Select(p => new Choice(p.Code, p.Name)), .. strange.Select(c => new Choice(c, c))]) { Required = false };
        var others = rows.Select(r => r.Unit).OfType<string>().Where(u => u is not (Own or Parent or Below)).Distinct();
        Where = new("where", "Thuộc", [new(Own, "đơn vị xử lý"), new(Parent, "đơn vị cấp trên"), new(Below, "đơn vị trực thuộc"), .. others.Select(u => new Choice(u, units.GetValueOrDefault(u) ?? u))]) { Required = false };
        Table = new("step", "Các bước", [Task, Name, Position, Where, Limit, Unit, Outside, Batch, Paper, Channel, Outcomes, Inputs]) { Required = false, MaxRows = 200, SpareRows = 0 };
    }

    /// <summary>Who does it.</summary>
    public ChoiceField Position { get; }

    /// <summary>In which unit.</summary>
    public ChoiceField Where { get; }

    /// <summary>The table.</summary>
    public TableField Table { get; }

    private static IReadOnlyList<(LimitUnit, string)> Units => [(LimitUnit.Hour, "giờ làm việc"), (LimitUnit.WorkingDay, "ngày làm việc"), (LimitUnit.Day, "ngày")];

    /// <summary>Fills the form from the process, unless something was typed.</summary>
    internal void Fill(FormState form, ReadVersion read)
    {
        form.With(Process, read.Process.Name).With(Whole, (double?)read.Main.Limit?.Value).With(WholeUnit, (LimitUnit?)(read.Main.Limit?.Unit ?? LimitUnit.WorkingDay)).With(Remark, read.Version.Remark);
        if (form.RowsOf(Table).Count > 0)
        {
            return;
        }

        for (var i = 0; i < read.Table.Rows.Count; i++)
        {
            var row = read.Table.Rows[i];
            form.With(Table.Cell(Task, i), row.Id).With(Table.Cell(Name, i), row.Name).With(Table.Cell(Position, i), row.Position).With(Table.Cell(Where, i), row.Unit).With(Table.Cell(Limit, i), (double?)row.Limit)
                .With(Table.Cell(Unit, i), (LimitUnit?)row.LimitUnit).With(Table.Cell(Outside, i), !row.Counts).With(Table.Cell(Batch, i), row.Batch).With(Table.Cell(Paper, i), row.Form).With(Table.Cell(Channel, i), row.Channel)
                .With(Table.Cell(Outcomes, i), OutcomeText.Written(row.Outcomes)).With(Table.Cell(Inputs, i), InputText.Written(row.Inputs));
        }
    }

    /// <summary>What the form says; none with the errors in the form.</summary>
    internal StepChange? Read(FormState form)
    {
        var (name, whole, unit) = (form.Get(Process), form.Maybe(Whole), form.Maybe(WholeUnit));
        var rows = form.Get(Table).Select(i => Row(form, i)).ToList();
        return form.HasErrors ? null : new() { Name = name!, Limit = whole is { } value ? new((decimal)value, unit ?? LimitUnit.WorkingDay) : null, Rows = rows };
    }

    /// <summary>The sum of what is typed; what cannot be read counts as nothing.</summary>
    internal StepSum Sum(FormState form) => StepSum.Of(form.RowsOf(Table).Select(i => new StepRow
    {
        Name = "", Limit = Written.TryDecimal(form.Raw(Table.Cell(Limit, i)), out var value) ? (decimal)value : null,
        LimitUnit = Enum.TryParse<LimitUnit>(form.Raw(Table.Cell(Unit, i)), out var unit) ? unit : LimitUnit.Hour, Counts = form.Raw(Table.Cell(Outside, i)).Length == 0,
    }));

    private StepRow Row(FormState form, int i)
    {
        var limit = form.Maybe(Table.Cell(Limit, i));
        return new()
        {
            Id = form.Raw(Table.Cell(Task, i)), Name = form.Get(Table.Cell(Name, i)) ?? "", Position = form.Maybe(Table.Cell(Position, i)), Unit = form.Maybe(Table.Cell(Where, i)), Limit = limit is { } value ? (decimal)Math.Round(value, 4) : null,
            LimitUnit = limit is null ? LimitUnit.Hour : form.Get(Table.Cell(Unit, i)), Counts = !form.Get(Table.Cell(Outside, i)), Batch = form.Get(Table.Cell(Batch, i)), Form = form.Maybe(Table.Cell(Paper, i)), Channel = form.Maybe(Table.Cell(Channel, i)),
            Outcomes = OutcomeText.Read(form.Maybe(Table.Cell(Outcomes, i))), Inputs = InputText.Read(form.Maybe(Table.Cell(Inputs, i))),
        };
    }
}

/// <summary>
/// Outcomes as a clerk writes them: words between semicolons. The code behind a word is made of its letters; one that is otherwise, which conditions of the
/// diagram may ask for, is shown before it.
/// </summary>
internal static class OutcomeText
{
    public static string? Written(string? outcomes) => outcomes is null ? null : string.Join("; ", Parts(outcomes).Select(p => p.Code == CodeOf(p.Word) ? p.Word : $"{p.Code}|{p.Word}"));

    public static string? Read(string? text) => text is null || Parts(text).ToList() is not { Count: > 0 } parts ? null : string.Join(';', parts.Select(p => $"{p.Code}|{p.Word}"));

    private static IEnumerable<(string Code, string Word)> Parts(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(p => p.Split('|', 2, StringSplitOptions.TrimEntries)).Select(p => p is [{ Length: > 0 } code, { Length: > 0 } word] ? (code, word) : (CodeOf(p[^1]), p[^1])).Where(p => p.Item1.Length > 0);

    private static string CodeOf(string word) => SearchText.Fold(word).Replace(' ', '-');
}
