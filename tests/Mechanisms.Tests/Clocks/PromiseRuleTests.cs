using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Clocks;

/// <summary>Whether a promised date stays when an earlier one is counted is a rule of the pack, not of the program.</summary>
public sealed class PromiseRuleTests
{
    private static readonly Guid Unit = Guid.CreateVersion7();

    [Theory]
    [OnEach("kept", "28/10/2020 17:00", "clocks.promise-kept")]
    [OnEach("taken", "26/10/2020 17:00", "clocks.moved")]
    public async Task A_revoked_closure_gives_the_earlier_date_only_where_the_rules_take_it(On database, string earlier, string due, string last)
    {
        var data = Copied(earlier);
        await using var ground = await Ground.On(database, services =>
        {
            ClockGround.Add(services);
            services.AddSingleton(data);
        });
        await ground.Open(Unit, "12/10/2020 9:00", "10 wd", null, "A");
        var decision = await ground.Decide(DayKind.Closure, "20/10/2020", "21/10/2020");
        await Settle(ground);
        Assert.Equal("28/10/2020 17:00", await ground.Due("A"));
        await ground.Revoke(decision);
        await Settle(ground);

        Assert.Equal(due, await ground.Due("A"));
        Assert.Equal(last, await ground.Read(db => db.Set<EventRow>().Where(e => e.Kind == "clocks.promise-kept" || e.Kind == "clocks.moved").OrderBy(e => e.Id).Select(e => e.Kind).LastAsync()));
    }

    [Fact]
    public void Every_regime_keeps_the_promise_and_says_why()
    {
        foreach (var pack in RulePacks.Of(new DataFiles(Path.Combine(AppContext.BaseDirectory, "data"))).All)
        {
            Assert.Equal(EarlierDate.Kept, pack.Promise.Earlier);
            Assert.Contains("hẹn trả kết quả", pack.Promise.Source.Article, StringComparison.Ordinal);
            Assert.Equal(Certainty.Unconfirmed, pack.Promise.Source.Certainty);
        }
    }

    /// <summary>The program's own data with another answer to this one question.</summary>
    private static DataFiles Copied(string earlier)
    {
        var (from, to) = (Path.Combine(AppContext.BaseDirectory, "data"), Directory.CreateTempSubdirectory("rules-").FullName);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        foreach (var pack in Directory.GetFiles(Path.Combine(to, "rules"), "*.json"))
        {
            File.WriteAllText(pack, File.ReadAllText(pack).Replace("\"earlier\": \"kept\"", $"\"earlier\": \"{earlier}\"", StringComparison.Ordinal));
        }

        return new DataFiles(to);
    }

    private static async Task Settle(Ground ground)
    {
        for (var i = 0; i < 20 && await ground.Turn() > 0; i++)
        {
        }
    }
}
