using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace ThongSuot.Bench;

/// <summary>What the database server and this program have spent so far; the difference of two readings is what lay between.</summary>
/// <param name="Wal">Bytes of write-ahead log.</param>
/// <param name="Images">How many whole pages are in it: each page once after each checkpoint.</param>
/// <param name="Writes">Transactions that wrote.</param>
/// <param name="Cpu">Processor time of the program and of every process of the server.</param>
internal sealed record ServerLoad(double Wal, double Images, long Writes, TimeSpan Cpu)
{
    public static async Task<ServerLoad> Read(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn, (SELECT wal_fpi FROM pg_stat_wal), pg_current_snapshot()::text, (SELECT array_agg(pid) FROM pg_stat_activity)");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        // The snapshot's upper end is the next transaction number: only those that write get one.
        var writes = long.Parse(reader.GetString(2).Split(':')[1], CultureInfo.InvariantCulture);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime + reader.GetFieldValue<int[]>(3).Select(CpuOf).Aggregate(TimeSpan.Zero, (a, b) => a + b);
        return new((double)reader.GetDecimal(0), reader.GetInt64(1), writes, cpu);
    }

    public ServerLoad Since(ServerLoad before) => new(Wal - before.Wal, Images - before.Images, Writes - before.Writes, Cpu - before.Cpu);

    // Only where the server runs beside the program, and only as Linux tells it: hundredths of a second in user and system mode.
    private static TimeSpan CpuOf(int pid)
    {
        try
        {
            var parts = File.ReadAllText($"/proc/{pid}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return TimeSpan.FromMilliseconds(10 * (long.Parse(parts[11], CultureInfo.InvariantCulture) + long.Parse(parts[12], CultureInfo.InvariantCulture)));
        }
        catch (IOException)
        {
            return TimeSpan.Zero;
        }
    }
}
