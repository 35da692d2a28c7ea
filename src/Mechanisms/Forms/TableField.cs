namespace ThongSuot.Forms;

/// <summary>Rows that repeat the same columns. A cell is its column under a name of its own, so it is read, filled and drawn as any field.</summary>
/// <example><code>foreach (var row in form.Get(Papers)) { var title = form.Get(Papers.Cell(Title, row)); }</code></example>
public sealed class TableField : Field
{
    /// <summary>A table of these columns; files have a field of their own.</summary>
    public TableField(string name, string label, IReadOnlyList<Field> columns) : base(name, label)
    {
        if (columns.Any(c => c is FileField or TableField or PasswordField))
        {
            throw new ArgumentException("A cell holds one plain value.", nameof(columns));
        }

        Columns = columns;
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<Field> Columns { get; }

    /// <summary>Most rows.</summary>
    public int MaxRows { get; init; } = 50;

    /// <summary>Empty rows offered after the filled ones.</summary>
    public int SpareRows { get; init; } = 3;

    /// <inheritdoc/>
    public override FieldError Missing => new("Hãy nhập ít nhất một dòng: {0}.", Label);

    /// <summary>The field of one cell; rows count from 0.</summary>
    public TColumn Cell<TColumn>(TColumn column, int row) where TColumn : Field => (TColumn)column.Named($"{Name}-{row}-{column.Name}");

    /// <summary>How many rows to draw.</summary>
    public int RowsToShow(FormState form) => Math.Min(MaxRows, form.RowsOf(this).LastOrDefault(-1) + 1 + SpareRows);

    internal FieldError? Check(IReadOnlyList<int> rows) => rows is [] ? (Required ? Missing : null)
        : rows[^1] >= MaxRows ? new("Nhiều dòng quá: tối đa {0} dòng.", MaxRows)
        : null;

    internal IReadOnlyList<int> RowsIn(IReadOnlyDictionary<string, string[]> raw)
    {
        var names = Columns.Select(c => c.Name).ToHashSet();
        return [.. raw.Where(f => f.Value.Any(v => !string.IsNullOrWhiteSpace(v))).Select(f => RowOf(f.Key, names)).OfType<int>().Distinct().Order()];
    }

    private int? RowOf(string cell, HashSet<string> names)
    {
        if (!cell.StartsWith($"{Name}-", StringComparison.Ordinal))
        {
            return null;
        }

        var rest = cell.AsSpan(Name.Length + 1);
        var end = rest.IndexOf('-');
        return end > 0 && int.TryParse(rest[..end], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var row)
            && names.Contains(rest[(end + 1)..].ToString()) ? row : null;
    }
}
