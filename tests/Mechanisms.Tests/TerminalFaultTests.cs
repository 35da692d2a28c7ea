using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace ThongSuot.Mechanisms.Tests;

/// <summary>What an operator reads when something of the machine is in the way: one line, what to do, exit code 1, no trace.</summary>
public sealed class TerminalFaultTests
{
    [Fact]
    public async Task A_backup_that_is_not_there_is_named()
    {
        var (code, said, complained) = await Run(Folder(), "database", "restore", "/khong/co/ban-sao.db");

        Assert.Equal((1, "", "Không có tệp /khong/co/ban-sao.db. Hãy kiểm tra lại đường dẫn."), (code, said, complained));
    }

    [Fact]
    public async Task A_file_that_is_no_backup_changes_nothing()
    {
        var folder = Folder();
        var (database, other) = (Path.Combine(folder, "thongsuot.db"), Path.Combine(folder, "thu.txt"));
        await File.WriteAllTextAsync(database, "dữ liệu đang có");
        await File.WriteAllTextAsync(other, "không phải bản sao lưu");

        var (code, _, complained) = await Run(folder, "database", "restore", other);

        Assert.Equal(1, code);
        Assert.Contains("không phải là bản sao lưu SQLite", complained, StringComparison.Ordinal);
        Assert.Equal("dữ liệu đang có", await File.ReadAllTextAsync(database));
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_said_in_Vietnamese_to_people_and_as_JSON_to_programs()
    {
        var file = Path.Combine(Folder(), "tep");
        await File.WriteAllTextAsync(file, "");

        var (code, _, complained) = await Run(file, "audit", "verify");
        var (again, said, _) = await Run(file, "audit", "verify", "--json");
        var (serving, _, served) = await Run(file, "serve");

        Assert.Equal((1, 1, 1), (code, again, serving));
        Assert.Equal($"Không đọc hoặc ghi được {file}. Hãy kiểm tra: nơi này có phải là thư mục, và có chương trình khác đang mở không.", complained);
        Assert.Equal(complained, JsonDocument.Parse(said).RootElement.GetProperty("error").GetString());
        Assert.Equal(complained, served);
    }

    [Fact]
    public async Task A_folder_one_may_not_write_to_is_named()
    {
        var folder = Path.Combine(Folder(), "khoa");
        Directory.CreateDirectory(folder);
        // Whoever may write everywhere is stopped by the kernel's own files only.
        var target = Environment.IsPrivilegedProcess ? "/proc/thongsuot" : folder;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var (code, _, complained) = await Run(target, "database", "upgrade");

        Assert.Equal(1, code);
        Assert.Contains(target, complained, StringComparison.Ordinal);
        Assert.StartsWith("Không", complained, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_is_named_with_the_way_out()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var (code, _, complained) = await Run(Folder(), "serve", "--demo", "--urls", address);

        Assert.Equal(1, code);
        Assert.Contains($"Địa chỉ {address} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn địa chỉ khác bằng --urls.", complained, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", complained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Files__ClamAv", "nowhere", "Files:ClamAv")]
    [InlineData("Database__Provider", "Oracle", "chỉ nhận Sqlite hoặc PostgreSql")]
    public async Task A_wrong_setting_is_named(string setting, string value, string says)
    {
        var (code, _, complained) = await Run(Folder(), new Dictionary<string, string> { [setting] = value }, "serve");

        Assert.Equal(1, code);
        Assert.Contains(says, complained, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", complained, StringComparison.Ordinal);
    }

    private static string Folder() => Directory.CreateTempSubdirectory("terminal-").FullName;

    private static Task<(int Code, string Said, string Complained)> Run(string data, params string[] arguments) => Run(data, new Dictionary<string, string>(), arguments);

    private static async Task<(int Code, string Said, string Complained)> Run(string data, Dictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ThongSuot.Host.dll"), .. arguments, "--data", data])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, (await said).Trim(), (await complained).Trim());
    }
}
