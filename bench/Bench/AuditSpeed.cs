using System.Diagnostics;
using ThongSuot.Events;

namespace ThongSuot.Bench;

/// <summary>How long <c>audit verify</c> takes, and the sealing before it.</summary>
internal static class AuditSpeed
{
    public static async Task Run(Report report, int events)
    {
        report.Machine(await Place.Version());
        report.Line();
        report.Line($"{events:#,0} events in acts of two, sealed every 50 acts (a busy minute) for a tenth of them and in batches of 5,000 for the rest; five verifications.");
        report.Header("database", "sealing all, s", "verify, median s", "events/s");
        foreach (var postgres in Place.Databases)
        {
            await using var place = await Place.Make(postgres);
            await Fill(place, events / 10, sealEach: 50);
            await Fill(place, events - (events / 10), sealEach: int.MaxValue);
            var watch = Stopwatch.StartNew();
            await Seal(place);
            var sealing = watch.Elapsed.TotalSeconds;
            var times = new List<double>();
            for (var i = 0; i < 5; i++)
            {
                watch.Restart();
                var account = await place.In((_, db) => new Audit(db).Verify());
                times.Add(watch.Elapsed.TotalSeconds);
                if (account.Findings.Count > 0 || account.Events != events)
                {
                    throw new InvalidOperationException(string.Join('\n', account.Findings));
                }
            }

            report.Row(postgres ? "PostgreSQL" : "SQLite", sealing, Report.Median(times), events / Report.Median(times));
        }
    }

    private static async Task Fill(Place place, int events, int sealEach)
    {
        for (var i = 0; i < events / 2; i++)
        {
            await place.In(async (sp, _) =>
            {
                var act = sp.GetRequiredService<Acts>().System("bench");
                act.Record(new Stepped(act.Id, $"hồ sơ {i}"));
                act.Record(new Stepped(act.Id, $"hồ sơ {i}"));
                await act.Commit();
                return 0;
            });
            if (i % sealEach == sealEach - 1)
            {
                await Seal(place);
            }
        }
    }

    private static Task<int> Seal(Place place) => place.In(async (sp, _) =>
    {
        await sp.GetRequiredService<SealActs>().Run(sp.GetRequiredService<Acts>().System("seal"), default);
        return 0;
    });
}
