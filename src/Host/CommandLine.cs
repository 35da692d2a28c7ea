using System.CommandLine;
using ThongSuot.Data;

namespace ThongSuot.Host;

/// <summary>The verbs of the program, for operators and scripts. Exit code 0, or 1 with the reason.</summary>
internal static class CommandLine
{
    private static readonly Option<string> Folder = new("--data")
    {
        Description = "Thư mục chứa toàn bộ dữ liệu (data folder)", Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("THONGSUOT_DATA") ?? ".thongsuot",
    };

    private static readonly Option<bool> Demo = new("--demo")
    {
        Description = "Tỉnh thử nghiệm (demo province)", Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("THONGSUOT_DEMO") == "true",
    };

    private static readonly Option<string?> Clock = new("--clock") { Description = "Đồng hồ nghiệp vụ: now hoặc 2020-10-15 (work clock)", Recursive = true };

    private static readonly Option<string> Scale = new("--scale") { Description = "Số hồ sơ đã qua của tỉnh thử nghiệm: none, small, large hoặc một số (past dossiers of the demo province)", Recursive = true, DefaultValueFactory = _ => "small" };

    private static readonly Option<string?> Urls = new("--urls") { Description = "Địa chỉ phục vụ (addresses to listen at)" };

    private static readonly Option<bool> Json = new("--json") { Description = "Kết quả cho máy đọc (machine-readable result)", Recursive = true };

    public static RootCommand Root()
    {
        var serve = new Command("serve", "Chạy máy chủ (start the server; the default)") { Urls };
        serve.SetAction((parsed, cancel) => Serve.Run(Options(parsed, serving: true), cancel));
        var root = new RootCommand("ThôngSuốt – nền tảng cải cách hành chính của tỉnh (administrative-reform platform)") { Folder, Demo, Clock, Scale, Urls, Json, serve };
        root.SetAction((parsed, cancel) => Serve.Run(Options(parsed, serving: true), cancel));
        foreach (var verb in Verbs.All())
        {
            root.Add(verb);
        }

        return root;
    }

    /// <summary>Runs a verb over a prepared program that does not serve; a known failure is one line and exit code 1.</summary>
    public static Func<ParseResult, CancellationToken, Task<int>> Verb(Func<WebApplication, ParseResult, bool, CancellationToken, Task<int>> run, bool prepare = true) =>
        async (parsed, cancel) =>
        {
            try
            {
                await using var app = Hosting.Build(Options(parsed, serving: false));
                if (prepare)
                {
                    await app.Prepare(cancel);
                }

                return await run(app, parsed, parsed.GetValue(Json), cancel);
            }
            catch (Exception e) when (Faults.Of(e) is { } why)
            {
                if (parsed.GetValue(Json))
                {
                    Terminal.SayJson(new { error = why, code = (e as Kernel.Refused)?.Why.Code });
                }
                else
                {
                    Terminal.Complain(why);
                }

                return 1;
            }
        };

    /// <summary>Runs a verb that needs the data files only: nothing is started and no folder is made.</summary>
    public static Func<ParseResult, int> Plain(Func<ParseResult, DataFiles, bool, int> run) => parsed =>
    {
        try
        {
            return run(parsed, Hosting.DataFiles, parsed.GetValue(Json));
        }
        catch (Kernel.Refused e)
        {
            Terminal.Complain(e.Why);
        }
        catch (Exception e) when (Faults.Of(e) is { } why)
        {
            Terminal.Complain(why);
        }

        return 1;
    };

    private static StartOptions Options(ParseResult parsed, bool serving) => new()
    {
        Folder = Path.GetFullPath(parsed.GetValue(Folder)!),
        Demo = parsed.GetValue(Demo),
        Clock = parsed.GetValue(Clock),
        Scale = parsed.GetValue(Scale)!,
        Urls = serving ? parsed.GetValue(Urls) : null,
        Serving = serving,
    };
}
