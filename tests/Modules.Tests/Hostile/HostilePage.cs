using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ThongSuot.Hostile.Tests;

/// <summary>Looks for what came from outside and became part of a page.</summary>
internal static class HostilePage
{
    private static readonly HtmlParser Parser = new();

    /// <summary>Everything on the page that would run, lead away or hide.</summary>
    public static IEnumerable<string> Faults(string source)
    {
        var page = Parser.ParseDocument(source);
        foreach (var script in page.QuerySelectorAll("script").Where(s => !s.HasAttribute("src")))
        {
            yield return $"a script stands in the page: {script.OuterHtml}";
        }

        foreach (var element in page.All)
        {
            foreach (var attribute in element.Attributes.Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || IsScript(a)))
            {
                yield return $"<{element.LocalName} {attribute.Name}={attribute.Value}> would run";
            }
        }

        foreach (var element in page.QuerySelectorAll("svg[onload], img[src='x'], iframe, object, embed, base, meta[http-equiv]"))
        {
            yield return $"a foreign element: {element.OuterHtml}";
        }
    }

    /// <summary>Is it said at the box, or for the form as a whole, what is wrong?</summary>
    public static bool Says(IHtmlDocument page, string box) =>
        page.GetElementById($"{box}-error") is not null || page.QuerySelector($"#errors a[href='#{box}']") is not null;

    public static IHtmlDocument Parse(string source) => Parser.ParseDocument(source);

    private static bool IsScript(IAttr attribute) => attribute.Name is "href" or "src" or "action" or "formaction"
        && attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
}
