using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Data;

/// <summary>What makes SQLite keep what was acknowledged holds on every connection, new or handed out again.</summary>
public sealed class Pragmas
{
    private static async Task<string> Of(AppDb db, string pragma)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }

    private static async Task<string> All(AppDb db)
    {
        await db.Database.OpenConnectionAsync();
        var all = $"{await Of(db, "journal_mode")} {await Of(db, "synchronous")} {await Of(db, "busy_timeout")} {await Of(db, "cache_size")} {await Of(db, "temp_store")} {await Of(db, "foreign_keys")}";
        await db.Database.CloseConnectionAsync();
        return all;
    }

    [Fact]
    public async Task They_are_set_once_for_each_open_file_and_hold_as_long_as_it_is_open()
    {
        await using var ground = await Ground.On(On.Sqlite);

        // Eight at once need eight files; then those are handed out again, also without await.
        var first = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ground.Read(All)));
        var again = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ground.Read(All)));
        var plain = await ground.Read(async db =>
        {
            db.Database.OpenConnection();
            return await All(db);
        });
        Assert.All(first.Concat(again).Append(plain), all => Assert.Equal("wal 2 30000 -16000 2 1", all));
    }
}
