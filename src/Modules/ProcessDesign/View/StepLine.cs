using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Processes;

namespace ThongSuot.ProcessDesign;

/// <summary>A step as the pages show it, in the reader's language.</summary>
public sealed record StepLine(string Id, string Name, string Who, string Limit, bool Counts, string? Form, string? Channel, bool Batch, IReadOnlyList<string> Outcomes, IReadOnlyList<string> Inputs)
{
    /// <summary>A row of the table in words.</summary>
    /// <param name="positions">Names of positions by code.</param>
    /// <param name="units">Names of units by code or key.</param>
    internal static StepLine Of(StepRow row, IReadOnlyDictionary<string, string> positions, IReadOnlyDictionary<string, string> units, Texts t)
    {
        var position = row.Position is { } code ? positions.GetValueOrDefault(code) ?? code : row.Lane ?? t["Bất kỳ ai trong đơn vị"];
        var unit = row.Unit switch
        {
            null or "" or StepFields.Own => null,
            StepFields.Parent => t["đơn vị cấp trên"],
            StepFields.Below => t["đơn vị trực thuộc"],
            { } other => units.GetValueOrDefault(other) ?? other,
        };
        return new(row.Id, row.Name.Length > 0 ? row.Name : row.Id, unit is null ? position : $"{position} ({unit})", Said(row.Limit, row.LimitUnit, t), row.Counts, row.Form, row.Channel, row.Batch, Outcome(row.Outcomes), [.. StepNote.ReadInputs(row.Inputs).Select(i => i.Label)]);
    }

    /// <summary>A limit in words; empty for none.</summary>
    internal static string Said(decimal? limit, LimitUnit unit, Texts t) => limit is not { } value ? "" : unit switch
    {
        LimitUnit.Hour => t["{0} giờ làm việc", Written.Decimal((double)value)],
        LimitUnit.WorkingDay => t["{0} ngày làm việc", Written.Decimal((double)value)],
        _ => t["{0} ngày", Written.Decimal((double)value)],
    };

    /// <summary>A sum in words: hours, and the working days they make.</summary>
    internal static string Said(StepSum sum, Texts t)
    {
        var parts = new List<string>();
        if (sum.Hours > 0 || sum.Days == 0)
        {
            parts.Add(t["{0} giờ làm việc", Written.Decimal((double)sum.Hours)] + (sum.Hours >= 8 ? $" = {t["{0} ngày làm việc", Written.Decimal((double)Math.Round(sum.Hours / 8, 2))]}" : ""));
        }

        if (sum.Days > 0)
        {
            parts.Add(t["{0} ngày", Written.Decimal((double)sum.Days)]);
        }

        return string.Join(" + ", parts);
    }

    private static IReadOnlyList<string> Outcome(string? outcomes) =>
        [.. (outcomes ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(o => o[(o.IndexOf('|', StringComparison.Ordinal) + 1)..])];
}
