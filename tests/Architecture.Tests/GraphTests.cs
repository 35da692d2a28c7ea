using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ThongSuot.Architecture.Tests;

/// <summary>A project, where it lies and what it refers to.</summary>
internal sealed record ProjectFile(string Name, string Folder, string Sdk, IReadOnlyList<string> References, IReadOnlyList<string> Packages, IReadOnlyList<string> Frameworks)
{
    public static ProjectFile Of(TextFile file)
    {
        var project = XDocument.Parse(file.Text).Root!;
        IReadOnlyList<string> Includes(string element) => [.. project.Descendants(element).Select(e => (string)e.Attribute("Include")!)];
        return new(Path.GetFileNameWithoutExtension(file.Path), file.Path.Split('/')[1], (string?)project.Attribute("Sdk") ?? "",
            [.. Includes("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')))], Includes("PackageReference"), Includes("FrameworkReference"));
    }

    public static IReadOnlyList<ProjectFile> OfProduct { get; } = [.. Tree.Under("src/", ".csproj").Select(Of)];
}

/// <summary>The projects refer to each other as ARCHITECTURE.md draws it, and only downwards.</summary>
public sealed partial class GraphTests
{
    // Lower is deeper. Projects of one folder may refer to each other (MSBuild refuses circles); folders of one height may not.
    private static readonly Dictionary<string, int> Heights = new() { ["Kernel"] = 0, ["Mechanisms"] = 1, ["Databases"] = 2, ["Web"] = 2, ["Modules"] = 3, ["Integrations"] = 4, ["Host"] = 5 };

    [Fact]
    public void Module_graph_is_the_one_in_ARCHITECTURE() => Rule.Holds(DifferencesFrom(Tree.At("ARCHITECTURE.md").Text, ProjectFile.OfProduct));

    [Fact]
    public void References_point_down() => Rule.Holds(Upwards(ProjectFile.OfProduct));

    [Fact]
    public void Mechanisms_have_no_pages() => Rule.Holds(Pages(ProjectFile.OfProduct, Tree.Under("src/Mechanisms/", ".razor")));

    [Fact]
    public void A_reference_that_the_page_does_not_draw_is_found() =>
        Rule.Finds("Web -> Kernel is not drawn", DifferencesFrom("```modules\nWeb -> Forms\n```", [Project("Web", "Web", "Forms", "Kernel")]));

    [Fact]
    public void A_drawn_reference_that_is_gone_is_found() =>
        Rule.Finds("Web -> Forms is drawn", DifferencesFrom("```modules\nWeb -> Forms, Kernel\n```", [Project("Web", "Web", "Kernel")]));

    [Fact]
    public void A_mechanism_that_refers_to_a_module_is_found() =>
        Rule.Finds("Access -> Portal", Upwards([Project("Access", "Mechanisms", "Portal"), Project("Portal", "Modules")]));

    [Fact]
    public void A_module_that_refers_to_an_integration_is_found() =>
        Rule.Finds("Portal -> Identity", Upwards([Project("Portal", "Modules", "Identity"), Project("Identity", "Integrations")]));

    [Fact]
    public void A_mechanism_over_the_web_framework_is_found() =>
        Rule.Finds("Access", Pages([Project("Access", "Mechanisms") with { Frameworks = ["Microsoft.AspNetCore.App"] }], []));

    [Fact]
    public void A_page_in_a_mechanism_is_found() => Rule.Finds("X.razor", Pages([], [new("src/Mechanisms/Access/X.razor", "")]));

    private static ProjectFile Project(string name, string folder, params string[] references) => new(name, folder, "Microsoft.NET.Sdk", references, [], []);

    private static IEnumerable<string> DifferencesFrom(string page, IReadOnlyList<ProjectFile> projects)
    {
        var drawn = Block().Match(page).Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split("->", StringSplitOptions.TrimEntries))
            .SelectMany(line => line.ElementAtOrDefault(1) is { Length: > 0 } to ? to.Split(',', StringSplitOptions.TrimEntries).Select(t => (From: line[0], To: t)) : []).ToHashSet();
        var real = projects.SelectMany(p => p.References.Select(r => (From: p.Name, To: r))).ToHashSet();
        return real.Except(drawn).Select(e => $"{e.From} -> {e.To} is not drawn in ARCHITECTURE.md.")
            .Concat(drawn.Except(real).Select(e => $"{e.From} -> {e.To} is drawn in ARCHITECTURE.md, but no project says so."));
    }

    private static IEnumerable<string> Upwards(IReadOnlyList<ProjectFile> projects)
    {
        var folders = projects.ToDictionary(p => p.Name, p => p.Folder);
        return from project in projects
               from reference in project.References
               let to = folders[reference]
               where to != project.Folder && Heights[to] >= Heights[project.Folder]
               select $"{project.Name} -> {reference}: {project.Folder} may not refer to {to}.";
    }

    private static IEnumerable<string> Pages(IReadOnlyList<ProjectFile> projects, IReadOnlyList<TextFile> razor) =>
        projects.Where(p => p.Folder == "Mechanisms" && (p.Sdk != "Microsoft.NET.Sdk" || p.Frameworks.Count > 0)).Select(p => $"{p.Name} is a mechanism over the web framework.")
            .Concat(razor.Select(r => $"{r.Path}: a mechanism has no pages."));

    [GeneratedRegex(@"```modules\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
