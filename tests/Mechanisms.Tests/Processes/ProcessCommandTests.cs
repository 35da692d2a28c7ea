using System.Diagnostics;
using System.Text.Json;

namespace ThongSuot.Mechanisms.Tests.Processes;

/// <summary><c>process lint</c> and <c>process play</c> of the program itself.</summary>
public sealed class ProcessCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("process-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_play_prints_each_event_on_a_line_and_the_status_last()
    {
        var model = Write("main.bpmn", new Model().Start().User("a", "", "name=\"Tiếp nhận\"").Call("k", "sub").Xor("g", "g_e").End().User("b").Flow("s>a>k>g", "g>b {${x > 5 && y == 'Hà Nội'}}", "g>e").Xml());
        Write("sub.bpmn", new Model().Start("cs").Service("cv").End("ce").Flow("cs>cv>ce").Xml("sub"));
        var script = Write("script.json", "[{\"complete\":\"Tiếp nhận\",\"set\":{\"x\":6},\"outcome\":\"ok\"}]");
        var (code, lines) = await Run("process", "play", model, "--script", script, "--set", "x=1", "--set", "y=\"Hà Nội\"", "--set", "z=An", "--calls", folder);
        Assert.Equal(0, code);
        Assert.Equal(Enumerable.Range(1, lines.Count - 1), lines.SkipLast(1).Select(l => l.GetProperty("n").GetInt32()));
        Assert.Equal(
            ["enter s", "complete s", "enter a", "wait a", "complete a", "enter k", "enter cs", "complete cs", "enter cv", "complete cv", "enter ce", "complete ce", "end ce", "complete k", "enter g", "complete g", "enter b", "wait b"],
            lines.SkipLast(1).Select(l => $"{l.GetProperty("event").GetString()} {l.GetProperty("element").GetString()}"));
        Assert.Equal("Tiếp nhận", lines[2].GetProperty("name").GetString());
        Assert.NotEqual(lines[0].GetProperty("instance").GetString(), lines[6].GetProperty("instance").GetString());
        Assert.Equal("""{"status":"waiting","variables":{"x":6,"y":"Hà Nội","z":"An","outcome":"ok"},"waitingAt":["b"]}""", lines[^1].GetRawText());
    }

    [Fact]
    public async Task A_failed_play_and_bad_input_end_with_1()
    {
        var failing = Write("f.bpmn", new Model().Start().Xor("g").User("a").Flow("s>g", "g>a {x}").Xml());
        var (code, lines) = await Run("process", "play", failing);
        Assert.Equal((1, "failed", "fail"), (code, lines[^1].GetProperty("status").GetString(), lines[^2].GetProperty("event").GetString()));
        var unsupported = Write("u.bpmn", new Model().Start().Add("scriptTask", "x").Flow("s>x").Xml());
        (code, lines) = await Run("process", "play", unsupported);
        Assert.Equal(1, code);
        Assert.Contains("scriptTask", lines[^1].GetProperty("failure").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, (await Run("process", "play", Write("b.bpmn", "<broken"))).Code);
        Assert.Equal(1, (await Run("process", "play", Path.Combine(folder, "none.bpmn"))).Code);
        Assert.Equal(1, (await Run("process", "play", failing, "--script", Write("s.json", "{\"complete\":\"a\"}"))).Code);
        Assert.Equal(1, (await Run("process", "play", failing, "--script", Write("s2.json", "[{\"dance\":\"a\"}]"))).Code);
    }

    [Fact]
    public async Task A_decision_beside_the_process_is_asked()
    {
        var model = Write("main.bpmn", new Model().Start().Add("businessRuleTask", "r", "<extensionElements><z:calledDecision xmlns:z=\"urn:z\" decisionId=\"fee\" resultVariable=\"amount\"/></extensionElements>").End().Flow("s>r>e").Xml());
        Write("fee.dmn", "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\"><inputData id=\"i\" name=\"days\"/><decision id=\"fee\" name=\"Fee\"><literalExpression><text>days * 1000</text></literalExpression></decision></definitions>");
        var (code, lines) = await Run("process", "play", model, "--set", "days=3");
        Assert.Equal((0, 3000m), (code, lines[^1].GetProperty("variables").GetProperty("amount").GetDecimal()));
    }

    [Fact]
    public async Task A_lint_names_findings_and_ends_with_1_when_the_file_cannot_be_published()
    {
        var (code, lines) = await Run("process", "lint", Write("u.bpmn", new Model().Start().Add("complexGateway", "x").End().Flow("s>x>e").Xml()), "--json");
        Assert.Equal(1, code);
        Assert.False(lines[0].GetProperty("canPublish").GetBoolean());
        Assert.Contains(lines[0].GetProperty("findings").EnumerateArray(), f => (f.GetProperty("code").GetString(), f.GetProperty("element").GetString(), f.GetProperty("line").GetInt32(), f.GetProperty("level").GetString()) == ("unsupported", "x", 5, "error"));
        Assert.Equal(0, (await Run("process", "lint", Write("g.bpmn", new Model().Start().End().Flow("s>e").Xml()), "--json")).Code);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int Code, List<JsonElement> Lines)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ThongSuot.Host.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.DoesNotContain("Unhandled", await complaints, StringComparison.Ordinal);
        return (process.ExitCode, [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.StartsWith('{')).Select(l => JsonDocument.Parse(l).RootElement)]);
    }
}
