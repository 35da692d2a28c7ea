using System.Globalization;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Numbering;
using ThongSuot.Organizations;

namespace ThongSuot.OneStop;

/// <summary>Numbers of dossiers by the format in force on their day: data/one-stop/number-formats.csv (TT 01/2018/TT-VPCP, article 19, and its successors).</summary>
internal sealed class DossierNumbers(DataFiles files, NumberDesk desk, IUnits units)
{
    private readonly Lazy<IReadOnlyList<NumberFormat>> formats = new(() => [.. files.Rows("one-stop/number-formats.csv").Select(NumberFormat.Of)]);

    /// <summary>The next number of a unit. Refused: OSS-002, OSS-003, NUM-001.</summary>
    public Task<string> Next(Guid unit, Act act, CancellationToken cancel) => Next(formats.Value.Last(f => f.From <= act.Day), unit, act, cancel);

    /// <summary>The next number of a unit for the receipt of an interlinked group; its form is ours, no rule gives one. Refused: OSS-002, OSS-003, NUM-001.</summary>
    public Task<string> NextOfGroup(Guid unit, Act act, CancellationToken cancel)
    {
        var format = formats.Value.Last(f => f.From <= act.Day);
        return Next(format with { Kind = new("one-stop.group", Reset.Day, format.Kind.Width, format.Kind.Format.Replace("{number}", "LT{number}", StringComparison.Ordinal)) }, unit, act, cancel);
    }

    private async Task<string> Next(NumberFormat format, Guid unit, Act act, CancellationToken cancel)
    {
        var code = (await units.Path(unit, new(act.Day), cancel)).Select(u => format.ByDecision20 ? u.Code20 : u.Code102).LastOrDefault(c => c is not null);
        act.RefuseIf(code is null, OneStopRefusals.NoUnitCode);
        var given = await desk.Next(format.Kind, unit, act.Day, act, code!, cancel);
        act.RefuseIf(given.Number > format.Most, OneStopRefusals.NumbersUsedUp.With(format.Kind.Width));
        return given.Text;
    }

    private sealed record NumberFormat(DateOnly From, bool ByDecision20, NumberKind Kind, long Most)
    {
        public static NumberFormat Of(IReadOnlyDictionary<string, string> row) => new(
            DateOnly.ParseExact(row["from"], "yyyy-MM-dd", CultureInfo.InvariantCulture), row["unit_code"] == "20",
            new("one-stop.dossier", Reset.Day, int.Parse(row["width"], CultureInfo.InvariantCulture), row["format"]),
            row["most"].Length == 0 ? long.MaxValue : long.Parse(row["most"], CultureInfo.InvariantCulture));
    }
}

/// <summary>Kinds of numbers besides those of dossiers, each by unit and year.</summary>
internal static class OneStopNumbers
{
    public static readonly NumberKind Money = new("one-stop.money", Reset.Year, 7);

    public static readonly NumberKind HandOver = new("one-stop.hand-over", Reset.Year, 3, "{number}/PBG");

    public static readonly NumberKind Ticket = new("one-stop.ticket", Reset.Day);

    /// <summary>Numbers of letters: <c>.../PBS-TTPVHCC</c> (TT 03/2025/TT-VPCP, forms 02 to 05).</summary>
    public static NumberKind Of(LetterKind kind) => kind switch
    {
        LetterKind.Supplement => new("one-stop.supplement", Reset.Year, 2, "{number}/PBS"),
        LetterKind.Rejection => new("one-stop.rejection", Reset.Year, 2, "{number}/PTC"),
        LetterKind.Apology => new("one-stop.apology", Reset.Year, 2, "{number}/PXL"),
        _ => new("one-stop.stop", Reset.Year, 2, "{number}/TBD"),
    };
}
