namespace ThongSuot.Forms;

/// <summary>
/// One filling of a form: from the texts typed so far, what is asked, what must be filled in, what is computed. What is hidden keeps its
/// text in the draft, and counts for nothing. Whatever was typed and whatever the rules say, nothing here throws.
/// </summary>
public sealed partial class FilledForm
{
    private readonly CompiledForm form;
    private readonly FormState state;
    private readonly FormSetting setting;
    private readonly Dictionary<string, object?> values = [];
    private readonly Dictionary<string, FilledItem> items = [];
    private readonly Dictionary<string, bool> shown = [];
    private readonly List<FormFinding> notes = [];

    private FilledForm(CompiledForm form, FormState state, FormSetting setting) => (this.form, this.state, this.setting) = (form, state, setting);

    /// <summary>The definition.</summary>
    public FormDefinition Definition => form.Definition;

    /// <summary>The texts.</summary>
    public FormState State => state;

    /// <summary>Every item, in the order of the form.</summary>
    public IReadOnlyList<FilledItem> Items { get; private set; } = [];

    /// <summary>Rules that failed though everything they need is there; for the clerk, not for the person.</summary>
    public IReadOnlyList<FormFinding> Notes => notes;

    /// <summary>The values of what is shown, by code: what is sent.</summary>
    public IReadOnlyDictionary<string, object?> Values => Items.Where(i => i.IsShown && i.Value is not null && i.Item.Kind is not ItemKind.Information).ToDictionary(i => i.Item.Code, i => i.Value);

    /// <summary>An item by its code.</summary>
    public FilledItem? this[string code] => items.GetValueOrDefault(code);

    /// <summary>Works out a filling.</summary>
    public static FilledForm Of(CompiledForm form, FormState state, FormSetting setting)
    {
        var filled = new FilledForm(form, state, setting);
        foreach (var item in form.Order)
        {
            filled.Work(item);
        }

        filled.Items = [.. form.Items.Select(i => filled.items[i.Item.Code]).Distinct()];
        foreach (var item in form.Order)
        {
            filled.Demand(item, filled.items[item.Item.Code]);
        }

        return filled;
    }

    /// <summary>Is anything of the step shown?</summary>
    public bool Shows(int step) => Items.Any(i => i.StepAt == step && i.IsShown);

    /// <summary>Reads what is shown, of one step or of all, and says what is wrong at its field.</summary>
    /// <returns>Is all well?</returns>
    public bool Check(int? step = null)
    {
        foreach (var item in form.Items.Where(i => step is null || i.Placed.StepAt == step))
        {
            if (items[item.Item.Code] is { IsShown: true } filled)
            {
                FormCheck.Read(filled, state, setting);
                Judge(item, filled, values);
                foreach (var row in filled.Rows)
                {
                    var inRow = new RowValues(filled.Item.Columns, row, values);
                    foreach (var column in item.Columns.Where(c => c.Check is not null))
                    {
                        Judge(column, row.Cells.First(c => ReferenceEquals(c.Item, column.Item)), inRow);
                    }
                }
            }
        }

        return !state.HasErrors;
    }

    private void Work(CompiledItem item)
    {
        var filled = new FilledItem { Item = item.Item, StepAt = item.Placed.StepAt, SectionAt = item.Placed.SectionAt, IsShown = item.Shows.All(r => IsShown(r, values)) };
        items[item.Item.Code] = filled;
        if (item.Item.Kind is ItemKind.Information)
        {
            return;
        }

        if (item.Item.Kind is ItemKind.Table)
        {
            FillRows(item, filled);
        }
        else if (filled.IsShown)
        {
            filled.Value = item.Item.Kind is ItemKind.Computed ? Computed(item, values) : ItemValues.Of(item.Item, ItemFields.Of(item.Item, false, setting), state, setting);
        }

        values[item.Item.Code] = filled.Value;
    }

    // Asked when all values are known: what must be filled in may depend on anything.
    private void Demand(CompiledItem item, FilledItem filled)
    {
        filled.IsRequired = filled.IsShown && (item.Item.Required || (item.Require is { } require && True(require, values)));
        if (filled.Table is null)
        {
            filled.Fields = ItemFields.Of(item.Item, filled.IsRequired && !(item.Item.Kind is ItemKind.File && filled.Value is not null), setting);
            return;
        }

        filled.Table = TableOf(item.Item, filled.IsRequired);
        foreach (var row in filled.Rows)
        {
            DemandCells(item, filled, row);
        }
    }

    private object? Computed(CompiledItem item, IReadOnlyDictionary<string, object?> known) => item.Compute is { } rule ? Result(rule, known).Value : null;

    // A rule that fails hides nothing: rather one question too many than one that cannot be answered.
    private bool IsShown(FormRule rule, IReadOnlyDictionary<string, object?> known)
    {
        if (ReferenceEquals(known, values) && shown.TryGetValue(rule.Place, out var before))
        {
            return before;
        }

        var result = Result(rule, known);
        var isShown = result.Value is not (null or false) || rule.Failed(result, known);
        if (ReferenceEquals(known, values))
        {
            shown[rule.Place] = isShown;
        }

        return isShown;
    }

    private bool True(FormRule rule, IReadOnlyDictionary<string, object?> known) => Result(rule, known).Value is true;

    private RuleResult Result(FormRule rule, IReadOnlyDictionary<string, object?> known)
    {
        var result = rule.Evaluate(known, setting.Now);
        if (notes.Count < 50 && rule.Failed(result, known) && !notes.Exists(n => n.Place == rule.Place))
        {
            notes.Add(FormFinding.Remark(rule.Place, "Quy tắc không tính được: {0}", result.Why!));
        }

        return result;
    }

    private void Judge(CompiledItem item, FilledItem filled, IReadOnlyDictionary<string, object?> known)
    {
        if (item.Check is { } check && filled.Value is not null && Result(check, known) is { Value: false } result && !check.Failed(result, known))
        {
            state.AddError(new HiddenField(filled.Anchor), item.Item.Message ?? "Giá trị này không đúng.");
        }
    }
}
