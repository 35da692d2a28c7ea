using System.Diagnostics;
using System.Globalization;
using ThongSuot.Support;

namespace ThongSuot.Hostile.Tests;

/// <summary>The program as it is installed, killed without warning while people send forms: what it acknowledged is there, what it did not is there once or not at all.</summary>
public sealed class KilledServerTests
{
    private const int Times = 3;

    [Theory, OnEach]
    public async Task Killed_while_forms_are_sent_nothing_acknowledged_is_lost_or_doubled(On database)
    {
        var folder = Directory.CreateTempSubdirectory("killed-").FullName;
        var name = $"killed_{Guid.CreateVersion7():N}";
        var connection = database is On.PostgreSql ? await Postgres.Create(name) : null;
        try
        {
            var acknowledged = new List<string>();
            for (var i = 0; i < Times; i++)
            {
                using var host = Start(folder, connection, "--demo", "--urls", "http://127.0.0.1:0");
                using var browser = new Browser(await AddressOf(host));
                await browser.SignIn("quan");
                var token = await Forged.TokenOf(browser);
                var kill = Task.Delay(Random.Shared.Next(300, 1200)).ContinueWith(_ => host.Kill(), TaskScheduler.Default);
                await SendUntilDead(browser, token, i, acknowledged);
                await kill;
                await host.WaitForExitAsync();
            }

            using var last = Start(folder, connection, "--demo", "--urls", "http://127.0.0.1:0");
            using var reader = new Browser(await AddressOf(last));
            await reader.SignIn("quan");
            var stored = (await reader.Open("/units/reorganisations?as=csv")).Ok().Source.Split("\r\n").Select(l => l.Split(',')[0]).Where(d => d.StartsWith("kill-", StringComparison.Ordinal)).ToList();
            last.Kill();
            await last.WaitForExitAsync();
            Assert.NotEmpty(acknowledged);
            Assert.Equal(stored.Count, stored.Distinct().Count());
            Assert.Subset(stored.ToHashSet(), acknowledged.ToHashSet());
            using var verify = Start(folder, connection, "audit", "verify", "--demo", "--json");
            var said = await verify.StandardOutput.ReadToEndAsync();
            await verify.WaitForExitAsync();
            Assert.True(verify.ExitCode == 0, said + await verify.StandardError.ReadToEndAsync());
            Assert.Contains("\"findings\":[]", said, StringComparison.Ordinal);
        }
        finally
        {
            if (connection is not null)
            {
                await Postgres.Drop(name);
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task SendUntilDead(Browser browser, string token, int round, List<string> acknowledged)
    {
        try
        {
            for (var n = 0; ; n++)
            {
                var decision = string.Create(CultureInfo.InvariantCulture, $"kill-{round}-{n}");
                using var answer = await Forged.Post(browser, "/units/reorganisations/new", token, ("decision", decision), ("title", "Thử"), ("effectiveOn", "01/12/2020"), ("_act", Guid.CreateVersion7().ToString("N")));
                Assert.Equal(303, (int)answer.StatusCode);
                acknowledged.Add(decision);
            }
        }
        catch (HttpRequestException)
        {
            // Dead: as meant.
        }
    }

    private static async Task<Uri> AddressOf(Process host)
    {
        while (await host.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("ThôngSuốt: ", StringComparison.Ordinal))
            {
                return new Uri(line["ThôngSuốt: ".Length..].Split(' ')[0]);
            }
        }

        throw new InvalidOperationException(await host.StandardError.ReadToEndAsync());
    }

    private static Process Start(string folder, string? connection, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ThongSuot.Host.dll"), .. arguments, "--data", folder])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["Limits__SignInPerAddress"] = "100000";
        if (connection is not null)
        {
            start.Environment["Database__Provider"] = "PostgreSql";
            start.Environment["Database__Connection"] = connection;
        }

        return Process.Start(start)!;
    }
}
