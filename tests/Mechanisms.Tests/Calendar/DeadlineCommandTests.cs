using System.Diagnostics;
using System.Text.Json;

namespace ThongSuot.Mechanisms.Tests.Calendar;

/// <summary><c>deadline</c> of the program itself, as an operator or a script calls it.</summary>
public sealed class DeadlineCommandTests
{
    [Fact]
    public async Task The_command_prints_the_due_moment_and_every_step()
    {
        var (code, said, _) = await Run("--received", "2016-04-29T09:00", "--span", "3 wd");
        Assert.Equal(0, code);
        var lines = said.Split('\n');
        Assert.Equal("Đến hạn (due): 2016-05-06T17:00:00+07:00", lines[0]);
        Assert.Equal("Nếu đếm theo giờ (when counted by hours): 2016-05-06T09:00:00+07:00", lines[1]);
        Assert.Contains("5. Ngày làm việc thứ 3: thứ Sáu 6/5/2016.", lines);
        Assert.Contains("   [Điều 115 Bộ luật Lao động 2012; tính theo luật (computed)]", lines);
    }

    [Theory]
    [InlineData("2016-05-06T17:00:00+07:00", "2016-05-06T09:00:00+07:00", "2015", "--received", "2016-04-29T09:00", "--span", "3 wd")]
    [InlineData("2016-05-06T17:00:00+07:00", "2016-05-06T09:00:00+07:00", "2018", "--received", "2016-04-29T02:00Z", "--span", "3 wd", "--rules", "2018")]
    [InlineData("2016-05-06T09:00:00+07:00", "2016-05-06T09:00:00+07:00", "2015", "--received", "2016-04-29T09:00:00+07:00", "--span", "3 wd", "--count", "hours")]
    [InlineData("2016-05-04T16:00:00+07:00", "2016-05-04T16:00:00+07:00", "2015", "--received", "2016-04-29 16:00", "--span", "8 wh")]
    [InlineData("2016-09-05T17:00:00+07:00", null, "2015", "--received", "2016-09-01T08:00", "--span", "2 d")]
    [InlineData("2026-03-07T11:30:00+07:00", "2026-03-07T08:30:00+07:00", "2025", "--received", "2026-03-06T08:30", "--span", "1 wd", "--unit", "commune_police")]
    [InlineData("2016-09-06T17:00:00+07:00", "2016-09-06T08:00:00+07:00", "2015", "--received", "2016-09-01T08:00", "--span", "2 wd", "--unit", "93")]
    [InlineData("2025-12-10T17:00:00+07:00", "2025-12-09T17:00:00+07:00", "2025", "--received", "2025-12-05T15:30", "--span", "2 wd", "--start", "interlinked")]
    [InlineData("2016-09-21T17:00:00+07:00", "2016-09-20T17:00:00+07:00", "2015", "--received", "2016-09-12T09:00", "--span", "5 wd", "--pause", "2016-09-14T10:00..2016-09-16T08:00")]
    [InlineData("2016-09-20T17:00:00+07:00", null, "2015", "--received", "2016-09-12T09:00", "--span", "5 d", "--pause", "2016-09-14T10:00..2016-09-16T08:00", "--pause", "2016-09-13T07:00..2016-09-14T08:00")]
    [InlineData(null, null, "2015", "--received", "2016-09-12T09:00", "--span", "none")]
    public async Task A_script_reads_the_same_as_JSON(string? due, string? byHours, string rules, params string[] arguments)
    {
        var (code, said, complained) = await Run([.. arguments, "--json"]);
        Assert.True(code == 0, complained);
        var answer = JsonDocument.Parse(said).RootElement;
        Assert.Equal((due, due?[..10], byHours, rules), (answer.GetProperty("due").GetString(), answer.GetProperty("dueDay").GetString(), answer.GetProperty("dueByHours").GetString(), answer.GetProperty("rules").GetString()));
        Assert.All(answer.GetProperty("steps").EnumerateArray(), s => Assert.True(s.GetProperty("vi").GetString()!.Length > 0 && s.GetProperty("en").GetString()!.Length > 0 && s.TryGetProperty("article", out _)));
        Assert.NotEqual(0, answer.GetProperty("steps").GetArrayLength());
    }

    [Theory]
    [InlineData("CAL-001", "--received", "2016-04-29T09:00", "--span", "3 weeks")]
    [InlineData("CAL-001", "--received", "2016-04-29T09:00", "--span", "-3 wd")]
    [InlineData("CAL-002", "--received", "1969-04-29T09:00", "--span", "3 wd")]
    [InlineData("CAL-002", "--received", "2016-04-29T09:00", "--span", "10000 m")]
    [InlineData("CAL-007", "--received", "2016-04-29T09:00", "--span", "3 wd", "--unit", "no-such-unit")]
    [InlineData("CAL-008", "--received", "2016-04-29T09:00", "--span", "3 wd", "--rules", "2017")]
    [InlineData("CAL-010", "--received", "2016-04-29T09:00", "--span", "3 wd", "--pause", "2016-04-28T09:00..2016-04-30T09:00")]
    [InlineData("CAL-012", "--received", "2016-04-29T09:00", "--span", "3 wd", "--start", "pigeon")]
    [InlineData("CAL-024", "--received", "2015-02-29T09:00", "--span", "3 wd")]
    [InlineData("CAL-024", "--received", "0001-01-01T00:00", "--span", "3 wd")]
    [InlineData("CAL-024", "--received", "hôm qua", "--span", "3 wd")]
    [InlineData("CAL-024", "--received", "2016-04-29T09:00", "--span", "3 wd", "--pause", "2016-04-29T10:00")]
    [InlineData("--count", "--received", "2016-04-29T09:00", "--span", "3 wd", "--count", "weeks")]
    [InlineData("--span", "--received", "2016-04-29T09:00")]
    public async Task Wrong_input_is_one_clear_sentence_and_exit_code_1(string named, params string[] arguments)
    {
        var (code, said, complained) = await Run([.. arguments, "--json"]);
        Assert.Equal((1, ""), (code, named == "--span" ? "" : said));
        Assert.Contains(named, complained, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", complained, StringComparison.Ordinal);
        Assert.DoesNotContain("{0}", complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zone_and_language_of_the_machine_do_not_move_a_date()
    {
        string[] arguments = ["--received", "2016-04-29T16:00", "--span", "3.5 wd", "--count", "hours", "--json"];
        var (_, home, _) = await Run(arguments);
        foreach (var (zone, language) in ((string, string)[])[("America/New_York", "ar_SA.UTF-8"), ("Pacific/Auckland", "vi_VN.UTF-8"), ("Asia/Kathmandu", "fa_IR.UTF-8"), ("UTC", "th_TH.UTF-8")])
        {
            var (code, said, _) = await Run(arguments, ("TZ", zone), ("LC_ALL", language), ("LANG", language));
            Assert.Equal((0, home), (code, said));
        }
    }

    [Fact]
    public async Task It_needs_no_database_and_makes_no_folder()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"deadline-{Guid.CreateVersion7():N}");
        var (code, _, _) = await Run("--received", "2016-04-29T16:00", "--span", "3 wd", "--data", folder);
        Assert.Equal((0, false), (code, Directory.Exists(folder)));
    }

    private static Task<(int Code, string Said, string Complained)> Run(params string[] arguments) => Run(arguments, []);

    private static async Task<(int Code, string Said, string Complained)> Run(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ThongSuot.Host.dll"), "deadline", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var complained = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said.TrimEnd(), await complained);
    }
}
