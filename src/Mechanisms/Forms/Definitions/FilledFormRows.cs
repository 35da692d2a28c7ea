namespace ThongSuot.Forms;

/// <summary>The rows of tables: each sees its own columns and the whole form.</summary>
public sealed partial class FilledForm
{
    private void FillRows(CompiledItem item, FilledItem filled)
    {
        filled.Table = TableOf(item.Item, isRequired: false);
        if (filled.IsShown)
        {
            filled.Rows = [.. state.RowsOf(filled.Table).Where(r => r < filled.Table.MaxRows).Select(r => Row(item, filled.Table, r))];
            filled.Value = filled.Rows.Count == 0 ? null : filled.Rows.Select(r => (object?)r.Cells.DistinctBy(c => c.Item.Code).ToDictionary(c => c.Item.Code, c => c.Value)).ToList();
        }
    }

    private static TableField TableOf(FormItem item, bool isRequired) =>
        new(item.Code, item.Label, [.. item.Columns.Where(c => c.Kind.FitsCell() && c.Kind is not ItemKind.Computed).Select(c => ItemFields.One(c, c.Code, false))]) { Required = isRequired, MaxRows = item.Rows ?? 50, Hint = item.Hint, SpareRows = 1 };

    /// <summary>A row of a table, filled or not: what an empty row asks stands here too.</summary>
    public FilledRow RowOf(FilledItem table, int row)
    {
        if (table.Rows.FirstOrDefault(r => r.Number == row) is { } filled)
        {
            return filled;
        }

        var item = form.ByCode[table.Item.Code];
        var empty = Row(item, table.Table!, row);
        DemandCells(item, table, empty);
        return empty;
    }

    private FilledRow Row(CompiledItem item, TableField table, int row)
    {
        var cells = item.Item.Columns.Select(column => new FilledItem { Item = column, StepAt = item.Placed.StepAt, SectionAt = item.Placed.SectionAt, IsShown = true }).ToList();
        var inRow = new RowValues(item.Item.Columns, new(row, cells), values);
        foreach (var column in item.Columns)
        {
            var at = cells.FindIndex(c => ReferenceEquals(c.Item, column.Item));
            var cell = new FilledItem { Item = column.Item, StepAt = item.Placed.StepAt, SectionAt = item.Placed.SectionAt, IsShown = column.Shows.All(r => IsShown(r, inRow)) };
            var isComputed = column.Item.Kind is ItemKind.Computed;
            cell.Fields = isComputed ? [] : [table.Cell(ItemFields.One(column.Item, column.Item.Code, false), row)];
            cell.Value = !cell.IsShown ? null : isComputed ? Computed(column, inRow) : ItemValues.Of(cell.Fields[0], state);
            cells[at] = cell;
        }

        return new(row, cells);
    }

    private void DemandCells(CompiledItem item, FilledItem filled, FilledRow row)
    {
        var inRow = new RowValues(item.Item.Columns, row, values);
        foreach (var column in item.Columns.Where(c => c.Item.Required || c.Require is not null))
        {
            var cell = row.Cells.First(c => ReferenceEquals(c.Item, column.Item));
            cell.IsRequired = column.Item.Required || True(column.Require!, inRow);
            cell.Fields = cell.Fields.Count > 0 && cell.IsRequired ? [filled.Table!.Cell(ItemFields.One(column.Item, column.Item.Code, true), row.Number)] : cell.Fields;
        }
    }
}
