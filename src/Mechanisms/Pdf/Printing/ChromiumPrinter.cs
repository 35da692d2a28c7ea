using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using ThongSuot.Kernel;

namespace ThongSuot.Pdf;

/// <summary>
/// Prints with the Chromium of the machine, one process for each PDF: no network, no script (the page forbids it itself), a profile of its own that is thrown away. Only pages this
/// program drew itself come here. Few at a time; who would wait too long is told so.
/// </summary>
internal sealed class ChromiumPrinter(PdfSettings settings, ILogger<ChromiumPrinter> log) : IPdfPrinter, IDisposable
{
    private const int MostWaiting = 20;
    private static readonly string[] Usual =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly string[] Quiet =
    [
        "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-breakpad",
        "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>", "--no-pdf-header-footer",
    ];

    private readonly string? program = (settings.Chromium is { Length: > 0 } named ? [named] : Usual).FirstOrDefault(File.Exists);
    private readonly SemaphoreSlim turns = new(Math.Max(1, settings.AtOnce));
    private int inside;

    public bool IsAvailable => program is not null;

    public async Task<byte[]> Print(string html, CancellationToken cancel = default)
    {
        if (program is null)
        {
            throw new Refused(PdfRefusals.NoPrinter);
        }

        try
        {
            if (Interlocked.Increment(ref inside) > MostWaiting)
            {
                throw new Refused(PdfRefusals.Busy);
            }

            await turns.WaitAsync(cancel);
            try
            {
                return await InFolder(html, cancel);
            }
            finally
            {
                turns.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref inside);
        }
    }

    public void Dispose() => turns.Dispose();

    private async Task<byte[]> InFolder(string html, CancellationToken cancel)
    {
        var folder = Path.Combine(settings.Folder, Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        try
        {
            var (page, pdf) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
            await File.WriteAllTextAsync(page, html, cancel);
            await Run([.. Quiet, .. NoSandbox, $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri], folder, cancel);
            return File.Exists(pdf) && new FileInfo(pdf).Length > 0 ? await File.ReadAllBytesAsync(pdf, cancel) : throw new Refused(PdfRefusals.Failed);
        }
        finally
        {
            Remove(folder);
        }
    }

    // Root has no sandbox in Chromium; whoever runs the program as root has chosen so.
    private string[] NoSandbox => settings.NoSandbox || (OperatingSystem.IsLinux() && Environment.UserName == "root") ? ["--no-sandbox"] : [];

    private async Task Run(IReadOnlyList<string> arguments, string folder, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.Seconds));
        var start = new ProcessStartInfo(program!, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };
        start.Environment["HOME"] = folder;
        using var process = Start(start);
        try
        {
            var said = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode != 0)
            {
                log.LogError("Chromium ended with {Code}: {Said}", process.ExitCode, await said);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            log.LogError("Chromium took longer than {Seconds} seconds", settings.Seconds);
            throw new Refused(PdfRefusals.Failed);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit(TimeSpan.FromSeconds(2));
            }
        }
    }

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new Refused(PdfRefusals.Failed);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            log.LogError(e, "{Program} does not start", program);
            throw new Refused(PdfRefusals.Failed);
        }
    }

    private void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(e, "{Folder} could not be removed yet", folder);
        }
    }
}
