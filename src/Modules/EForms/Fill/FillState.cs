using System.Globalization;
using ThongSuot.Forms;

namespace ThongSuot.EForms;

/// <summary>What decides how an item is drawn, apart from what is typed into it.</summary>
internal static class FillState
{
    public static string Of(FilledItem item, FillModel model)
    {
        var state = model.Filled.State;
        var words = item.Fields.Select(f => f.Required ? "1" : "0").Concat(item.Fields.Select(f => state.ErrorOf(f)?.Text)).Append(state.Errors.GetValueOrDefault(item.Anchor)?.Text);
        words = item.Item.Kind switch
        {
            ItemKind.Computed => words.Append(FilledText.Of(item.Item, item.Value)),
            ItemKind.File => words.Concat(model.Files.Where(f => f.Item == item.Item.Code).Select(f => f.Name)),
            ItemKind.Table => words.Append(model.View.Rows(item).ToString()).Append(item.IsRequired ? "1" : "0"),
            _ => words,
        };
        return string.Join('|', words).Shortened();
    }

    // Short, and the same in every process.
    private static string Shortened(this string text) => text.Aggregate(17u, (hash, c) => (hash * 31) + c).ToString("x", CultureInfo.InvariantCulture);
}
