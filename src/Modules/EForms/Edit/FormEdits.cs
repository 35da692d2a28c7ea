using ThongSuot.Forms;

namespace ThongSuot.EForms;

/// <summary>Changes of a definition, each giving a new one.</summary>
internal static class FormEdits
{
    public static FormDefinition Remove(this FormDefinition form, string code) => form.InSections(s => s with { Items = [.. s.Items.Where(i => i.Code != code)] });

    public static FormDefinition Replace(this FormDefinition form, string code, FormItem item) => form.InSections(s => s with { Items = [.. s.Items.Select(i => i.Code == code ? item : i)] });

    public static FormDefinition Add(this FormDefinition form, int step, int section, FormItem item)
    {
        var steps = form.Steps.Count == 0 ? [new FormStep { Title = form.Name }] : form.Steps.ToList();
        var at = Math.Clamp(step, 0, steps.Count - 1);
        var sections = steps[at].Sections.Count == 0 ? [new FormSection()] : steps[at].Sections.ToList();
        var within = Math.Clamp(section, 0, sections.Count - 1);
        sections[within] = sections[within] with { Items = [.. sections[within].Items, item] };
        steps[at] = steps[at] with { Sections = sections };
        return form with { Steps = steps };
    }

    public static FormDefinition AddStep(this FormDefinition form, string title) => form with { Steps = [.. form.Steps, new() { Title = title, Sections = [new()] }] };

    public static FormDefinition RemoveStep(this FormDefinition form, int step) => form with { Steps = [.. form.Steps.Where((_, i) => i != step)] };

    /// <summary>Up or down within its section; from its edge into the next section or step.</summary>
    public static FormDefinition Move(this FormDefinition form, string code, int by)
    {
        var placed = form.Items.FirstOrDefault(p => p.Item.Code == code);
        if (placed is null)
        {
            return form;
        }

        var items = placed.Section.Items.ToList();
        var at = items.IndexOf(placed.Item);
        if (at + by >= 0 && at + by < items.Count)
        {
            (items[at], items[at + by]) = (items[at + by], items[at]);
            return form.InSections(s => ReferenceEquals(s, placed.Section) ? s with { Items = items } : s);
        }

        var all = form.Steps.SelectMany(s => s.Sections).ToList();
        var next = all.FindIndex(s => ReferenceEquals(s, placed.Section)) + by;
        return next < 0 || next >= all.Count ? form : form.InSections(s =>
            ReferenceEquals(s, placed.Section) ? s with { Items = [.. s.Items.Where(i => i != placed.Item)] } : ReferenceEquals(s, all[next]) ? s with { Items = by > 0 ? [placed.Item, .. s.Items] : [.. s.Items, placed.Item] } : s);
    }

    private static FormDefinition InSections(this FormDefinition form, Func<FormSection, FormSection> change) =>
        form with { Steps = [.. form.Steps.Select(step => step with { Sections = [.. step.Sections.Select(change)] })] };
}
