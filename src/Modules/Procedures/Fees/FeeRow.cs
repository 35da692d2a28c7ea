using System.Globalization;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>Strict reading of the cells of one row; what is wrong is kept.</summary>
internal sealed class FeeRow(string file, int row, IReadOnlyDictionary<string, string> cells, List<FeeFault> faults)
{
    private static readonly Dictionary<string, FeeKind> Kinds = new() { ["fee"] = FeeKind.Fee, ["charge"] = FeeKind.Charge, ["free"] = FeeKind.Free };

    private static readonly Dictionary<string, FilingWay> Channels = new() { ["counter"] = FilingWay.Counter, ["online"] = FilingWay.Online, ["post"] = FilingWay.Post };

    private static readonly Dictionary<string, FeeUnit> Units = new()
    {
        ["dossier"] = FeeUnit.Dossier, ["case"] = FeeUnit.Case, ["page"] = FeeUnit.Page, ["copy"] = FeeUnit.Copy, ["transaction"] = FeeUnit.Transaction, ["will"] = FeeUnit.Will,
    };

    public string Fee => Cell("code") is { Length: > 0 } code ? code : Cell("fee");

    public string Text(string column)
    {
        var text = Cell(column);
        return text.Length > 0 ? text : Fault(FeeFaultKind.Missing, column, "");
    }

    public string? Maybe(string column) => Cell(column) is { Length: > 0 } text ? text : null;

    public Names Names(string column) => new(Text(column), Maybe($"{column}_en"));

    public FeeKind Kind => Kinds.TryGetValue(Cell("kind"), out var kind) ? kind : Fault(FeeFaultKind.UnknownKind, Cell("kind"), FeeKind.Fee);

    public FeeUnit Unit => Units.TryGetValue(Cell("unit"), out var unit) ? unit : Fault(FeeFaultKind.UnknownUnit, Cell("unit"), FeeUnit.Dossier);

    public IReadOnlyList<FilingWay> Ways => [.. Words("channels").Select(w => Channels.TryGetValue(w, out var way) ? way : Fault(FeeFaultKind.UnknownChannel, w, FilingWay.Counter)).Distinct()];

    public IReadOnlyList<string> Procedures
    {
        get
        {
            var codes = Words("procedures");
            if (codes.Length == 0)
            {
                Fault(FeeFaultKind.Missing, "procedures", 0);
            }

            foreach (var code in codes.Where(c => !ProcedureCodes.IsWellFormed(c)))
            {
                Fault(FeeFaultKind.WrongProcedure, code, 0);
            }

            return codes;
        }
    }

    public Period InForce
    {
        get
        {
            var (from, to) = (Day("from") ?? DateOnly.MinValue, Day("to"));
            return to < from ? Fault(FeeFaultKind.WrongDay, $"{Cell("from")}–{Cell("to")}", new Period(from, null)) : new(from, to);
        }
    }

    public bool Is(string column) => Cell(column) == "yes";

    public long? Amount(string column) => Maybe(column) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount <= FeeCalculation.MostAmount ? amount : Fault<long?>(FeeFaultKind.WrongAmount, text, null);

    public int Whole(string column, int least, int most, FeeFaultKind otherwise) =>
        int.TryParse(Cell(column), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole >= least && whole <= most ? whole : Fault(otherwise, Cell(column), least);

    public T Fault<T>(FeeFaultKind kind, string text, T instead)
    {
        faults.Add(new(file, row, Fee, kind, text));
        return instead;
    }

    private DateOnly? Day(string column) => Maybe(column) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Fault<DateOnly?>(FeeFaultKind.WrongDay, text, null);

    private string[] Words(string column) => Cell(column).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private string Cell(string column) => cells.TryGetValue(column, out var text) ? text.Trim() : "";
}
