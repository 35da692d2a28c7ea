using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Events;

/// <summary>A trail to tamper with: acts of two events each, sealed in three batches or not at all.</summary>
internal static class Trail
{
    /// <summary>On each database, before and after sealing.</summary>
    public static IEnumerable<TheoryDataRow<On, bool>> Each =>
        from database in (On[])[On.Sqlite, On.PostgreSql]
        from sealedUp in (bool[])[false, true]
        select new TheoryDataRow<On, bool>(database, sealedUp) { Skip = database is On.PostgreSql ? Postgres.Missing : null };

    public static async Task<(Ground Ground, List<Guid> Acts)> Make(On database, bool sealedUp, int acts = 8)
    {
        var ground = await Ground.On(database);
        var made = new List<Guid>();
        for (var i = 0; i < acts; i++)
        {
            made.Add(await ground.Act((_, act) =>
            {
                act.Record(new PaperFiled(act.Id, $"giấy {i}"));
                act.Record(new PaperCopied(act.Id));
            }));
            if (sealedUp && i % 3 == 2)
            {
                await ground.Job<SealActs>();
            }
        }

        if (sealedUp)
        {
            await ground.Job<SealActs>();
        }

        return (ground, made);
    }

    public static Task<AuditAccount> Verify(Ground ground, string? head = null) => ground.Read(db => new Audit(db).Verify(head));

    public static async Task Names(Ground ground, string problem, string table, string row, string? head = null)
    {
        var account = await Verify(ground, head);
        Assert.True(account.Findings.Any(f => f.Problem == problem && f.Table == table && f.Row == row), $"{problem} {table} {row} is not among: {string.Join("\n", account.Findings)}");
    }

    public static Task<EventRow> EventOf(Ground ground, Guid act) => ground.Read(db => db.Set<EventRow>().AsNoTracking().OrderBy(e => e.Ordinal).FirstAsync(e => e.ActId == act));
}
