using System.Globalization;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.PostgreSql;
using ThongSuot.Sqlite;

namespace ThongSuot.Host;

/// <summary>How to start: from the command line, the settings and the environment.</summary>
public sealed record StartOptions
{
    /// <summary>The moment the demo province wakes up at: the plan 2016–2020 is near its end.</summary>
    public static readonly DateTime DemoStart = VietnamTime.Utc(new DateTime(2020, 10, 15, 8, 0, 0));

    /// <summary>All state lives below.</summary>
    public required string Folder { get; init; }

    /// <summary>The demo province?</summary>
    public bool Demo { get; init; }

    /// <summary>"now", a day like 2020-10-15, or none for the kept or default clock.</summary>
    public string? Clock { get; init; }

    /// <summary>Addresses to listen at; the setting otherwise.</summary>
    public string? Urls { get; init; }

    /// <summary>Run the delivery worker and listen.</summary>
    public bool Serving { get; init; }

    /// <summary>How many past dossiers the demo province gets at its first start: none, small, large or a number.</summary>
    public string Scale { get; init; } = "small";

    /// <summary>Further settings, over the file and the environment.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    private const int MostDossiers = 10_000_000;

    internal HostMode Mode => new(Demo, Folder)
    {
        Dossiers = Scale switch
        {
            "none" => 0,
            "small" => 3_000,
            "large" => 1_000_000,
            _ when int.TryParse(Scale, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostDossiers => count,
            _ => throw new SchemaException($"--scale là “{Scale}”; chỉ nhận none, small, large hoặc số hồ sơ đến {MostDossiers}."),
        },
    };

    internal IDatabase Database(IConfiguration settings)
    {
        var connection = settings["Database:Connection"];
        return settings["Database:Provider"] switch
        {
            null or "" or "Sqlite" => new SqliteDatabase(connection is { Length: > 0 } path ? path : Path.Combine(Folder, "thongsuot.db")),
            "PostgreSql" when connection is { Length: > 0 } => new PostgreSqlDatabase(connection),
            "PostgreSql" => throw new SchemaException("Thiếu Database:Connection: chuỗi kết nối đến PostgreSQL."),
            var other => throw new SchemaException($"Database:Provider là “{other}”; chỉ nhận Sqlite hoặc PostgreSql."),
        };
    }

    /// <summary>The work clock. The shift of a moved clock is kept, so that time does not jump back at the next start.</summary>
    internal WorkClock WorkClock(TimeProvider real)
    {
        var kept = Path.Combine(Folder, "clock");
        if (Clock is "now" || (Clock is null && !Demo && !File.Exists(kept)))
        {
            File.Delete(kept);
            return new WorkClock(real);
        }

        if (Clock is null && File.Exists(kept) && long.TryParse(File.ReadAllText(kept), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var ticks))
        {
            return new WorkClock(real, new TimeSpan(ticks));
        }

        var start = Clock is null ? DemoStart
            : Written.TryDay(Clock, out var day) ? VietnamTime.Utc(day.ToDateTime(new TimeOnly(8, 0)))
            : throw new SchemaException($"--clock là “{Clock}”; chỉ nhận now hoặc một ngày như 2020-10-15.");
        var shift = start - real.GetUtcNow().UtcDateTime;
        File.WriteAllText(kept, shift.Ticks.ToString(CultureInfo.InvariantCulture));
        return new WorkClock(real, shift);
    }
}
