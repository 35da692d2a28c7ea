using System.Text;
using CsvHelper;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>Reads one row strictly and says everything that is wrong with it.</summary>
internal sealed class UnitRowReader(CsvReader csv, List<FileFault> faults)
{
    private static readonly Dictionary<string, UnitLevel> Levels = Codes<UnitLevel>();
    private static readonly Dictionary<string, UnitKind> Kinds = Codes<UnitKind>();
    private readonly int row = csv.Parser.RawRow;
    private readonly int before = faults.Count;

    public UnitRow? Read()
    {
        var key = Text("key", 80, needed: true);
        var facts = new UnitFacts
        {
            Name = Text("name", 300, needed: true) ?? "",
            ShortName = Text("short_name", 80),
            Level = One("level", Levels),
            Kind = One("kind", Kinds),
            StatisticsCode = Code("statistics_code", t => StatisticsCode.TryParse(t, out _), "Mã thống kê gồm 2, 3 hoặc 5 chữ số."),
            Code102 = Code("code_102", t => AgencyCode102.TryParse(t, out _), "Mã định danh theo QCVN 102 có dạng 000.00.00.H30."),
            Code20 = Code("code_20", t => AgencyCode20.TryParse(t, out _), "Mã định danh theo Quyết định 20/2020 có dạng H30.5.1, tối đa 35 ký tự."),
            Decision = Text("decision", 200),
            Sure = Sure("sure"),
            CodesSure = Sure("codes_sure"),
        };
        var from = Day("valid_from", needed: true);
        var to = Day("valid_to");
        if (to < from)
        {
            faults.Add(new(row, "valid_to", "Ngày cuối trước ngày đầu."));
        }

        var parent = Text("parent", 80);
        return faults.Count == before ? new(row, key!, parent, facts, from!.Value, to) : null;
    }

    public static string CodeOf<T>(T value) where T : struct, Enum => Codes<T>().First(c => c.Value.Equals(value)).Key;

    private static Dictionary<string, T> Codes<T>() where T : struct, Enum => Enum.GetValues<T>().ToDictionary(v => Snake(v.ToString()), StringComparer.Ordinal);

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var c in name)
        {
            snake.Append(char.IsUpper(c) && snake.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }

    private string? Text(string column, int most, bool needed = false)
    {
        var raw = csv.GetField(column);
        if (string.IsNullOrWhiteSpace(raw))
        {
            if (needed)
            {
                faults.Add(new(row, column, "Ô này không được để trống."));
            }

            return null;
        }

        if (!CleanText.Try(raw, out var text))
        {
            faults.Add(new(row, column, "Có ký tự không dùng được trong văn bản."));
            return null;
        }

        if (text.Length > most)
        {
            faults.Add(new(row, column, "Dài quá: tối đa {0} ký tự.", most));
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    private string? Code(string column, Func<string, bool> isRight, string wrong)
    {
        var text = Text(column, 60);
        if (text is not null && !isRight(text))
        {
            faults.Add(new(row, column, wrong));
        }

        return text;
    }

    private T One<T>(string column, Dictionary<string, T> codes) where T : struct
    {
        var text = Text(column, 60, needed: true);
        if (text is null || codes.TryGetValue(text, out var value))
        {
            return text is null ? default : codes[text];
        }

        faults.Add(new(row, column, "“{0}” không có trong danh sách: {1}.", text, string.Join(", ", codes.Keys)));
        return default;
    }

    private DateOnly? Day(string column, bool needed = false)
    {
        var text = Text(column, 20, needed);
        if (text is null)
        {
            return null;
        }

        if (Written.TryDay(text, out var day))
        {
            return day;
        }

        faults.Add(new(row, column, "Ngày không đúng: hãy ghi 2020-02-01 hoặc 01/02/2020."));
        return null;
    }

    // Empty or "confirmed" is sure; any other words say what is not.
    private bool Sure(string column) => Text(column, 200) is null or "confirmed";
}
