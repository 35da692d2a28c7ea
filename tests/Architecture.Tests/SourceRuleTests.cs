using System.Text.RegularExpressions;

namespace ThongSuot.Architecture.Tests;

/// <summary>Rules over the text of the sources.</summary>
public sealed partial class SourceRuleTests
{
    // Written in two halves, so that this file does not name them itself.
    private static readonly string[] Unfinished = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];
    private static readonly string[] MachinePaths = ["/wo" + "rk/main", "/wo" + "rk/.", "sha" + "red/", "/ro" + "ot/", "/home/" + "user"];

    [Fact]
    public void Provider_names_stay_in_Databases() => Rule.Holds(Providers(Tree.Under("src/", ".cs", ".razor", ".csproj")));

    [Fact]
    public void Domain_knows_no_web_and_no_EF() => Rule.Holds(DomainOf(Tree.Under("src/Modules/", ".cs")));

    [Fact]
    public void No_file_is_longer_than_200_lines() => Rule.Holds(TooLong(Tree.Under("src/", ".cs", ".razor")));

    [Fact]
    public void No_banned_words() => Rule.Holds(Unfinishedness(Tree.All));

    [Fact]
    public void The_repository_names_no_machine_of_ours() => Rule.Holds(Machines(Tree.All));

    [Theory]
    [InlineData("using Microsoft.Data.Sqlite;")]
    [InlineData("options.UseNpgsql(text);")]
    public void A_provider_name_elsewhere_is_found(string line) => Rule.Finds("src/Web/X.cs:1", Providers([new("src/Web/X.cs", line)]));

    [Theory]
    [InlineData("using Microsoft.EntityFrameworkCore;")]
    [InlineData("using Microsoft.AspNetCore.Http;")]
    [InlineData("using ThongSuot.Web;")]
    [InlineData("public void Close(AppDb db) { }")]
    public void A_domain_that_knows_more_than_it_should_is_found(string line) => Rule.Finds("Domain/X.cs:1", DomainOf([new("src/Modules/A/Domain/X.cs", line)]));

    [Fact]
    public void A_long_file_is_found() => Rule.Finds("201 lines", TooLong([new("src/X.cs", string.Join('\n', Enumerable.Repeat("x", 201)))]));

    [Fact]
    public void A_long_template_is_found() => Rule.Finds("161 lines", TooLong([new("src/X.razor", string.Join('\n', Enumerable.Repeat("x", 161)))]));

    [Fact]
    public void Unfinished_work_is_found() => Rule.Finds("X.cs:2", Unfinishedness([new("src/X.cs", $"a\n// {Unfinished[0]}: b")]));

    [Fact]
    public void A_machine_path_is_found() => Rule.Finds("README.md:1", Machines([new("README.md", $"see {MachinePaths[0]}x")]));

    private static IEnumerable<string> Providers(IEnumerable<TextFile> files) => files
        .Where(f => !f.Path.StartsWith("src/Databases/", StringComparison.Ordinal) && f.Path is not ("src/Host/StartOptions.cs" or "src/Host/Host.csproj"))
        .SelectMany(f => Lines(f, line => ProviderName().IsMatch(line) && !IsComment(line), "only src/Databases knows a provider by name"));

    private static IEnumerable<string> DomainOf(IEnumerable<TextFile> files) => files.Where(f => f.Path.Contains("/Domain/", StringComparison.Ordinal))
        .SelectMany(f => Lines(f, line => Outside().IsMatch(line) && !IsComment(line), "Domain knows neither the web nor the database"));

    private static IEnumerable<string> TooLong(IEnumerable<TextFile> files) =>
        from file in files
        let most = file.Path.EndsWith(".razor", StringComparison.Ordinal) ? 160 : 200
        where !file.Path.Contains("/Migrations/", StringComparison.Ordinal) && file.Lines.Length > most
        select $"{file.Path}: {file.Lines.Length} lines, at most {most}";

    private static IEnumerable<string> Unfinishedness(IEnumerable<TextFile> files) =>
        files.SelectMany(f => Lines(f, line => Unfinished.Any(w => Regex.IsMatch(line, $@"\b{w}\b")), "finish it or leave it out"));

    private static IEnumerable<string> Machines(IEnumerable<TextFile> files) =>
        files.SelectMany(f => Lines(f, line => MachinePaths.Any(p => line.Contains(p, StringComparison.Ordinal)), "a path of one machine"));

    private static IEnumerable<string> Lines(TextFile file, Func<string, bool> wrong, string why) =>
        file.Lines.Select((line, i) => (line, i)).Where(l => wrong(l.line)).Select(l => $"{file.Path}:{l.i + 1}: {why}: {l.line.Trim()}");

    private static bool IsComment(string line) => line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    [GeneratedRegex("Npgsql|Sqlite")]
    private static partial Regex ProviderName();

    [GeneratedRegex(@"\b(Microsoft\.AspNetCore|Microsoft\.EntityFrameworkCore|ThongSuot\.Web|AppDb|DbSet|HttpContext|IResult)\b")]
    private static partial Regex Outside();
}
