using System.CommandLine;
using System.Diagnostics;
using ThongSuot.Events;
using ThongSuot.Procedures;

namespace ThongSuot.Host;

/// <summary>The verbs <c>procedures import</c> and <c>procedures export</c>.</summary>
internal static class ProcedureVerbs
{
    private static readonly Argument<string> File = new("path") { Description = "Tệp .jsonl, .csv hoặc .xlsx (the file)" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Chỉ đọc và kiểm tra, không ghi gì (read and check only)" };
    private static readonly Option<string?> Report = new("--report") { Description = "Ghi báo cáo JSON ra tệp (write the account as JSON)" };

    public static Command All()
    {
        var import = new Command("import", "Nhập bản ghi thủ tục thành bản nháp (import procedure records as drafts)") { File, DryRun, Report };
        var keep = CommandLine.Verb(Import);
        import.SetAction((parsed, cancel) => parsed.GetValue(DryRun) ? Look(parsed, cancel) : keep(parsed, cancel));
        var export = new Command("export", "Xuất mọi thủ tục, phiên bản mới nhất (export the newest version of every procedure)") { File };
        export.SetAction(CommandLine.Verb(Export));
        return new Command("procedures", "Thủ tục hành chính (procedures)") { import, export };
    }

    private static async Task<int> Look(ParseResult parsed, CancellationToken cancel)
    {
        try
        {
            await using var stream = System.IO.File.OpenRead(parsed.GetValue(File)!);
            return await Say(parsed, ProcedureFiles.Look(parsed.GetValue(File)!, stream), cancel);
        }
        catch (Exception e) when (Faults.Of(e) is { } why)
        {
            Terminal.Complain(why);
            return 1;
        }
    }

    private static async Task<int> Import(WebApplication app, ParseResult parsed, bool json, CancellationToken cancel)
    {
        await using var stream = System.IO.File.OpenRead(parsed.GetValue(File)!);
        await using var scope = app.Services.CreateAsyncScope();
        var act = scope.ServiceProvider.GetRequiredService<Acts>().System("procedures import");
        var watch = Stopwatch.StartNew();
        var report = await scope.ServiceProvider.GetRequiredService<ProcedureFiles>().Import(Path.GetFileName(parsed.GetValue(File)!), stream, n => Progress(n, json), act, cancel);
        if (!json)
        {
            Terminal.Say($"Mới: {report.Added}, thay đổi: {report.Changed}, như cũ: {report.Same}; {watch.Elapsed.TotalSeconds:0.0} giây.");
        }

        return await Say(parsed, report, cancel);
    }

    private static void Progress(int records, bool json)
    {
        if (!json)
        {
            Terminal.Say($"Đã xử lý {records} bản ghi…");
        }
    }

    private static async Task<int> Export(WebApplication app, ParseResult parsed, bool json, CancellationToken cancel)
    {
        var path = parsed.GetValue(File)!;
        await using var stream = System.IO.File.Create(path);
        await using var scope = app.Services.CreateAsyncScope();
        var count = await scope.ServiceProvider.GetRequiredService<ProcedureFiles>().Export(path, stream, cancel);
        if (json)
        {
            Terminal.SayJson(new { procedures = count, path });
        }
        else
        {
            Terminal.Say($"Đã xuất {count} thủ tục ra {path}.");
        }

        return 0;
    }

    private static async Task<int> Say(ParseResult parsed, ProcedureReport report, CancellationToken cancel)
    {
        if (parsed.GetValue(Report) is { } path)
        {
            await System.IO.File.WriteAllTextAsync(path, report.Json, cancel);
        }

        if (parsed.GetValue<bool>("--json"))
        {
            Terminal.SayJson(new { records = report.Records, ready = report.Ready, quarantined = report.Quarantined, lost = report.Lost, doubts = report.Doubts.Select(d => new { code = d.Code, records = d.Records }), faults = report.Faults.Select(f => new { line = f.Line, text = f.Sentence }) });
        }
        else
        {
            Terminal.Say($"Bản ghi: {report.Records}. Sẵn sàng: {report.Ready}. Giữ lại để xem: {report.Quarantined}. Ký tự thất lạc: {report.Lost}.");
            foreach (var (code, sentence, records) in report.Doubts)
            {
                Terminal.Say($"  {records,5}  {code}: {sentence}");
            }

            foreach (var (line, sentence) in report.Faults.Take(20))
            {
                Terminal.Complain($"Dòng {line}: {sentence}");
            }
        }

        return report is { Records: 0, Faults.Count: > 0 } ? 1 : 0;
    }
}
