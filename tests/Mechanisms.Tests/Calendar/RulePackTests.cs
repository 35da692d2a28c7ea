using System.Text.Json;
using ThongSuot.Calendar;
using ThongSuot.Data;
using static ThongSuot.Mechanisms.Tests.Calendar.Legal;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.Mechanisms.Tests.Calendar;

/// <summary>The regimes of 2015, 2018 and 2025 as data.</summary>
public sealed class RulePackTests
{
    [Theory]
    [InlineData("2014-03-01", "2015")]
    [InlineData("2015-05-15", "2015")]
    [InlineData("2018-06-20", "2015")]
    [InlineData("2018-06-21", "2018")]
    [InlineData("2025-06-30", "2018")]
    [InlineData("2025-07-01", "2025")]
    [InlineData("2060-01-01", "2025")]
    public void A_dossier_falls_under_the_rules_of_its_day_of_receipt(string received, string pack) => Assert.Equal(pack, Packs.For(Day(received)).Code);

    [Fact]
    public void A_pack_nobody_knows_is_refused_with_those_there_are()
    {
        var why = Refused(() => Packs.Named("2016"));
        Assert.Equal(("CAL-008", "2016", "2015, 2018, 2025"), (why.Code, why.Values[0], why.Values[1]));
        Assert.Equal("CAL-008", Refused(() => new RulePacks([Packs.Named("2015")]).For(Day("2020-01-01"))).Code);
    }

    [Fact]
    public void A_start_rule_nobody_knows_is_refused()
    {
        Assert.Equal("CAL-012", Refused(() => Packs.Named("2015").Start("interlinked")).Code);
        Assert.Equal("standard", Packs.Named("2015").Start(null).Code);
    }

    [Fact]
    public void Packs_follow_one_another_without_a_gap_and_cite_an_article_for_every_rule()
    {
        foreach (var (former, next) in Packs.All.Zip(Packs.All.Skip(1)))
        {
            Assert.Equal(former.InForce.To!.Value.AddDays(1), next.InForce.From);
        }

        Assert.All(Packs.All, p => Assert.All(
            [.. p.Starts.Select(s => s.Source), p.DayAfter, p.LastDay, p.SameDay.Source, p.WorkingDays.Source, p.Pause, p.Supplement.Source, p.Extension.Source, p.SecondAppointment, p.Withdrawal],
            source => Assert.True(source.Article.Length > 5 && source.Certainty != Certainty.Computed)));
    }

    [Theory]
    [InlineData("online", "2025-12-05T18:00", "2025-12-08T07:00")]
    [InlineData("online", "2025-12-06T10:00", "2025-12-08T07:00")]
    [InlineData("online", "2025-12-05T12:00", "2025-12-05T12:00")]
    [InlineData("online", "2025-12-05T06:00", "2025-12-05T06:00")]
    [InlineData("interlinked", "2025-12-05T15:00", "2025-12-05T15:00")]
    [InlineData("interlinked", "2025-12-05T15:01", "2025-12-08T07:00")]
    [InlineData("interlinked-2025", "2025-12-05T15:59", "2025-12-05T15:59")]
    [InlineData("interlinked-2025", "2025-12-05T16:00", "2025-12-08T07:00")]
    [InlineData("interlinked-2025", "2025-12-06T10:00", "2025-12-08T07:00")]
    [InlineData("transfer", "2025-12-05T15:30", "2025-12-08T07:00")]
    [InlineData("standard", "2025-12-05T18:00", "2025-12-05T18:00")]
    [InlineData("post", "2025-12-06T10:00", "2025-12-06T10:00")]
    public void When_it_counts_as_received_depends_on_how_it_was_filed(string start, string received, string counts) =>
        Assert.Equal(counts, Local(new CaseClock(Terms("5 wd", "2025"), ClockEvent.Received(At(received), start)).Deadline.StartAt));

    [Theory]
    [InlineData(false, "5 wd", "2025-12-15T17:00")]
    [InlineData(true, "5 wd", "2025-12-12T17:00")]
    [InlineData(false, "5 d", "2025-12-15T17:00")]
    [InlineData(true, "5 d", "2025-12-12T17:00")]
    public void A_province_may_count_the_day_that_a_late_receipt_was_moved_to(bool counts, string span, string due)
    {
        var pack = Packs.Named("2025");
        pack = pack with { Starts = [pack.Start("interlinked") with { ThatDayCounts = counts }] };
        var clock = new CaseClock(new(Office, pack, Span.Parse(span)), ClockEvent.Received(At("2025-12-05T16:00")));
        Assert.Equal(due, Local(clock.DueAt));
        Assert.Equal(counts, clock.Explain().Steps.Any(s => s.Says.Vi == "Ngày bắt đầu tính là ngày thứ nhất."));
    }

    [Fact]
    public void A_pack_with_an_unknown_member_or_without_a_rule_is_not_read()
    {
        var folder = Directory.CreateTempSubdirectory("rules-");
        var text = File.ReadAllText(Path.Combine(Shipped.Root, "rules", "2018.json"));
        Directory.CreateDirectory(Path.Combine(folder.FullName, "rules"));
        foreach (var wrong in (string[])[text.Replace("\"pause\"", "\"paws\"", StringComparison.Ordinal), text.Replace("\"restart\"", "\"reboot\"", StringComparison.Ordinal), text.Replace("3 wd", "3 weeks", StringComparison.Ordinal)])
        {
            File.WriteAllText(Path.Combine(folder.FullName, "rules", "2018.json"), wrong);
            Assert.Throws<JsonException>(() => RulePacks.Of(new(folder.FullName)));
        }

        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("hours", "kinds,units,from,to,mon,tue,wed,thu,fri,sat,sun,title,title_en,source,sure", "one_stop,,2000-01-01,,7-11,,,,,,,Giờ,Hours,QĐ,confirmed", "mon", "7-11")]
    [InlineData("hours", "kinds,units,from,to,mon,tue,wed,thu,fri,sat,sun,title,title_en,source,sure", "one_stop,,ngày mai,,,,,,,,,Giờ,Hours,QĐ,confirmed", "from", "ngày mai")]
    [InlineData("days", "kind,from,to,made_up,holiday,open,kinds,units,title,title_en,source,recorded,sure", "party,2016-01-01,2016-01-01,,,,,,Lễ,Feast,QĐ,,confirmed", "kind", "party")]
    [InlineData("days", "kind,from,to,made_up,holiday,open,kinds,units,title,title_en,source,recorded,sure", "holiday,2016-01-01,2016-01-01,,,,,,Lễ,Feast,QĐ,,perhaps", "sure", "perhaps")]
    public void A_row_that_cannot_be_read_is_refused_with_its_file_row_and_column(string file, string heading, string row, string column, string text)
    {
        var folder = Directory.CreateTempSubdirectory("calendar-");
        var calendar = Directory.CreateDirectory(Path.Combine(folder.FullName, "calendar")).FullName;
        foreach (var name in (string[])["hours", "days", "holidays"])
        {
            File.Copy(Path.Combine(Shipped.Root, "calendar", $"{name}.csv"), Path.Combine(calendar, $"{name}.csv"));
        }

        File.WriteAllText(Path.Combine(calendar, $"{file}.csv"), $"id,{heading}\ndòng-1,{row}\n");
        var why = Refused(() => CalendarFiles.Read(new DataFiles(folder.FullName)));
        Assert.Equal(("CAL-009", $"calendar/{file}.csv", "dòng-1", text, column), (why.Code, why.Values[0], why.Values[1], why.Values[2], why.Values[3]));
        folder.Delete(recursive: true);
    }
}
