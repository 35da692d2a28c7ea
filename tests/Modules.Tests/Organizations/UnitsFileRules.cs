using System.Text;
using CsCheck;

namespace ThongSuot.Organizations.Tests;

public sealed class UnitsFileRules
{
    private const string Head = "key,level,kind,name,short_name,parent,statistics_code,code_102,code_20,valid_from,valid_to,decision,sure,codes_sure\n";
    private static readonly DateOnly Today = new(2020, 10, 15);

    [Theory]
    [InlineData("hg,province,province,Tỉnh,,,93,,,2016-13-01,,,,", 2, "valid_from")]
    [InlineData("hg,province,province,Tỉnh,,,93,,,2016-01-01,2015-01-01,,,", 2, "valid_to")]
    [InlineData(",province,province,Tỉnh,,,93,,,2016-01-01,,,,", 2, "key")]
    [InlineData("hg,country,province,Tỉnh,,,93,,,2016-01-01,,,,", 2, "level")]
    [InlineData("hg,province,realm,Tỉnh,,,93,,,2016-01-01,,,,", 2, "kind")]
    [InlineData("hg,province,province,Tỉnh,,,9x,,,2016-01-01,,,,", 2, "statistics_code")]
    [InlineData("hg,province,province,Tỉnh,,,93,H30,,2016-01-01,,,,", 2, "code_102")]
    [InlineData("hg,province,province,Tỉnh,,,93,,h30,2016-01-01,,,,", 2, "code_20")]
    [InlineData("hg,province,province,Ti\u202Enh,,,93,,,2016-01-01,,,,", 2, "name")]
    [InlineData("hg,province,province,Tỉnh,,nobody,93,,,2016-01-01,,,,", 2, "parent")]
    [InlineData("hg,province,province,Tỉnh,,,93,,,2016-01-01,,,,\nhg,province,province,Tỉnh,,,93,,,2018-01-01,,,,", 3, "valid_from")]
    [InlineData("hg,province,province,Tỉnh,,,93,,,2016-01-01,,,,\na,district,district,A,,b,,,,2016-01-01,,,,\nb,district,district,B,,a,,,,2016-01-01,,,,", 3, null)]
    public void A_bad_row_is_named_with_its_column_and_nothing_is_taken(string rows, int row, string? column)
    {
        var faults = Read(Head + rows).Faults;
        Assert.Contains(faults, f => f.Row == row && f.Column == column);
    }

    [Fact]
    public void Every_bad_row_is_named()
    {
        var faults = UnitsFile.Read(Head + "hg,x,province,Tỉnh,,,93,,,2016-01-01,,,,\nhg2,province,y,Tỉnh,,,93,,,2016-01-01,,,,\nhg3,province,province,,,,93,,,2016,,,,").Faults;
        Assert.Equal([2, 3, 4, 4], faults.Select(f => f.Row));
    }

    [Theory]
    [InlineData("name;key;level;kind;valid_from\nTỉnh;hg;province;province;01/01/2016")]
    [InlineData("# nguồn: thử\nkey,level,kind,name,valid_from\nhg,province,province,\"Tỉnh\",2016-01-01\r\n")]
    public void Other_spreadsheets_write_it_otherwise_and_it_is_read(string text) => Assert.Equal("Tỉnh", Assert.Single(Read(text).Rows).Facts.Name);

    [Fact]
    public void Bytes_that_are_not_utf8_are_named_with_their_line()
    {
        var (_, fault) = CsvText.Decode([.. Encoding.UTF8.GetBytes("key\n"), .. Encoding.Latin1.GetBytes("T\u00E9\n")]);
        Assert.Equal(2, fault!.Row);
        Assert.NotNull(CsvText.Decode([(byte)'P', (byte)'K', 3, 4, 0]).Fault);
        Assert.NotNull(CsvText.Decode([0xFF, 0xFE, (byte)'k', 0]).Fault);
    }

    [Fact]
    public void No_text_whatever_breaks_the_reader() => Gen.String[0, 400].Sample(text =>
    {
        UnitsFile.Read(text);
        UnitsFile.Read(Head + text);
        new PlanFile(UnitChart.Empty).Read("action,key,from_keys,effective,decision\n" + text);
    }, iter: 2000);

    [Fact]
    public void The_report_tells_new_changed_ended_and_same_and_marks_what_is_late()
    {
        var chart = UnitChart.Empty;
        Lay(chart, "hg,province,province,Tỉnh,,,93,,,2016-01-01,,,,\na,commune,commune,A,,hg,,,,2016-01-01,,,,\nb,commune,commune,B,,hg,,,,2016-01-01,,,,\nc,commune,commune,C,,hg,,,,2016-01-01,,,,");
        var known = chart.Copy();
        var result = Lay(known, "hg,province,province,Tỉnh,,,93,,,2016-01-01,,,,\na,commune,ward,A,,hg,,,,2018-01-01,,,,\nb,commune,commune,B,,hg,,,,2016-01-01,2025-06-30,,,\nd,commune,commune,D,,hg,,,,2020-01-01,,,,");

        Assert.Empty(result.Faults);
        Assert.Equal(
            [("hg", DifferenceKind.Same, false), ("a", DifferenceKind.Changed, true), ("b", DifferenceKind.Ended, false), ("d", DifferenceKind.Opened, false)],
            result.Differences.Select(d => (d.Line.Key!, d.Kind, d.IsLate)));
        Assert.Equal(UnitKind.Commune, known.Lines.First(l => l.Key == "a").At(new(2017, 1, 1))!.Facts.Kind);
    }

    private static ImportResult Lay(UnitChart chart, string rows) => UnitsImport.Apply(chart, UnitsFile.Read(Head + rows).Rows, Today, _ => Guid.CreateVersion7());

    private static UnitsFileContent Read(string text)
    {
        var content = UnitsFile.Read(text);
        return content.Faults.Count > 0 ? content : new(content.Rows, UnitsImport.Apply(UnitChart.Empty, content.Rows, Today, _ => Guid.CreateVersion7()).Faults);
    }
}
