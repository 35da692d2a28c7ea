using System.Globalization;
using ThongSuot.Data;

namespace ThongSuot.Procedures;

/// <summary>Hourly incomes by the day they hold from. Only published ones stand in the file; one from the gross domestic product has no default.</summary>
internal sealed class HourlyIncomes(DataFiles files)
{
    private readonly Lazy<IReadOnlyList<HourlyIncome>> all = new(() => [.. files.Rows("procedures/hourly-incomes.csv")
        .Select(r => new HourlyIncome(DateOnly.ParseExact(r["from"], "yyyy-MM-dd", CultureInfo.InvariantCulture), long.Parse(r["amount"], CultureInfo.InvariantCulture), r["source"])).OrderBy(r => r.From)]);

    /// <summary>The one that holds on a day; the earliest where none did yet, so that a first comparison can be made: whoever computes may write another.</summary>
    public HourlyIncome? On(DateOnly day) => all.Value.LastOrDefault(i => i.From <= day) ?? (all.Value is [var first, ..] ? first : null);
}

/// <summary>Income of an hour from a day on, in đồng, and where it is from.</summary>
internal sealed record HourlyIncome(DateOnly From, long Amount, string Source);
