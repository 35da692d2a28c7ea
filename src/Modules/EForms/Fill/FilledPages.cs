using ThongSuot.Forms;

namespace ThongSuot.EForms;

/// <summary>Something wrong, and the step where it is mended.</summary>
public sealed record FilledFault(int Step, string Field, FieldError Error);

/// <summary>Turns a filling into what is read and printed.</summary>
internal static class FilledPages
{
    public static IReadOnlyList<FilledPage> Of(FilledForm filled) =>
        [.. Enumerable.Range(0, filled.Definition.Steps.Count).Where(filled.Shows).Select(step => new FilledPage(step, filled.Definition.Steps[step].Title, Groups(filled, step)))];

    public static IReadOnlyList<FilledFault> Faults(FilledForm filled) =>
        [.. filled.State.Errors.Select(e => new FilledFault(filled[FormMove.CodeOf(e.Key)]?.StepAt ?? 0, e.Key, e.Value))];

    private static List<FilledGroup> Groups(FilledForm filled, int step)
    {
        var groups = new List<FilledGroup>();
        foreach (var section in filled.Items.Where(i => i.StepAt == step && i.IsShown && i.Item.Kind is not ItemKind.Information).GroupBy(i => i.SectionAt))
        {
            var title = filled.Definition.Steps[step].Sections[section.Key].Title;
            foreach (var item in section)
            {
                Add(groups, item, title);
                title = null;
            }
        }

        return groups;
    }

    // Plain items in a row stand in one list; whoever has several lines has a heading.
    private static void Add(List<FilledGroup> groups, FilledItem item, string? title)
    {
        var lines = FilledText.Lines(item);
        var isWhole = item.Item.Kind is ItemKind.Person or ItemKind.Organisation or ItemKind.Table;
        if (title is not null)
        {
            groups.Add(new(title, false, isWhole ? [] : lines, [], []));
        }

        if (isWhole)
        {
            var columns = item.Rows is [var first, ..] ? first.Cells.Select(c => c.Item).ToList() : [];
            groups.Add(new(item.Item.Label, true, lines, [.. columns.Select(c => c.Unit is null ? c.Label : $"{c.Label} ({c.Unit})")], [.. item.Rows.Select(r => (IReadOnlyList<string>)[.. r.Cells.Select(c => FilledText.Of(c.Item with { Unit = null }, c.Value))])]));
        }
        else if (title is null)
        {
            if (groups is [.., { IsPart: false } last])
            {
                groups[^1] = last with { Lines = [.. last.Lines, .. lines] };
                return;
            }

            groups.Add(new(null, false, lines, [], []));
        }
    }
}
