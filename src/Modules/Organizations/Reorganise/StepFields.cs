using ThongSuot.Forms;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>The fields of one step, as its kind asks.</summary>
public sealed class StepFields
{
    /// <summary>Rows of a split or a dissolution.</summary>
    public const int MostTargets = 4;

    /// <summary>Name of a new unit.</summary>
    public static readonly TextField Name = new("name", "Tên đơn vị mới") { Required = false, Max = 300 };

    /// <summary>Name after the change.</summary>
    public static readonly TextField Renamed = new("name", "Tên mới") { Max = 300 };

    /// <summary>Short name.</summary>
    public static readonly TextField ShortName = new("shortName", "Tên gọi tắt") { Required = false, Max = 80 };

    /// <summary>Level.</summary>
    public static readonly EnumField<UnitLevel> Level = new("level", "Cấp", [.. Enum.GetValues<UnitLevel>().Select(l => (l, l.Title()))]) { Required = false };

    /// <summary>Kind.</summary>
    public static readonly EnumField<UnitKind> Kind = new("kind", "Loại đơn vị", [.. Enum.GetValues<UnitKind>().Select(k => (k, k.Title()))]) { Required = false };

    /// <summary>Units below end too.</summary>
    public static readonly YesNoField WithBelow = new("withBelow", "Các đơn vị trực thuộc cũng kết thúc và chuyển về cùng nơi");

    internal StepFields(IReadOnlyList<Choice> all, IReadOnlyList<Choice> shown)
    {
        Within = new("within", "Chọn trong các đơn vị trực thuộc", all) { Required = false };
        Many = new("from", "Các đơn vị", shown);
        One = new("from", "Đơn vị", all);
        Into = new("into", "Vào đơn vị đã có", all) { Required = false, Hint = "Hoặc bỏ trống và đặt tên đơn vị mới bên dưới." };
        Above = new("parent", "Cấp trên", all) { Required = false };
        Targets = [.. Enumerable.Range(1, MostTargets).Select(n => new TargetFields(n, all))];
    }

    /// <summary>Whose units are offered.</summary>
    public ReferenceField Within { get; }

    /// <summary>Several units.</summary>
    public ChoicesField Many { get; }

    /// <summary>One unit.</summary>
    public ReferenceField One { get; }

    /// <summary>The unit that takes over.</summary>
    public ReferenceField Into { get; }

    /// <summary>The unit above.</summary>
    public ReferenceField Above { get; }

    /// <summary>Several units that take over, with shares.</summary>
    public IReadOnlyList<TargetFields> Targets { get; }
}

/// <summary>One row of a split or a dissolution.</summary>
public sealed class TargetFields
{
    internal TargetFields(int number, IReadOnlyList<Choice> units)
    {
        Unit = new($"unit{number}", "Đơn vị đã có", units) { Required = false };
        Name = new($"name{number}", "Hoặc tên đơn vị mới") { Required = false, Max = 300 };
        Share = new($"share{number}", "Phần trăm") { Required = false, Min = 0, Max = 100 };
    }

    /// <summary>A unit there already.</summary>
    public ReferenceField Unit { get; }

    /// <summary>Or the name of a new one.</summary>
    public TextField Name { get; }

    /// <summary>Per cent.</summary>
    public DecimalField Share { get; }
}

/// <summary>Between a step and its form.</summary>
internal static class StepForm
{
    public static void Fill(StepFields fields, FormState form, ReorganisationStep step)
    {
        var change = step.Change ?? (step.Into is [{ } only] ? only.Change : null);
        form.With(fields.Many, step.From.Select(u => u.ToString("N"))).With(fields.One, step.From.Count > 0 ? step.From[0] : null)
            .With(fields.Into, step.Into is [{ IsNew: false } target] ? target.Unit : null)
            .With(StepFields.Name, change?.Name).With(StepFields.ShortName, change?.ShortName).With(StepFields.Level, change?.Level).With(StepFields.Kind, change?.Kind)
            .With(fields.Above, change?.ParentId).With(UnitFields.StatisticsCode, change?.StatisticsCode).With(UnitFields.Code102, change?.Code102)
            .With(UnitFields.Code20, change?.Code20).With(StepFields.WithBelow, step.WithBelow);
        foreach (var (row, into) in fields.Targets.Zip(step.Into))
        {
            form.With(row.Unit, into.IsNew ? null : into.Unit).With(row.Name, into.IsNew ? into.Change?.Name : null).With(row.Share, (double?)Math.Round(into.Share * 100, 6));
        }
    }

    /// <summary>Reads a step; what is missing is said at the field.</summary>
    public static ReorganisationStep Read(ReorganisationStep before, StepFields fields, FormState form)
    {
        var kind = before.Kind;
        var step = new ReorganisationStep { Id = before.Id, Kind = kind, From = From(kind, fields, form) };
        if (kind is StepKind.Split or StepKind.Dissolve)
        {
            return step with { Into = Rows(before, fields, form), WithBelow = kind is StepKind.Dissolve && form.Get(StepFields.WithBelow) };
        }

        var change = Change(kind, fields, form);
        if (kind is StepKind.Merge && form.Maybe(fields.Into) is { } known)
        {
            return step with { Into = [new() { Unit = known, Change = change.IsEmpty ? null : change }] };
        }

        if (kind is not (StepKind.Merge or StepKind.Open))
        {
            return step with { Change = change };
        }

        if (change.Name is null)
        {
            form.AddError(StepFields.Name, StepFields.Name.Missing);
        }

        return step with { Into = [new() { Unit = before.Into is [{ IsNew: true } kept] ? kept.Unit : Guid.CreateVersion7(), IsNew = true, Key = before.Into is [{ } keyed] ? keyed.Key : null, Change = change with { IsRoot = kind is StepKind.Open && change.ParentId is null } }] };
    }

    private static IReadOnlyList<Guid> From(StepKind kind, StepFields fields, FormState form) => kind switch
    {
        StepKind.Open => [],
        StepKind.Merge or StepKind.Move or StepKind.Change => [.. form.Get(fields.Many).Select(Guid.Parse)],
        _ => form.Get(fields.One) is var one && one != Guid.Empty ? [one] : [],
    };

    private static FactChange Change(StepKind kind, StepFields fields, FormState form)
    {
        var codes = kind is StepKind.Recode or StepKind.Merge or StepKind.Open;
        return new()
        {
            Name = kind is StepKind.Rename ? form.Get(StepFields.Renamed) : kind is StepKind.Merge or StepKind.Open ? form.Maybe(StepFields.Name) : null,
            ShortName = kind is StepKind.Rename or StepKind.Merge or StepKind.Open ? form.Maybe(StepFields.ShortName) : null,
            Level = kind is StepKind.Change or StepKind.Merge or StepKind.Open ? form.Maybe(StepFields.Level) : null,
            Kind = kind is StepKind.Change or StepKind.Merge or StepKind.Open ? form.Maybe(StepFields.Kind) : null,
            ParentId = kind is StepKind.Move or StepKind.Merge or StepKind.Open ? form.Maybe(fields.Above) : null,
            StatisticsCode = codes ? UnitFields.Code(form, UnitFields.StatisticsCode, t => StatisticsCode.TryParse(t, out _), "Mã thống kê gồm 2, 3 hoặc 5 chữ số.") : null,
            Code102 = codes ? UnitFields.Code(form, UnitFields.Code102, t => AgencyCode102.TryParse(t, out _), "Mã định danh theo QCVN 102 có dạng 000.00.00.H30.") : null,
            Code20 = codes ? UnitFields.Code(form, UnitFields.Code20, t => AgencyCode20.TryParse(t, out _), "Mã định danh theo Quyết định 20/2020 có dạng H30.5.1, tối đa 35 ký tự.") : null,
        };
    }

    private static List<StepTarget> Rows(ReorganisationStep before, StepFields fields, FormState form)
    {
        var targets = new List<StepTarget>();
        foreach (var (row, index) in fields.Targets.Select((r, i) => (r, i)))
        {
            var (unit, name, share) = (form.Maybe(row.Unit), form.Maybe(row.Name), form.Maybe(row.Share));
            if (unit is null && name is null)
            {
                continue;
            }

            var kept = before.Into.ElementAtOrDefault(index) is { IsNew: true } old ? old.Unit : Guid.CreateVersion7();
            targets.Add(unit is { } known
                ? new() { Unit = known, Share = (share ?? 100) / 100 }
                : new() { Unit = kept, IsNew = true, Share = (share ?? 100) / 100, Change = new() { Name = name } });
        }

        if (targets.Count == 0)
        {
            form.AddError(fields.Targets[0].Unit, "Hãy chọn đơn vị tiếp nhận công việc.");
        }

        return targets;
    }
}
