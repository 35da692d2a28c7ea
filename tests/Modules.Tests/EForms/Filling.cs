using AngleSharp.Html.Dom;
using ThongSuot.Support;

namespace ThongSuot.EForms.Tests;

/// <summary>Steps that tests of forms share: fields by their name, since labels repeat from person to person.</summary>
internal static class Filling
{
    public static Answer Type(this Answer page, string name, string value)
    {
        var box = page.Document.QuerySelector($"main [name='{name}']") ?? throw new InvalidOperationException($"No field {name} on {page.Url}: {page.Text}");
        if (box is IHtmlTextAreaElement area)
        {
            area.TextContent = value;
            return page;
        }

        box.SetAttribute("value", value);
        return page;
    }

    public static Answer Choose(this Answer page, string name, string value)
    {
        foreach (var box in page.Document.QuerySelectorAll($"main input[name='{name}']").Cast<IHtmlInputElement>())
        {
            box.IsChecked = box.Value == value;
        }

        foreach (var option in page.Document.QuerySelectorAll($"main select[name='{name}'] option").Cast<IHtmlOptionElement>())
        {
            option.IsSelected = option.Value == value;
        }

        return page;
    }

    public static string Value(this Answer page, string name) => page.Document.QuerySelector($"main [name='{name}']")?.GetAttribute("value") ?? "";

    /// <summary>The hidden fields of the form with these besides, as the script sends it.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Sent(this Answer page, params (string Name, string Value)[] fields) =>
        page.Document.QuerySelectorAll("main form input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
}
