using System.Globalization;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>Positions, seats and about four hundred people of the demo province. The same every time.</summary>
internal sealed class DemoStaff(DataFiles files, ChartStore charts) : IDemoPart
{
    private static readonly DateOnly Since = new(2016, 6, 9);
    private readonly List<(Guid Seat, Guid Unit, string Position)> free = [];
    private Dictionary<string, Position> positions = [];

    public int Order => 20;

    public async Task Seed(AppDb db, Act act, CancellationToken cancel)
    {
        positions = files.Rows("demo/positions.csv").ToDictionary(r => r["code"], r => new Position
        {
            Id = DemoId.Of($"position:{r["code"]}"), Code = r["code"], Name = r["name"], IsLeader = r["leader"] == "yes", Rank = int.Parse(r["rank"], CultureInfo.InvariantCulture),
        }, StringComparer.Ordinal);
        db.AddRange(positions.Values);
        var chart = await charts.Load(cancel);
        Seats(db, chart, act.Day);
        Known(db, chart, act.Day);
        var names = new DemoNames(files);
        foreach (var (seat, unit, position) in free)
        {
            var person = names.Next(seat, positions[position].Rank);
            db.Add(person);
            Hold(db, seat, person.Id, HoldingKind.Appointed, main: true);
        }

        act.Record(new StaffSeeded(DemoId.Of("staff"), free.Count));
    }

    private void Seats(AppDb db, UnitChart chart, DateOnly day)
    {
        var plan = files.Rows("demo/seats.csv").ToLookup(r => r["unit_kind"], StringComparer.Ordinal);
        foreach (var (line, facts) in chart.InForce(day).OrderBy(u => u.Line.Key, StringComparer.Ordinal))
        {
            var counted = plan[UnitRowReader.CodeOf(facts.Kind)].Where(row => Counts(row, line.Key!)).GroupBy(row => row["position"]);
            foreach (var (position, seats) in counted.Select(g => (g.Key, g.Sum(row => int.Parse(row["seats"], CultureInfo.InvariantCulture)))))
            {
                for (var n = 1; n <= seats; n++)
                {
                    free.Add((Seat(db, line, facts, position, $"{n}"), line.Id, position));
                }
            }
        }
    }

    // A row counts for every unit of its kind, unless it names some or leaves some out.
    public static bool Counts(IReadOnlyDictionary<string, string> row, string key) =>
        (row["only"].Length == 0 || row["only"].Split(' ').Contains(key)) && !row["except"].Split(' ').Contains(key);

    // The people who sign in take a planned seat of their position, or one more is made for them.
    private void Known(AppDb db, UnitChart chart, DateOnly day)
    {
        foreach (var row in files.Rows("demo/people.csv"))
        {
            var person = Person.Called(row["name"], DemoId.Of($"person:{row["login"]}"));
            person.CitizenNumber = row["citizen_number"];
            person.BornOn = Written.TryDay(row["born"], out var born) ? born : null;
            person.Email = $"{row["login"]}@haugiang.example";
            db.Add(person);
            if (row["unit"].Length > 0)
            {
                Hold(db, Take(db, chart, row["unit"], row["position"], row["login"], day), person.Id, HoldingKind.Appointed, main: true);
            }
        }

        foreach (var row in files.Rows("demo/second-seats.csv"))
        {
            var seat = Take(db, chart, row["unit"], row["position"], $"{row["login"]}-2", day);
            Hold(db, seat, DemoId.Of($"person:{row["login"]}"), HoldingKind.Concurrent, main: false);
        }
    }

    private Guid Take(AppDb db, UnitChart chart, string key, string position, string login, DateOnly day)
    {
        var unit = DemoUnits.IdOf(key);
        var planned = free.FindIndex(f => f.Unit == unit && f.Position == position);
        if (planned < 0)
        {
            return Seat(db, chart.Find(unit)!, chart.At(unit, day)!, position, login);
        }

        var seat = free[planned].Seat;
        free.RemoveAt(planned);
        return seat;
    }

    private Guid Seat(AppDb db, UnitLine line, UnitFacts facts, string position, string mark)
    {
        var id = DemoId.Of($"seat:{line.Key}:{position}:{mark}");
        db.Add(new Seat { Id = id, UnitId = line.Id, PositionId = positions[position].Id, Title = TitleIn(facts, positions[position].Name), Since = Since });
        return id;
    }

    private static void Hold(AppDb db, Guid seat, Guid person, HoldingKind kind, bool main) =>
        db.Add(new Holding { Id = DemoId.Of($"holding:{seat:N}"), SeatId = seat, PersonId = person, From = Since, IsMain = main, Kind = kind });

    // Positions are named after communes and districts; wards, townships, towns and cities have their own word.
    private static string TitleIn(UnitFacts facts, string name) => facts.Kind switch
    {
        UnitKind.Ward => name.Replace("nhân dân xã", "nhân dân phường", StringComparison.Ordinal),
        UnitKind.Township => name.Replace("nhân dân xã", "nhân dân thị trấn", StringComparison.Ordinal),
        UnitKind.District when facts.Name.Contains("thị xã", StringComparison.OrdinalIgnoreCase) => name.Replace("nhân dân huyện", "nhân dân thị xã", StringComparison.Ordinal),
        UnitKind.District when facts.Name.Contains("thành phố", StringComparison.OrdinalIgnoreCase) => name.Replace("nhân dân huyện", "nhân dân thành phố", StringComparison.Ordinal),
        _ => name,
    };
}
