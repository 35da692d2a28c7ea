using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ThongSuot.Forms;

/// <summary>What a rule of a column sees: its row, and behind it the whole form.</summary>
internal sealed class RowValues(IReadOnlyList<FormItem> columns, FilledRow row, IReadOnlyDictionary<string, object?> whole) : IReadOnlyDictionary<string, object?>
{
    public IEnumerable<string> Keys => columns.Select(c => c.Code).Concat(whole.Keys);

    public IEnumerable<object?> Values => Keys.Select(k => this[k]);

    public int Count => columns.Count + whole.Count;

    public object? this[string key] => TryGetValue(key, out var value) ? value : null;

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Code == key)
            {
                value = row.Cells[i].Value;
                return true;
            }
        }

        return whole.TryGetValue(key, out value);
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Keys.Select(k => KeyValuePair.Create(k, this[k])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
