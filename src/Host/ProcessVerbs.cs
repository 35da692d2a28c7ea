using System.CommandLine;
using System.Text.Json;
using ThongSuot.Expressions;
using ThongSuot.Processes;

namespace ThongSuot.Host;

/// <summary>The verbs <c>process lint</c> and <c>process play</c>, for people who test definitions. They need neither database nor data folder.</summary>
internal static class ProcessVerbs
{
    private static readonly Argument<string> Path = new("file") { Description = "Tệp BPMN (the BPMN file)" };
    private static readonly Option<string?> Script = new("--script") { Description = "Tệp kịch bản JSON (the script: a JSON array of moves)" };
    private static readonly Option<string[]> Set = new("--set") { Description = "Biến ban đầu, dạng tên=giá trị JSON, có thể lặp lại (start variable, may be repeated)", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string?> Calls = new("--calls") { Description = "Thư mục chứa quy trình được gọi và bảng quyết định (folder of called processes and decisions)" };
    private static readonly Option<string?> Which = new("--process") { Description = "Mã quy trình trong tệp (id of the process in the file)" };

    public static Command All()
    {
        var lint = new Command("lint", "Kiểm tra quy trình: nêu tên từng chỗ chưa hỗ trợ hoặc chưa ổn (check a process file)") { Path };
        lint.SetAction(parsed => Guarded(() => Lint(parsed.GetValue(Path)!, parsed.GetValue<bool>("--json"))));
        var play = new Command("play", "Chạy thử quy trình theo kịch bản, không cần cơ sở dữ liệu (play a process by a script)") { Path, Script, Set, Calls, Which };
        play.SetAction(parsed => Guarded(() => Play(parsed)));
        return new Command("process", "Quy trình (processes)") { lint, play };
    }

    private static int Guarded(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ProcessFileException or Decisions.DecisionException or JsonException or FormatException or ArgumentException)
        {
            Terminal.Complain(e.Message);
            Terminal.SayJson(new { status = "failed", failure = e.Message, variables = new { }, waitingAt = Array.Empty<string>() });
            return 1;
        }
    }

    private static int Lint(string path, bool json)
    {
        var file = Read(path);
        if (json)
        {
            Terminal.SayJson(new
            {
                canPublish = file.CanPublish,
                processes = file.Processes.Select(p => new { id = p.Id, name = p.Name, elements = p.Elements.Count() }),
                findings = file.Findings.Select(f => new { level = Level(f), code = f.Code, element = f.Element, line = f.Line, text = f.ToString() }),
            });
        }
        else
        {
            foreach (var finding in file.Findings)
            {
                Terminal.Say($"{path}:{finding.Line}: {(finding.Level is FindingLevel.Fault ? "lỗi" : "lưu ý")} [{finding.Code}] {finding}");
            }

            Terminal.Say(file.CanPublish ? "Có thể ban hành." : "Chưa thể ban hành.");
        }

        return file.CanPublish ? 0 : 1;
    }

    private static int Play(ParseResult parsed)
    {
        var path = parsed.GetValue(Path)!;
        var file = Read(path);
        var process = parsed.GetValue(Which) is { } id ? file.Processes.FirstOrDefault(p => p.Id == id) : file.Main;
        if (process is null)
        {
            throw new FormatException("Tệp không có quy trình để chạy.");
        }

        var blocking = file.Blocking(process);
        if (blocking.Count > 0)
        {
            foreach (var finding in blocking)
            {
                Terminal.Complain($"{path}:{finding.Line}: {finding}");
            }

            Terminal.SayJson(new { status = "failed", failure = string.Join(" ", blocking), variables = new { }, waitingAt = Array.Empty<string>() });
            return 1;
        }

        using var script = JsonDocument.Parse(parsed.GetValue(Script) is { } scriptPath ? File.ReadAllText(scriptPath) : "[]", new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var library = new ProcessLibrary(file, parsed.GetValue(Calls) ?? System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!, isAsked: parsed.GetValue(Calls) is not null);
        var count = 0;
        var play = new ProcessPlay(process, script.RootElement, new EngineOptions { Find = library.Find, Decide = library.Decide },
            entry => Terminal.SayJson(new { n = ++count, @event = Word(entry.Kind), element = entry.Element, name = entry.Name, instance = entry.Instance }));
        var result = play.Run(Variables(parsed.GetValue(Set) ?? []), Clock(parsed.GetValue<string?>("--clock")));
        Terminal.Say(Last(result));
        foreach (var complaint in new[] { result.Fault, result.State.Failure }.OfType<string>().Concat(result.Ignored.Select(i => $"{i}: không nơi nào đang chờ (nobody waits for it)")))
        {
            Terminal.Complain(complaint);
        }

        return result.IsGood ? 0 : 1;
    }

    private static string Last(PlayResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("status", result.Fault is not null ? "failed" : result.State.Standing switch { ProcessStanding.Completed => "completed", ProcessStanding.Waiting => "waiting", _ => "failed" });
            json.WritePropertyName("variables");
            ValueJson.Write(json, result.State.Variables, plain: true);
            json.WriteStartArray("waitingAt");
            foreach (var element in result.WaitingAt)
            {
                json.WriteStringValue(element);
            }

            json.WriteEndArray();
            if ((result.Fault ?? result.State.Failure) is { } failure)
            {
                json.WriteString("failure", failure);
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Dictionary<string, object?> Variables(IEnumerable<string> settings)
    {
        var variables = new Dictionary<string, object?>();
        foreach (var setting in settings)
        {
            var at = setting.IndexOf('=', StringComparison.Ordinal);
            variables[at > 0 ? setting[..at] : throw new FormatException($"--set {setting}: cần dạng tên=giá trị (name=value).")] = Value(setting[(at + 1)..]);
        }

        return variables;
    }

    // What is not JSON is taken as a text, so that --set name=An needs no quotes.
    private static object? Value(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return ValueJson.Read(json.RootElement);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    // The same every time, so that a play can be compared with the former one.
    private static DateTimeOffset Clock(string? clock) => clock is not null && Moments.Moment(clock) is { } at ? at : new DateTimeOffset(2025, 1, 1, 8, 0, 0, TimeSpan.FromHours(7));

    private static ProcessFile Read(string path)
    {
        using var stream = File.OpenRead(path);
        return ProcessFile.Read(stream);
    }

    private static string Level(ProcessFinding finding) => finding.Level is FindingLevel.Fault ? "error" : "warning";

    private static string Word(TraceKind kind) => kind.ToString().ToLowerInvariant();
}
