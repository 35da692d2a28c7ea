using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations.Tests;

/// <summary>What must hold of the files in data/, without a database.</summary>
public sealed class DemoData
{
    private static readonly DateOnly Today = new(2020, 10, 15);
    private static readonly DateOnly Change = new(2025, 7, 1);
    private readonly DataFiles files = new(Path.Combine(AppContext.BaseDirectory, "data"));
    private readonly UnitChart chart = UnitChart.Empty;

    public DemoData()
    {
        var content = UnitsFile.Read(Text("units/hau-giang.csv"));
        Assert.Empty(content.Faults);
        Assert.Empty(UnitsImport.Apply(chart, content.Rows, Today, DemoUnits.IdOf).Faults);
    }

    [Theory]
    [InlineData("2016-06-09", 12, 10, 54)]
    [InlineData("2019-05-01", 12, 11, 53)]
    [InlineData("2020-02-01", 13, 11, 51)]
    [InlineData("2025-06-30", 13, 11, 51)]
    public void Wards_townships_and_communes_are_as_many_as_the_resolutions_say(string day, int wards, int townships, int communes)
    {
        var kinds = chart.InForce(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).CountBy(u => u.Facts.Kind).ToDictionary();
        Assert.Equal((wards, townships, communes), (kinds[UnitKind.Ward], kinds[UnitKind.Township], kinds[UnitKind.Commune]));
        Assert.Equal(8, kinds[UnitKind.District]);
    }

    [Fact]
    public void Every_commune_of_before_goes_into_exactly_one_of_the_28()
    {
        var content = new PlanFile(chart).Read(Text("units/reorganisation-2025.csv"));
        Assert.Empty(content.Faults);
        var communes = chart.InForce(Change.AddDays(-1)).Where(u => u.Facts.Level is UnitLevel.Commune).Select(u => u.Line.Id).ToHashSet();
        var merges = content.Steps.Where(s => s.Kind is StepKind.Merge && s.From.Any(communes.Contains)).ToList();
        Assert.Equal(28, merges.Count);
        Assert.Equal(communes.Order(), merges.SelectMany(m => m.From).Order());
    }

    [Fact]
    public void The_change_of_2025_leaves_a_whole_chart_of_two_levels()
    {
        var plan = new Reorganisation { Id = Guid.CreateVersion7(), Decision = "thử", EffectiveOn = Change, Title = "thử", DraftedAt = default };
        plan.Steps = [.. new PlanFile(chart).Read(Text("units/reorganisation-2025.csv")).Steps];
        Assert.Empty(ReorganisationRun.On(chart, plan).Refusals);
        Assert.DoesNotContain(chart.InForce(Change), u => u.Facts.Level is UnitLevel.District);
        var root = Assert.Single(chart.InForce(Change), u => u.Facts.ParentId is null);
        Assert.Equal(("Thành phố Cần Thơ", "92"), (root.Facts.ShortName, root.Facts.StatisticsCode));
    }

    [Fact]
    public void Every_unit_has_one_head_and_every_position_and_unit_named_is_there()
    {
        var positions = files.Rows("demo/positions.csv").ToDictionary(r => r["code"]);
        var units = chart.InForce(Today).ToDictionary(u => u.Line.Key!, u => UnitRowReader.CodeOf(u.Facts.Kind));
        var heads = units.Keys.ToDictionary(k => k, _ => 0);
        foreach (var row in files.Rows("demo/seats.csv"))
        {
            var position = positions[row["position"]];
            Assert.Contains(row["unit_kind"], position["unit_kinds"].Split(' '));
            var named = $"{row["only"]} {row["except"]}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.All(named, key => Assert.Equal(row["unit_kind"], units[key]));
            if (position["leader"] == "yes" && !row["position"].StartsWith("deputy", StringComparison.Ordinal))
            {
                units.Where(u => u.Value == row["unit_kind"] && DemoStaff.Counts(row, u.Key)).ToList().ForEach(u => heads[u.Key] += int.Parse(row["seats"], System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        Assert.DoesNotContain(heads, h => h.Value != 1);
    }

    [Fact]
    public void The_twelve_people_fit_their_numbers_seats_roles_and_fields()
    {
        var people = files.Rows("demo/people.csv");
        var roles = files.Rows("access/roles.csv").Select(r => r["code"]).ToHashSet();
        var fields = files.Rows("fields.csv").Select(r => r["code"]).ToHashSet();
        Assert.Equal(12, people.Count);
        Assert.All(people, row =>
        {
            Assert.True(CitizenNumber.TryParse(row["citizen_number"], out var number));
            Assert.True(Written.TryDay(row["born"], out var born));
            Assert.Equal((born.Year, row["sex"] == "male"), (number.BirthYear, number.IsMale));
            Assert.Subset(roles, row["roles"].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet());
            Assert.Subset(fields, row["fields"].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet());
            Assert.True(row["unit"].Length == 0 || chart.At(DemoUnits.IdOf(row["unit"]), Today) is not null);
        });
    }

    private string Text(string path)
    {
        using var reader = new StreamReader(files.Open(path));
        return reader.ReadToEnd();
    }
}
