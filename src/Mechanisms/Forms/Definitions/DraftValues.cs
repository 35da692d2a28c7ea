using System.Globalization;
using System.Text.Json;

namespace ThongSuot.Forms;

/// <summary>The texts of a draft by field, and what a page sends of them. Only fields the form has are kept.</summary>
public sealed class DraftValues
{
    /// <summary>Names the items a page showed, tables with their rows: <c>ho_ten thua:0-119</c>. What was shown and not sent was emptied.</summary>
    public const string ShownField = "_items";

    /// <summary>Most characters of a draft.</summary>
    public const int Most = 1_000_000;

    private const string FileMark = "_file:";

    private readonly FormDefinition form;
    private readonly Dictionary<string, string[]> raw;
    private readonly Dictionary<string, FormItem> items;

    /// <summary>The texts as they were stored.</summary>
    public DraftValues(FormDefinition form, string json)
    {
        this.form = form;
        items = form.Items.Select(p => p.Item).DistinctBy(i => i.Code).ToDictionary(i => i.Code);
        raw = JsonSerializer.Deserialize<Dictionary<string, string[]>>(json, JsonSerializerOptions.Default) ?? [];
    }

    /// <summary>The texts by field.</summary>
    public IReadOnlyDictionary<string, string[]> Raw => raw;

    /// <summary>How much there is.</summary>
    public int Length => raw.Sum(r => r.Key.Length + r.Value.Sum(v => v.Length));

    /// <summary>As they are stored.</summary>
    public string Write() => JsonSerializer.Serialize(raw.OrderBy(r => r.Key, StringComparer.Ordinal).ToDictionary(r => r.Key, r => r.Value), JsonSerializerOptions.Default);

    /// <summary>Takes over what a page sent.</summary>
    public void Take(FormState sent)
    {
        foreach (var (item, from, to) in Shown(sent.First(ShownField) ?? ""))
        {
            foreach (var name in raw.Keys.Where(n => FormMove.CodeOf(n) == item.Code && IsIn(item, n, from, to)).ToList())
            {
                raw.Remove(name);
            }

            foreach (var name in Names(item, from, to))
            {
                Set(name, sent.All(name));
            }
        }
    }

    /// <summary>Sets a field that is still empty.</summary>
    public void Offer(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text) && !raw.ContainsKey(name) && items.TryGetValue(FormMove.CodeOf(name), out var item) && Names(item, 0, 0).Contains(name))
        {
            raw[name] = [text];
        }
    }

    /// <summary>Remembers which item a file was handed in for.</summary>
    public void Attach(Guid file, string item) => raw[FileName(file)] = [item];

    /// <summary>Forgets a file.</summary>
    public void Detach(Guid file) => raw.Remove(FileName(file));

    /// <summary>The item a file was handed in for, or none.</summary>
    public string? ItemOf(Guid file) => raw.GetValueOrDefault(FileName(file)) is [var item] ? item : null;

    /// <summary>Takes a row out of a table; those below move up.</summary>
    public void RemoveRow(string table, int row)
    {
        if (!items.TryGetValue(table, out var item))
        {
            return;
        }

        foreach (var name in raw.Keys.Where(n => FormMove.CodeOf(n) == table).Select(n => (Name: n, Row: RowOf(item, n))).Where(n => n.Row >= row).OrderBy(n => n.Row).ToList())
        {
            raw.Remove(name.Name, out var texts);
            if (name.Row > row)
            {
                raw[string.Create(CultureInfo.InvariantCulture, $"{table}-{name.Row - 1}{name.Name[name.Name.LastIndexOf('-')..]}")] = texts!;
            }
        }
    }

    /// <summary>Keeps only the texts of these fields' items.</summary>
    public DraftValues Only(IReadOnlySet<string> codes)
    {
        var copy = new DraftValues(form, "{}");
        foreach (var (name, texts) in raw.Where(r => codes.Contains(r.Key.StartsWith(FileMark, StringComparison.Ordinal) ? r.Value[0] : FormMove.CodeOf(r.Key))))
        {
            copy.raw[name] = texts;
        }

        return copy;
    }

    private IEnumerable<(FormItem Item, int From, int To)> Shown(string words)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(FormWords.MostItems))
        {
            var (code, rows) = word.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? (word[..colon], word[(colon + 1)..].Split('-')) : (word, []);
            if (items.TryGetValue(code, out var item))
            {
                var most = (item.Rows ?? 50) - 1;
                yield return rows is [var a, var b] && int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && int.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var to) ? (item, from, Math.Min(to, most)) : (item, 0, most);
            }
        }
    }

    private static IEnumerable<string> Names(FormItem item, int from, int to) => item.Kind switch
    {
        ItemKind.Person or ItemKind.Organisation or ItemKind.Address => FormWords.PartsOf(item).Select(p => $"{item.Code}-{p}"),
        ItemKind.Table => Enumerable.Range(from, Math.Max(0, to - from + 1)).SelectMany(row => item.Columns.Where(c => c.Kind is not ItemKind.Computed).Select(c => string.Create(CultureInfo.InvariantCulture, $"{item.Code}-{row}-{c.Code}"))),
        ItemKind.File or ItemKind.Computed or ItemKind.Information => [],
        _ => [item.Code],
    };

    private static bool IsIn(FormItem item, string name, int from, int to) => item.Kind is not ItemKind.Table || (RowOf(item, name) is var row && row >= from && row <= to);

    private static int RowOf(FormItem table, string name)
    {
        var rest = name.AsSpan(table.Code.Length).TrimStart('-');
        return rest.IndexOf('-') is var dash and > 0 && int.TryParse(rest[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : -1;
    }

    private static string FileName(Guid file) => $"{FileMark}{file:N}";

    private void Set(string name, IReadOnlyList<string> texts)
    {
        if (texts.Any(t => t.Length > 0))
        {
            raw[name] = [.. texts.Where(t => t.Length > 0).Take(FormWords.MostChoices)];
        }
    }
}
