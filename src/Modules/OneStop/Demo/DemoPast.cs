using System.Globalization;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Procedures;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.OneStop;

/// <summary>Dossiers that were over before the day of the demo, from January 2019 on: written as rows, without the acts that would have made them. More in spring and before the school year.</summary>
internal sealed class DemoPast(DataFiles files, HostMode mode, IDatabase database, IProcedures procedures, IProcedureDesk rules, ReceiveReading reading, IUnits units, CalendarDesk calendars, RulePacks packs) : IDemoPart
{
    private const int AtOnce = 10_000;
    private static readonly DateOnly First = new(2019, 1, 2);

    // In hundredths: after Tết and before the school year people file most.
    private static readonly int[] Seasons = [80, 60, 110, 115, 105, 100, 110, 125, 110, 95, 95, 90];

    public int Order => 86;

    public async Task Seed(AppDb db, Act act, CancellationToken cancel)
    {
        var tallies = new TallyChanges();
        var kinds = mode.Dossiers == 0 ? [] : await Kinds(act, cancel);
        var made = kinds.Count == 0 ? [] : Make(kinds, await Communes(act, cancel), (await calendars.Current(cancel)).Book.For("one_stop"), act).Take(mode.Dossiers);
        // While the database writes a part, the next is made.
        var writing = Task.CompletedTask;
        foreach (var part in made.Chunk(AtOnce))
        {
            foreach (var rows in part)
            {
                tallies.Add(rows.Dossier, 1);
            }

            await writing;
            writing = Write(part);
        }

        await writing;
        await tallies.Save(db, cancel);

        Task Write(PastRows[] part) => Task.Run(async () =>
        {
            await database.Fill(db, [.. part.Select(r => r.Dossier)], cancel);
            await database.Fill(db, [.. part.SelectMany(r => r.Steps)], cancel);
            await database.Fill(db, [.. part.SelectMany(r => r.Papers)], cancel);
            await database.Fill(db, [.. part.SelectMany(r => r.Fees)], cancel);
            await database.Fill(db, [.. part.Select(r => r.Rating).OfType<DossierRating>()], cancel);
        }, cancel);
    }

    private IEnumerable<PastRows> Make(IReadOnlyList<PastKind> kinds, IReadOnlyList<UnitCard> communes, WorkingCalendar calendar, Act act)
    {
        var days = Enumerable.Range(0, act.Day.DayNumber - First.DayNumber).Select(First.AddDays).Where(calendar.IsWorking).ToList();
        var past = new PastDossier(new DemoNames(files), calendar, packs, act.At);
        for (var n = 0; ; n++)
        {
            var random = new DemoNumbers($"past:{n.ToString(CultureInfo.InvariantCulture)}");
            var day = days[random.Next(days.Count)];
            if (random.Next(125) < Seasons[day.Month - 1] && Drawn(kinds, random) is { } kind)
            {
                var commune = communes[random.Next(communes.Count)];
                if (past.Of(n, kind.IsCommune ? kind with { Receiving = commune.Id, Deciding = commune.Id, Code = commune.Code102! } : kind, day, random) is { } rows)
                {
                    yield return rows;
                }
            }
        }
    }

    private async Task<IReadOnlyList<UnitCard>> Communes(Act act, CancellationToken cancel) => [.. (await units.InForce(new(act.Day), cancel)).Where(u => Levels.Of(u) is ProcedureLevel.Commune && u.Code102 is not null)];

    private async Task<IReadOnlyList<PastKind>> Kinds(Act act, CancellationToken cancel)
    {
        var kinds = new List<PastKind>();
        foreach (var row in files.Rows("demo/dossier-kinds.csv").Where(r => r["weight"] != "0"))
        {
            if (await procedures.Find(row["procedure"], act.Day, cancel) is { } card)
            {
                var (receiving, deciding) = (DemoId.Of($"unit:{row["receiving"]}"), DemoId.Of($"unit:{row["deciding"]}"));
                var code = (await units.Find(receiving, new(act.Day), cancel))?.Code102 ?? "000.00.00.H30";
                var fees = rules.Fees(card.Content.Code, FilingWay.Counter, FormState.Sent(new Dictionary<string, string[]>(), [], act.Day), act.Day)?.Sums ?? [];
                kinds.Add(new(card, int.Parse(row["weight"], CultureInfo.InvariantCulture), receiving == deciding, receiving, deciding, code, reading.FieldOf(card), rules.LimitsOf(card, FilingWay.Counter)?.Promised ?? Span.None, fees));
            }
        }

        return kinds;
    }

    private static PastKind? Drawn(IReadOnlyList<PastKind> kinds, DemoNumbers random)
    {
        var at = random.Next(kinds.Sum(k => k.Weight));
        return kinds.FirstOrDefault(k => (at -= k.Weight) < 0);
    }
}
