using System.Text.RegularExpressions;

namespace ThongSuot.Architecture.Tests;

/// <summary>Pages are templates: drawn once on the server, working without script.</summary>
public sealed partial class PageRuleTests
{
    [Fact]
    public void Pages_are_templates() => Rule.Holds(Programs(Tree.Under("src/", ".razor")));

    [Fact]
    public void Enhanced_elements_work_plain() => Rule.Holds(NotPlain(Tree.Under("src/", ".razor")));

    [Theory]
    [InlineData("<button @onclick=\"Save\">")]
    [InlineData("<input @bind=\"Name\" />")]
    [InlineData("@inject Texts T")]
    [InlineData("@rendermode InteractiveServer")]
    [InlineData("<EditForm Model=\"x\">")]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<p onclick=\"go()\">")]
    public void A_page_that_is_a_program_is_found(string line) => Rule.Finds("src/Modules/A/X.razor:1", Programs([new("src/Modules/A/X.razor", line)]));

    [Fact]
    public void A_page_with_much_code_is_found() =>
        Rule.Finds("11 lines of code", Programs([new("src/Modules/A/X.razor", "<p/>\n@code {\n" + string.Concat(Enumerable.Repeat("    a;\n", 11)) + "}\n")]));

    [Fact]
    public void A_page_that_injects_a_service_is_found() =>
        Rule.Finds("[Inject]", Programs([new("src/Modules/A/X.razor", "<p/>\n@code {\n    [Inject] private AppDb Db { get; set; } = null!;\n}\n")]));

    [Theory]
    [InlineData("<div data-swap=\"#list\">")]
    [InlineData("<a data-swap=\"#list\">")]
    [InlineData("<button data-swap=\"#list\">")]
    public void A_swap_that_does_not_work_plain_is_found(string line) => Rule.Finds("X.razor:1", NotPlain([new("src/X.razor", line)]));

    [Theory]
    [InlineData("<a href=\"/a\" data-swap=\"#list\">")]
    [InlineData("<form data-swap=\"@(x ? \"#a\" : \"#b\")\">")]
    public void A_swap_on_a_link_or_a_form_is_plain(string line) => Assert.Empty(NotPlain([new("src/X.razor", line)]));

    private static IEnumerable<string> Programs(IEnumerable<TextFile> files)
    {
        foreach (var file in files)
        {
            var text = RazorText.WithoutComments(file.Text);
            foreach (Match match in Interactive().Matches(text))
            {
                yield return $"{file.Path}:{file.LineOf(match.Index)}: {match.Value.Trim()}: a page is a template.";
            }

            foreach (var tag in RazorText.Tags(file.Text))
            {
                foreach (var name in tag.Attributes.Keys.Where(n => n is "style" || Handler().IsMatch(n)))
                {
                    yield return $"{file.Path}:{file.LineOf(tag.Position)}: <{tag.Name} {name}>: styles belong into app.css, behaviour into app.js.";
                }
            }

            if (!file.Path.StartsWith("src/Modules/", StringComparison.Ordinal) || text.Contains("@inherits LayoutComponentBase", StringComparison.Ordinal))
            {
                continue;
            }

            var code = RazorText.CodeOf(file.Text);
            if (code.Count > 10)
            {
                yield return $"{file.Path}: {code.Count} lines of code, at most 10; the endpoint prepares what a page shows.";
            }

            if (code.Any(c => Injected().IsMatch(c)))
            {
                yield return $"{file.Path}: [Inject] in a page of a module; what a page needs is in its model.";
            }
        }
    }

    private static IEnumerable<string> NotPlain(IEnumerable<TextFile> files) =>
        from file in files
        from tag in RazorText.Tags(file.Text)
        where tag.Attributes.ContainsKey("data-swap") && !(tag.Name == "form" || (tag.Name == "a" && tag.Attributes.ContainsKey("href")))
        select $"{file.Path}:{file.LineOf(tag.Position)}: <{tag.Name} data-swap>: only links and forms swap, so that they work without script.";

    [GeneratedRegex(@"@(?:onclick|onchange|oninput|onsubmit|bind|ref|rendermode)\b|^@inject\b|<EditForm\b", RegexOptions.Multiline)]
    private static partial Regex Interactive();

    [GeneratedRegex("^on[a-z]+$")]
    private static partial Regex Handler();

    // Addresses of the kit's own files are the one thing a page may ask for.
    [GeneratedRegex(@"\[Inject\](?! (?:private|public) WebAssets)")]
    private static partial Regex Injected();
}
