using CsvHelper;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>A reorganisation read from a file, or what is wrong with the file.</summary>
internal sealed record PlanFileContent(IReadOnlyList<ReorganisationStep> Steps, string? Decision, DateOnly? EffectiveOn, IReadOnlyList<FileFault> Faults);

/// <summary>
/// Reads a reorganisation from a CSV file: <c>step,action,key,name,kind,statistics_code,from_keys,effective,decision,short_name</c>.
/// New units stand where the first unit they come from stands, or under the nearest unit above it that goes on.
/// </summary>
internal sealed class PlanFile(UnitChart chart)
{
    private static readonly IReadOnlyList<string> Needed = ["action", "key", "from_keys", "effective", "decision"];
    private static readonly Dictionary<string, StepKind> Actions = Enum.GetValues<StepKind>().ToDictionary(UnitRowReader.CodeOf, StringComparer.Ordinal);
    private static readonly Dictionary<string, UnitKind> Kinds = Enum.GetValues<UnitKind>().ToDictionary(UnitRowReader.CodeOf, StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> ids = chart.Lines.Where(l => l.Key is not null).ToDictionary(l => l.Key!, l => l.Id, StringComparer.Ordinal);
    private readonly List<FileFault> faults = [];
    private readonly HashSet<Guid> ending = [];

    private sealed record Line(int Row, StepKind Action, string Key, string? Name, string? ShortName, UnitKind? Kind, string? Code, IReadOnlyList<Guid> From);

    public PlanFileContent Read(string text)
    {
        var lines = new List<Line>();
        string? decision = null;
        DateOnly? effective = null;
        using var csv = CsvText.Open(text);
        try
        {
            if (!csv.Read() || !csv.ReadHeader() || Needed.Any(c => !csv.HeaderRecord!.Contains(c, StringComparer.Ordinal)))
            {
                return new([], null, null, [new(csv.Parser.RawRow, null, "Tệp phải có các cột: {0}.", string.Join(", ", Needed))]);
            }

            while (lines.Count + faults.Count < UnitsFile.MostRows && csv.Read())
            {
                decision ??= Field(csv, "decision");
                effective ??= Written.TryDay(Field(csv, "effective"), out var day) ? day : Fault<DateOnly>(csv, "effective", "Ngày không đúng: hãy ghi 2020-02-01 hoặc 01/02/2020.");
                if (One(csv) is { } line)
                {
                    lines.Add(line);
                }
            }
        }
        catch (CsvHelperException)
        {
            faults.Add(new(csv.Parser.RawRow, null, "Dòng này không đúng dạng CSV: thiếu dấu ngoặc kép, hoặc một ô quá dài."));
        }

        ending.UnionWith(lines.Where(l => l.Action is StepKind.Merge or StepKind.Split or StepKind.Dissolve).SelectMany(l => l.From));
        return new(faults.Count > 0 ? [] : [.. lines.Select(l => Step(l, effective!.Value))], decision, effective, faults);
    }

    private Line? One(CsvReader csv)
    {
        var before = faults.Count;
        var action = Actions.TryGetValue(Field(csv, "action") ?? "", out var known) ? known : Fault<StepKind>(csv, "action", "“{0}” không có trong danh sách: {1}.", Field(csv, "action") ?? "", string.Join(", ", Actions.Keys));
        UnitKind? kind = Field(csv, "kind") is not { } word ? null : Kinds.TryGetValue(word, out var of) ? of : Fault<UnitKind>(csv, "kind", "“{0}” không có trong danh sách: {1}.", word, string.Join(", ", Kinds.Keys));
        var from = new List<Guid>();
        foreach (var key in (Field(csv, "from_keys") ?? "").Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            from.Add(ids.TryGetValue(key, out var id) ? id : Fault<Guid>(csv, "from_keys", "Không có đơn vị nào mang khoá “{0}” trong tệp hoặc trong sơ đồ.", key));
        }

        var (name, code) = (Field(csv, "name"), Field(csv, "statistics_code"));
        if (code is not null && !StatisticsCode.TryParse(code, out _))
        {
            Fault<int>(csv, "statistics_code", "Mã thống kê gồm 2, 3 hoặc 5 chữ số.");
        }

        return faults.Count > before ? null : new(csv.Parser.RawRow, action, Field(csv, "key") ?? "", name, Field(csv, "short_name"), kind, code, from);
    }

    private ReorganisationStep Step(Line line, DateOnly day)
    {
        var step = new ReorganisationStep { Id = Guid.CreateVersion7(), Kind = line.Action, From = line.From };
        if (line.Action is StepKind.Dissolve)
        {
            return step with { WithBelow = true, Into = Above(line.From, day) is { } heir ? [new() { Unit = heir }] : [] };
        }

        var change = new FactChange { Name = line.Name, ShortName = line.ShortName, Kind = line.Kind, StatisticsCode = line.Code, ParentId = line.Action is StepKind.Merge or StepKind.Open ? Above(line.From, day) : null };
        if (line.Action is not (StepKind.Merge or StepKind.Open or StepKind.Split))
        {
            return step with { Change = change };
        }

        var known = ids.TryGetValue(line.Key, out var id);
        return step with { Into = [new() { Unit = known ? id : Guid.CreateVersion7(), IsNew = !known, Key = known ? null : line.Key, Change = change }] };
    }

    private Guid? Above(IReadOnlyList<Guid> from, DateOnly day) =>
        from.Count == 0 ? null : chart.Path(from[0], day).Skip(1).Select(u => (Guid?)u).FirstOrDefault(u => !ending.Contains(u!.Value));

    private string? Field(CsvReader csv, string column) =>
        csv.TryGetField<string>(column, out var raw) && CleanText.Try(raw, out var text) && text.Length is > 0 and <= 400 ? text : null;

    private T Fault<T>(CsvReader csv, string column, string text, params object[] values) where T : struct
    {
        faults.Add(new(csv.Parser.RawRow, column, text, values));
        return default;
    }
}
