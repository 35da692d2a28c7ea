using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ThongSuot.Architecture.Tests;

/// <summary>Every package stands, with its licence and its reason, in docs/decisions/0003-packages.md.</summary>
public sealed partial class PackageTests
{
    [Fact]
    public void Packages_are_allowed() => Rule.Holds(Differences(Tree.At("docs/decisions/0003-packages.md").Text, Central(Tree.At("Directory.Packages.props").Text)));

    [Fact]
    public void Projects_use_only_central_packages() => Rule.Holds(Strangers(
        [.. Tree.All.Where(f => f.Path.EndsWith(".csproj", StringComparison.Ordinal)).Select(f => (f.Path, ProjectFile.Of(f).Packages))], Central(Tree.At("Directory.Packages.props").Text)));

    [Fact]
    public void A_package_without_a_reason_is_found() => Rule.Finds("MediatR", Differences("| `CsvHelper` | job | Apache-2.0 | why |", ["CsvHelper", "MediatR"]));

    [Fact]
    public void A_reason_without_a_package_is_found() => Rule.Finds("CsvHelper", Differences("| `CsvHelper` | job | Apache-2.0 | why |", []));

    [Fact]
    public void A_package_of_one_project_alone_is_found() => Rule.Finds("MediatR", Strangers([("src/X/X.csproj", ["MediatR"])], []));

    private static IReadOnlyList<string> Central(string props) => [.. XDocument.Parse(props).Descendants("PackageVersion").Select(p => (string)p.Attribute("Include")!)];

    private static IEnumerable<string> Differences(string page, IReadOnlyList<string> packages)
    {
        var listed = Listed().Matches(page).Select(m => m.Groups[1].Value).ToHashSet();
        return packages.Except(listed).Select(p => $"{p} is not in docs/decisions/0003-packages.md.")
            .Concat(listed.Except(packages).Select(p => $"{p} is in docs/decisions/0003-packages.md but not in Directory.Packages.props."));
    }

    private static IEnumerable<string> Strangers(IEnumerable<(string Path, IReadOnlyList<string> Packages)> projects, IReadOnlyList<string> central) =>
        projects.SelectMany(p => p.Packages.Except(central).Select(x => $"{p.Path}: {x} is not in Directory.Packages.props."));

    [GeneratedRegex(@"^\| `([^`]+)` \| [^|]+ \| [^|]+ \| [^|]+ \|", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
