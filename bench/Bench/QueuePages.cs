using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Bench;

/// <summary>The pages of queues over many open tasks: an officer's beside the administrator's.</summary>
internal static class QueuePages
{
    private const int Times = 100;
    private const int Part = 2_000;

    public static async Task Run(Report report, int tasks)
    {
        report.Machine(await Place.Version());
        report.Line();
        report.Line($"{tasks:#,0} more open tasks, each of a case of its own, spread over all seats of the demo province: seven of ten held by somebody, the others for a seat or on a common pile; due within two years. Whole pages over HTTP, one after the other, {Times} of each kind in turn after ten to warm up. “quan” sees the whole province.");
        report.Header("database", "page", "who", "rows in the queue", "median ms", "95th percentile ms");
        foreach (var postgres in Place.Databases)
        {
            await using var app = await App.Start(postgres ? On.PostgreSql : On.Sqlite);
            await Fill(app, tasks);
            using var officer = await app.As("khoa");
            using var administrator = await app.As("quan");
            (string Page, Browser Who, string Name)[] pages =
                [("/work", officer, "khoa"), ("/work/unit", officer, "khoa"), ("/work", administrator, "quan"), ("/work/unit", administrator, "quan"), ("/work/field", administrator, "quan")];
            var times = await PageTimes.Of([.. pages.Select(p => new TimedPage(p.Page, p.Name, async () => (await p.Who.Open(p.Page)).Ok()))], Times);
            foreach (var (page, (median, p95)) in pages.Zip(times))
            {
                var rows = (await page.Who.Open(page.Page)).Ok().Document.QuerySelector(".pager")?.QuerySelector("p")?.TextContent.Trim().Split(' ')[^1] ?? "?";
                report.Row(postgres ? "PostgreSQL" : "SQLite", page.Page, page.Name, rows, median, p95);
            }
        }
    }

    private static async Task Fill(App app, int count)
    {
        var random = new Random(20201015);
        var (row, seats) = await app.Inside(async (services, db, act) =>
        {
            var all = new List<SeatOnDay>();
            foreach (var unit in await db.Set<CaseTask>().Select(t => t.UnitId).Distinct().ToListAsync())
            {
                all.AddRange((await services.GetRequiredService<ISeats>().In(unit, below: false, act.Day)).Where(s => s.Person is not null));
            }

            return (await db.Set<CaseRow>().AsNoTracking().FirstAsync(c => c.EndedAt == null), all);
        });
        for (var done = 0; done < count; done += Part)
        {
            await app.Inside(async (_, db, act) =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                for (var i = 0; i < Part; i++)
                {
                    var (id, seat, place, label) = (Guid.CreateVersion7(), seats[random.Next(seats.Count)], random.Next(20), $"Hồ sơ {done + i}");
                    db.Add(new CaseRow
                    {
                        Id = id, ProcessId = row.ProcessId, ProcessVersionId = row.ProcessVersionId, SubjectKind = CaseRow.ReferenceKind, SubjectId = $"{id:N}", SubjectLabel = label, Search = SearchText.Fold(label), UnitId = seat.Unit, State = row.State, StartedAt = act.At,
                    });
                    db.Add(new CaseTask
                    {
                        Id = Guid.CreateVersion7(), CaseId = id, ProcessId = row.ProcessId, Wait = 1, Element = "x", Name = "Thẩm định", CaseLabel = label, Search = SearchText.Fold(label), UnitId = seat.Unit, Position = place > 16 ? seat.Position : null,
                        SeatId = place is 14 or 15 or 16 ? seat.Seat : null, PersonId = place < 14 ? seat.Person : null, HeldSince = place < 14 ? act.At : null, CreatedAt = act.At, DueAt = act.At.AddMinutes(random.Next(730 * 24 * 60) - (30 * 24 * 60)),
                    });
                }

                await db.SaveAct();
                return 0;
            });
        }

        await app.Inside(async (_, db, _) => await db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? "VACUUM ANALYZE" : "ANALYZE"));
    }
}
