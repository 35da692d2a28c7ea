// The work on this repository, one verb at a time: dotnet run do.cs -- VERB
#:property PublishAot=false
#:property GenerateDocumentationFile=false
#:property NoWarn=$(NoWarn);RS0030;CA1303;CA1305;CA1852;CA5392;IDE0130

using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

Environment.CurrentDirectory = Place.OfThisFile();
return args switch
{
    ["run", .. var rest] => Run("dotnet", ["run", "--project", "src/Host", "--", .. rest]),
    ["reset"] => Reset(),
    ["test", .. var rest] => Run("dotnet", ["test", .. rest]),
    ["check"] => Run("bash", [".ci/run"]),
    ["new-action", var module, var name, .. var path] => NewAction(module, name, path is [var one] ? one : $"/{module}/{name}".ToLowerInvariant()),
    ["release-migration", var name] => ReleaseMigration(name),
    ["approve"] => Approve(),
    ["sizes"] => Sizes(),
    ["count", var folder] => Count(folder),
    _ => Help(),
};

static int Help()
{
    Console.WriteLine("""
        dotnet run do.cs -- VERB

          run [ARGS]                      start the demo province
          reset                           forget its data; the next run makes them anew
          test [ARGS]                     dotnet test
          check                           everything the CI checks, in the same order (.ci/run; Linux)
          new-action MODULE NAME [PATH]   endpoint, form and page of a new action
          release-migration NAME          the migrations of a release, for both databases
          approve                         take over changed snapshots (*.received.*)
          sizes                           how large everything is
          count FOLDER                    count the results in .trx files
        """);
    return 1;
}

static int Run(string program, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
{
    var start = new ProcessStartInfo(program, arguments);
    foreach (var (name, value) in environment)
    {
        start.Environment[name] = value;
    }

    using var process = Process.Start(start)!;
    process.WaitForExit();
    return process.ExitCode;
}

static int Reset()
{
    var folder = Environment.GetEnvironmentVariable("THONGSUOT_DATA") ?? ".thongsuot";
    if (!Directory.Exists(folder))
    {
        Console.WriteLine($"{folder} is not there.");
        return 0;
    }

    // Only a folder of the demo province: its clock is moved. A real installation is never removed by this.
    if (!File.Exists(Path.Combine(folder, "clock")))
    {
        Console.Error.WriteLine($"{folder} does not look like the demo province; remove it by hand if you mean to.");
        return 1;
    }

    Directory.Delete(folder, recursive: true);
    Console.WriteLine($"{folder} is removed.");
    return 0;
}

static int NewAction(string module, string name, string path)
{
    var project = $"src/Modules/{module}";
    if (!Directory.Exists(project) || !Regex.IsMatch(name, "^[A-Z][A-Za-z]+$") || Directory.Exists($"{project}/{name}"))
    {
        Console.Error.WriteLine($"{project} must be there, {name} must be a new name like ReturnDossier.");
        return 1;
    }

    Directory.CreateDirectory($"{project}/{name}");
    foreach (var (file, text) in Scaffold.Of(module, name, path))
    {
        File.WriteAllText($"{project}/{name}/{file}", text);
        Console.WriteLine($"{project}/{name}/{file}");
    }

    Console.WriteLine($"""

        Then: add {name}.Map(site) to {module}Module.cs; say who may; English into {project}/Text/en.po;
        the test first, in tests/Modules.Tests/{module}/{name}Tests.cs; dotnet run do.cs -- approve.
        """);
    return 0;
}

static int ReleaseMigration(string name)
{
    var failed = Run("dotnet", ["tool", "restore"]);
    failed = failed != 0 ? failed : Run("dotnet", ["build", "src/Host", "--nologo", "-v", "q"]);
    foreach (var provider in (string[])["Sqlite", "PostgreSql"])
    {
        failed = failed != 0 ? failed : Run("dotnet", ["ef", "migrations", "add", name, "--no-build", "--project", $"src/Databases/{provider}", "--startup-project", "src/Host", "--output-dir", "Migrations"],
            ("Database__Provider", provider));
    }

    return failed;
}

static int Approve()
{
    foreach (var received in Directory.EnumerateFiles(".", "*.received.*", SearchOption.AllDirectories).Where(f => !f.Contains("/bin/") && !f.Contains("\\bin\\")).ToList())
    {
        var verified = new[] { received.Replace(".received.", ".verified."), received.Replace(".received.", ".") }.FirstOrDefault(File.Exists) ?? received.Replace(".received.", ".verified.");
        File.Move(received, verified, overwrite: true);
        Console.WriteLine(verified);
    }

    return 0;
}

static int Sizes()
{
    static bool IsOurs(string path) => !Regex.IsMatch(path, @"[/\\](bin|obj|Migrations)[/\\]");
    static int Lines(IEnumerable<string> files) => files.Sum(f => File.ReadLines(f).Count());
    static string[] In(string folder, string pattern) => [.. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Where(IsOurs)];
    Console.WriteLine($"{"",-34}{"C# files",10}{"lines",8}{"longest",9}{"pages",8}{"lines",8}{"longest",9}");
    foreach (var project in Directory.EnumerateFiles(".", "*.csproj", SearchOption.AllDirectories).Where(IsOurs).Select(p => Path.GetDirectoryName(p)!).Order(StringComparer.Ordinal))
    {
        var (code, pages) = (In(project, "*.cs"), In(project, "*.razor"));
        Console.WriteLine($"{project[2..],-34}{code.Length,10}{Lines(code),8}{code.Select(f => Lines([f])).DefaultIfEmpty().Max(),9}{pages.Length,8}{Lines(pages),8}{pages.Select(f => Lines([f])).DefaultIfEmpty().Max(),9}");
    }

    var (product, tests) = (Lines(In("src", "*.cs")) + Lines(In("src", "*.razor")), Lines(In("tests", "*.cs")));
    Console.WriteLine($"\nProduct {product} lines, tests {tests} lines: {(double)tests / product:0.0} of test for one of product.");
    foreach (var action in Directory.EnumerateDirectories("src/Modules", "*", SearchOption.AllDirectories).Where(d => IsOurs(d + "/") && Directory.GetFiles(d).Length > 8))
    {
        Console.WriteLine($"{action}: {Directory.GetFiles(action).Length} files, more than 8 in one folder.");
    }

    return 0;
}

// The last line is the count. A skipped test counts against the run, unless it says that third-party data are absent.
static int Count(string folder)
{
    XNamespace ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    var results = Directory.EnumerateFiles(folder, "*.trx", SearchOption.AllDirectories).SelectMany(f => XDocument.Load(f).Descendants(ns + "UnitTestResult")).ToList();
    var (passed, failed) = (results.Where(r => (string?)r.Attribute("outcome") == "Passed").ToList(), results.Where(r => (string?)r.Attribute("outcome") is "Failed" or "Error" or "Timeout" or "Aborted").ToList());
    var skipped = results.Except(passed).Except(failed).ToList();
    foreach (var result in failed.Concat(skipped))
    {
        var why = new StringBuilder().AppendJoin(' ', result.Descendants(ns + "Message").Concat(result.Descendants(ns + "StdOut")).Select(m => m.Value.Trim()));
        Console.WriteLine($"{(string?)result.Attribute("outcome")}: {(string?)result.Attribute("testName")}: {why.ToString()[..Math.Min(why.Length, 600)]}");
    }

    var unexcused = skipped.Count(r => !r.Value.Contains("third-party data", StringComparison.OrdinalIgnoreCase));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed.Count} passed, {failed.Count} failed, {skipped.Count} skipped"));
    return failed.Count > 0 || unexcused > 0 || passed.Count == 0 ? 1 : 0;
}

internal static class Place
{
    public static string OfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

/// <summary>The three files an action begins with.</summary>
internal static class Scaffold
{
    public static IEnumerable<(string File, string Text)> Of(string module, string name, string path)
    {
        yield return ($"{name}.cs", $$"""
            using Microsoft.AspNetCore.Http;
            using ThongSuot.Forms;
            using ThongSuot.Kernel;
            using ThongSuot.Web;

            namespace ThongSuot.{{module}};

            /// <summary>{{name}}: what a person does here, in one line.</summary>
            internal static class {{name}}
            {
                private const string Url = "{{path}}";

                public static void Map(Site site)
                {
                    var action = site.Action(Url).SignedIn();
                    action.MapGet(Show);
                    action.MapPost(Send);
                }

                private static IResult Show(FormState form) => {{name}}Page.With(new(form));

                private static async Task<IResult> Send(FormState form, Act act, CancellationToken cancel)
                {
                    act.Reason = form.Get({{name}}Form.Reason);
                    if (form.HasErrors)
                    {
                        return {{name}}Page.With(new(form), StatusCodes.Status400BadRequest);
                    }

                    await act.Commit(cancel);
                    return Go.To(Url, "Đã ghi nhận.");
                }
            }

            /// <summary>What the page shows.</summary>
            public sealed record {{name}}Model(FormState Form);

            """);
        yield return ($"{name}Form.cs", $$"""
            using ThongSuot.Forms;

            namespace ThongSuot.{{module}};

            /// <summary>The fields.</summary>
            internal static class {{name}}Form
            {
                public static readonly TextField Reason = new("reason", "Lý do") { Rows = 3, Max = 1000 };
            }

            """);
        yield return ($"{name}Page.razor", $$"""
            @namespace ThongSuot.{{module}}
            @inherits Page<{{name}}Page, {{name}}Model>

            <Title>@T["{{name}}"]</Title>
            <Form In="Model.Form">
                <Box Of="{{name}}Form.Reason" In="Model.Form" />
                <div class="buttons"><Submit>@T["Lưu"]</Submit></div>
            </Form>

            """);
    }
}
