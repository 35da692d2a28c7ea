using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Events;

/// <summary><c>audit verify</c> of the program itself over a database file that was tampered with.</summary>
public sealed class AuditCommand
{
    [Fact]
    public async Task The_command_names_a_changed_a_deleted_and_an_inserted_row_and_ends_with_1()
    {
        var folder = Directory.CreateTempSubdirectory("audit-").FullName;
        var file = Path.Combine(folder, "thongsuot.db");
        await using (var app = await App.Start(On.Sqlite, demo: false))
        {
            for (var i = 0; i < 5; i++)
            {
                await app.Inside(async (_, db, act) =>
                {
                    await db.Set("test.setting", $"{i}", act);
                    await act.Commit();
                });
            }

            await app.Inside((services, _, act) => services.GetRequiredService<SealActs>().Run(act, default));
            await app.Web.StopAsync();
            await app.Inside(async (services, _, _) => File.Copy(await services.GetRequiredService<IDatabase>().Backup(folder, DateTime.UnixEpoch), file));
        }

        var (clean, account) = await Verify(folder);
        Assert.Equal((0, 0, 1), (clean, account.GetProperty("findings").GetArrayLength(), account.GetProperty("seals").GetInt32()));

        var ids = await Ids(file);
        await Sql(file, $"UPDATE acts SET reason = 'lý do khác' WHERE id = '{ids[0]}'");
        await Sql(file, $"DELETE FROM acts WHERE id = '{ids[1]}'");
        var inserted = Guid.CreateVersion7().ToString().ToUpperInvariant();
        await Sql(file, $"INSERT INTO events (id, act_id, ordinal, at, kind, subject_kind, subject_id, subject_label, actor_name, body, hash) SELECT '{inserted}', act_id, 9, at, kind, subject_kind, subject_id, subject_label, actor_name, body, hash FROM events WHERE act_id = '{ids[2]}'");
        var (code, findings) = await Verify(folder);
        Assert.Equal(1, code);
        var named = findings.GetProperty("findings").EnumerateArray().Select(f => (f.GetProperty("problem").GetString(), f.GetProperty("table").GetString(), f.GetProperty("row").GetString()!.ToUpperInvariant())).ToList();
        Assert.Contains(("changed", "acts", ids[0]), named);
        Assert.Contains(("deleted", "acts", ids[1]), named);
        Assert.Contains(("inserted", "events", inserted), named);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<List<string>> Ids(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM acts ORDER BY id";
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<string>();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetString(0));
        }

        return ids;
    }

    private static async Task Sql(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private static async Task<(int Code, JsonElement Account)> Verify(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ThongSuot.Host.dll"), "audit", "verify", "--json", "--data", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Database__Schema"] = "Model";
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        var complained = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(said.Contains('{', StringComparison.Ordinal), said + complained);
        return (process.ExitCode, JsonDocument.Parse(said).RootElement);
    }
}
