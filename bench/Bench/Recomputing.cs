using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Notifications;

namespace ThongSuot.Bench;

/// <summary>Open cases get their new dates after a holiday decision: preview, decision, and all batches with their events, to the last notice.</summary>
internal static class Recomputing
{
    private const int Units = 90;
    private const int People = 300;
    private const int Runs = 3;
    private static readonly string[] Spans = ["3 wd", "5 wd", "10 wd", "15 wd", "20 d", "30 d", "25 wd", "1 m", "40 wd"];

    public static async Task Run(Report report, int cases)
    {
        report.Machine(await Place.Version());
        report.Line();
        report.Line($"{cases:#,0} open cases in {Units} units, received over six weeks with limits of 3 to 40 working days, every tenth paused and resumed once, due after 20/10/2020; a decision closes 21 and 22/10/2020 for the whole province. One host does all batches of {RecomputeClocks.Size:#,0} (each an act with one event for every case it moves), then the notices of {People} responsible people. {Runs} runs, each on a new database; medians.");
        report.Header("database", "preview, s", "decision, s", "recompute to the last notice, s", "cases/s", "moved");
        foreach (var postgres in Place.Databases)
        {
            var figures = new List<(double Preview, double Decide, double Recompute, int Moved)>();
            for (var run = 0; run < Runs; run++)
            {
                await using var place = await Place.Make(postgres, Add);
                await Fill(place, cases);
                figures.Add(await Measure(place, cases));
            }

            var seconds = Report.Median(figures.Select(f => f.Recompute));
            report.Row(postgres ? "PostgreSQL" : "SQLite", Report.Median(figures.Select(f => f.Preview)), Report.Median(figures.Select(f => f.Decide)), seconds, cases / seconds, figures[0].Moved);
        }
    }

    private static void Add(IServiceCollection services)
    {
        services.AddSingleton(new DataFiles(Path.Combine(AppContext.BaseDirectory, "data")));
        services.AddNotifications(new NotificationSettings { DataFolder = Path.GetTempPath() });
        services.AddClocks();
    }

    private static async Task<(double Preview, double Decide, double Recompute, int Moved)> Measure(Place place, int cases)
    {
        var decision = new CalendarDecision
        {
            Id = Guid.CreateVersion7(), Number = "1/QĐ-TTg", Issuer = "Thủ tướng Chính phủ", SignedOn = new(2020, 10, 14), Title = "Nghỉ", RecordedAt = new(2020, 10, 15, 2, 0, 0, DateTimeKind.Utc),
            Days = [new(DayKind.Holiday, new(2020, 10, 21), new(2020, 10, 22))],
        };
        var watch = Stopwatch.StartNew();
        var effects = await place.In(async (services, _) =>
        {
            var (changed, change) = CalendarDesk.With((await services.GetRequiredService<CalendarDesk>().Current()).Book, decision);
            return await services.GetRequiredService<ClockPreview>().Of(changed, change, 0, 50);
        });
        var preview = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var asked = await place.In(async (services, _) =>
        {
            var act = services.GetRequiredService<Acts>().System("bench");
            await services.GetRequiredService<CalendarDesk>().Decide(decision, 0, act);
            await act.Commit();
            return act.Id;
        });
        var decide = watch.Elapsed.TotalSeconds;
        watch.Restart();
        await place.In(async (services, db) =>
        {
            var row = await db.Set<EventRow>().AsNoTracking().FirstAsync(e => e.ActId == asked && e.Kind == "clocks.recompute-asked");
            var act = services.GetRequiredService<Acts>().System("bench");
            await services.GetRequiredService<RecomputeClocks>().After(new RecomputeAsked(asked, decision.Number, new(2020, 10, 21), new(2020, 10, 22)), row, act, default);
            await act.Commit();
            return 0;
        });
        var recompute = watch.Elapsed.TotalSeconds;
        var run = await place.In((_, db) => db.Set<Recompute>().AsNoTracking().FirstAsync(r => r.Id == asked));
        return run.Checked == cases && run.Moved == effects.Moved ? (preview, decide, recompute, run.Moved) : throw new InvalidOperationException($"{run.Checked} checked, {run.Moved} moved, {effects.Moved} foreseen");
    }

    private static async Task Fill(Place place, int cases)
    {
        var (random, units, people) = (new Random(20201015), Enumerable.Range(0, Units).Select(_ => Guid.CreateVersion7()).ToArray(), Enumerable.Range(0, People).Select(i => Access.Person.Called($"Người {i}")).ToArray());
        await place.In(async (_, db) =>
        {
            db.AddRange(people.AsEnumerable());
            await db.SaveAct();
            return 0;
        });
        var (left, after) = (cases, VietnamTime.StartOf(new(2020, 10, 21)));
        while (left > 0)
        {
            left -= await place.In(async (services, db) =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                var (files, current) = (services.GetRequiredService<FileCalendars>(), await services.GetRequiredService<CalendarDesk>().Current());
                var rows = new List<CaseClockRow>();
                while (rows.Count < Math.Min(left, 5000))
                {
                    var received = VietnamTime.Utc(new DateTime(2020, 9, 7, 7, 0, 0).AddMinutes(random.Next(6 * 7 * 24 * 60)));
                    var row = RowOf(units[random.Next(Units)], people[random.Next(People)].Id, received, Spans[random.Next(Spans.Length)], files, current, random.Next(10) == 0);
                    if (row.DueAt >= after)
                    {
                        rows.Add(row);
                    }
                }

                db.AddRange(rows);
                await db.SaveAct();
                return rows.Count;
            });
        }

        await place.Sql(place.Connection is null ? "ANALYZE" : "VACUUM ANALYZE case_clocks");
    }

    private static CaseClockRow RowOf(Guid unit, Guid person, DateTime received, string span, FileCalendars files, CurrentCalendars current, bool paused)
    {
        var id = Guid.CreateVersion7();
        var row = new CaseClockRow { Id = id, SubjectKind = "dossier", SubjectId = $"{id:N}", SubjectLabel = $"Hồ sơ {id:N}", UnitId = unit, PersonId = person, Kind = "one_stop", Rules = "2018", Legal = span, ReceivedAt = received };
        ClockReading.Happen(row, ClockEvent.Received(received), files, current);
        if (paused)
        {
            ClockReading.Happen(row, ClockEvent.Paused(received.AddHours(2)), files, current);
            ClockReading.Happen(row, ClockEvent.Resumed(received.AddHours(28)), files, current);
        }

        return row;
    }
}
