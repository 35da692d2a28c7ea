using System.Globalization;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Kernel;
using ThongSuot.Procedures;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>The figures of dossiers are those of a recount, and every one opens exactly the dossiers it counts.</summary>
public sealed class FigureTests
{
    private static readonly DateTime Begins = VietnamTime.StartOf(new DateOnly(2014, 4, 1));
    private static readonly DateTime Ends = VietnamTime.StartOf(new DateOnly(2014, 7, 1));

    [Theory, OnEach]
    public async Task The_table_is_that_of_a_recount_and_received_equals_solved_open_and_ended(On database)
    {
        var (app, made) = await Counting.With(database);
        using var ha = await app.As("ha");
        var page = (await ha.Open(Quarter("Way"))).Ok().Says("khớp").DoesNotSay("Lệch ");
        foreach (var way in Enum.GetValues<FilingWay>())
        {
            var row = page.Rows.First(r => r[0] == way.Title());
            Assert.Equal(Recount([.. made.Where(d => d.Way == way)]), row.Skip(1).Take(14).Select(Number));
        }

        Assert.Equal(Recount(made), page.Document.QuerySelectorAll("tr.sum td").Take(14).Select(c => Number(c.TextContent.Trim())));
        var file = await ha.Http.GetStringAsync($"{Quarter("Way")}&as=csv");
        Assert.Contains(file.Split("\r\n"), l => l.StartsWith($"Tổng cộng,{string.Join(',', Recount(made))},", StringComparison.Ordinal));
    }

    [Theory, OnEach("Unit"), OnEach("Receiving"), OnEach("Field"), OnEach("Procedure"), OnEach("Way"), OnEach("Month"), OnEach("Level")]
    public async Task Every_cell_opens_a_list_of_as_many_dossiers_as_it_says(On database, string by)
    {
        var (app, _) = await Counting.With(database);
        using var ha = await app.As("ha");
        var page = (await ha.Open(Quarter(by))).Ok();
        var cells = page.Document.QuerySelectorAll("#figures table:first-of-type td a").Where(a => a.GetAttribute("href")!.StartsWith(OneStopUrls.Counted, StringComparison.Ordinal)).ToList();
        Assert.True(cells.Count > 20, $"{cells.Count} cells");
        foreach (var cell in cells)
        {
            var list = (await ha.Open(cell.GetAttribute("href")!)).Ok();
            Assert.True(list.Rows.Count == Number(cell.TextContent.Trim()), $"{cell.GetAttribute("href")}: the cell says {cell.TextContent}, the list has {list.Rows.Count}");
        }
    }

    [Theory, OnEach("10/04/2014", "20/06/2014", "Month"), OnEach("05/05/2014", "25/05/2014", "Way"), OnEach("01/05/2014", "09/05/2014", "Way"), OnEach("20/03/2014", "31/05/2014", "Month"), OnEach("01/01/2014", "31/12/2020", "Way")]
    public async Task Periods_that_begin_or_end_within_a_month_are_counted_as_their_lists(On database, string from, string to, string by)
    {
        var (app, _) = await Counting.With(database);
        using var ha = await app.As("ha");
        var page = (await ha.Open($"{OneStopUrls.Figures}?from={from}&to={to}&by={by}&side=deciding")).Ok().DoesNotSay("Lệch ");
        var cells = page.Document.QuerySelectorAll("#figures table:first-of-type td a").Where(a => a.GetAttribute("href")!.StartsWith(OneStopUrls.Counted, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(cells);
        foreach (var cell in cells)
        {
            var behind = await ha.Http.GetStringAsync($"{cell.GetAttribute("href")}&as=csv");
            Assert.True(behind.Trim().Split("\r\n").Length - 1 == Number(cell.TextContent.Trim()), $"{cell.GetAttribute("href")}: the cell says {cell.TextContent}");
        }
    }

    [Theory, OnEach]
    public async Task Tallies_that_differ_are_seen_in_the_equation_and_put_right_by_the_nights_recount(On database)
    {
        await using var app = await App.Start(database);
        using var ha = await app.As("ha");
        const string Year = $"{OneStopUrls.Figures}?from=01/01/1990&to=31/12/1990&by=Procedure&side=deciding";
        (await ha.Open(Year)).Ok().DoesNotSay("Không có thật");
        await app.Inside(async (_, db, act) =>
        {
            db.Add(new DossierTally { Month = DossierMarks.Month(new DateOnly(1990, 3, 1)), UnitId = Guid.CreateVersion7(), ReceivingUnitId = Guid.CreateVersion7(), Procedure = "9.999990", ProcedureName = "Không có thật", Field = "", Way = FilingWay.Post, Received = 3 });
            await act.Commit();
            return 0;
        });
        (await ha.Open(Year)).Ok().Says("Không có thật").Says("Lệch 3");
        Assert.Equal(1, await Recount());
        (await ha.Open(Year)).Ok().DoesNotSay("Không có thật").DoesNotSay("Lệch ");
        Assert.Equal(0, await Recount());

        Task<int> Recount() => app.Inside(async (services, _, act) =>
        {
            var rows = await services.GetRequiredService<TallyDesk>().Recount(default);
            await act.Commit();
            return rows;
        });
    }

    [Theory, OnEach]
    public async Task Whatever_happens_to_dossiers_the_tallies_follow_in_the_same_commit(On database)
    {
        // The province of all other tests: received, supplemented, extended, denied, withdrawn, stopped, returned, moved to other units.
        var app = await App.With(database);
        Assert.Equal("", await app.Inside(async (services, _, _) => $"{await services.GetRequiredService<TallyDesk>().Differences(default)}"));
    }

    [Theory, OnEach]
    public async Task Table_II06_has_its_columns_and_its_sums(On database)
    {
        var (app, made) = await Counting.With(database);
        using var ha = await app.As("ha");
        var page = (await ha.Open($"{OneStopUrls.TableOfResults}?from=01/04/2014&to=30/06/2014")).Ok().Says("(3)=(4)+(5)+(6)").Says("biểu không có cột cho chúng");
        var total = page.Rows[0];
        Assert.Equal("Tổng cộng", total[1]);
        Assert.Equal(Recount(made).Take(11), total.Skip(2).Select(Number));
        // The levels together are the total; the fields of a level together are the level.
        Assert.Equal(total.Skip(2).Select(Number), Added(page.Rows.Where(r => r[0] is "I" or "II" or "III")));
        Assert.Equal(total.Skip(2).Select(Number), Added(page.Rows.Where(r => int.TryParse(r[0], CultureInfo.InvariantCulture, out _))));
        (await ha.Open($"{OneStopUrls.FiguresPrint}?from=01/04/2014&to=30/06/2014&by=Level")).Ok().Says("Biểu II.06");
        Assert.Contains("Tổng cộng", await ha.Http.GetStringAsync($"{OneStopUrls.TableOfResults}?from=01/04/2014&to=30/06/2014&as=csv"), StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task Figures_stay_within_reach_and_wrong_days_are_said_at_their_field(On database)
    {
        var (app, _) = await Counting.With(database);
        using var ha = await app.As("ha");
        using var khoa = await app.As("khoa");
        using var dao = await app.As("dao");
        using var hong = await app.As("hong");
        (await hong.Open(OneStopUrls.Figures)).Is(403);
        var whole = Sum((await ha.Open($"{OneStopUrls.Figures}?side=deciding&from=01/01/2019&to=31/12/2019")).Ok());
        foreach (var (person, side) in new[] { (khoa, "deciding"), (dao, "counter") })
        {
            var own = (await person.Open($"{OneStopUrls.Figures}?side={side}&from=01/01/2019&to=31/12/2019")).Ok();
            Assert.InRange(Sum(own), 1, whole - 1);
            var cell = own.Document.QuerySelector("tr.sum td a")!;
            (await person.Open(cell.GetAttribute("href")!)).Ok().Says($"{Sum(own)}");
        }

        (await ha.Open($"{OneStopUrls.Figures}?from=05/05/2020&to=01/05/2020")).IsInvalid().Says("Ngày cuối không được trước ngày đầu.");
        (await ha.Open($"{OneStopUrls.Figures}?by=Month&from=01/01/1900&to=01/05/2020")).IsInvalid().Says("nhiều nhất 36 tháng");
        (await ha.Open($"{OneStopUrls.Counted}?count=none")).Ok().Says("Số liệu hồ sơ");
        (await ha.Open(OneStopUrls.Figures)).Ok().Says("từ 01/01/2020 đến hết 15/10/2020");
    }

    private static string Quarter(string by) => $"{OneStopUrls.Figures}?from=01/04/2014&to=30/06/2014&by={by}&side=deciding";

    private static int Number(string text) => text == "–" ? 0 : int.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static int Sum(Answer page) => Number(page.Document.QuerySelector("tr.sum td")!.TextContent.Trim());

    private static IEnumerable<int> Added(IEnumerable<IReadOnlyList<string>> rows) => rows.Select(r => r.Skip(2).Select(Number)).Aggregate((a, b) => a.Zip(b, (x, y) => x + y));

    // The same count in plain words, another way.
    private static IEnumerable<int> Recount(IReadOnlyCollection<Dossier> all)
    {
        var taken = all.Where(d => d.ReceivedAt is not null).ToList();
        var received = taken.Where(d => In(d.ReceivedAt)).ToList();
        var carried = taken.Where(d => d.ReceivedAt < Begins && !(d.EndedAt < Begins)).ToList();
        var ended = received.Concat(carried).Where(d => In(d.EndedAt)).ToList();
        var solved = ended.Where(d => d.Outcome is not DossierOutcome.None).ToList();
        var open = received.Concat(carried).Except(ended).ToList();
        var early = solved.Count(d => d.DueAt is { } due && VietnamTime.DayOf(d.EndedAt!.Value) < VietnamTime.DayOf(due));
        var late = solved.Count(d => d.DueAt is { } due && d.EndedAt > due);
        var overdue = open.Count(d => d.DueAt is { } due && due < Ends);
        return [received.Count + carried.Count, received.Count(d => d.Way is FilingWay.Online), received.Count(d => d.Way is not FilingWay.Online), carried.Count, solved.Count, early, solved.Count - early - late, late,
            open.Count, open.Count - overdue, overdue, ended.Count(d => d.Status is DossierStatus.Withdrawn), ended.Count(d => d.Status is DossierStatus.Stopped), all.Count(d => d.Status is DossierStatus.Rejected && In(d.EndedAt))];
    }

    private static bool In(DateTime? at) => at >= Begins && at < Ends;
}
