using System.Text.RegularExpressions;

namespace ThongSuot.Procedures.Reading;

/// <summary>Doubts about fees: typed in thousands, without amount, "free" where the text says otherwise.</summary>
internal static partial class FeeDoubts
{
    // "1 VNĐ" stands where no sum was known: a thousand times that is no suggestion.
    private const decimal LeastMeant = 2000;

    public static IEnumerable<Doubt> OfRow(FilingChannel row, ProcedureContent content)
    {
        var said = string.Join('\n', row.Fees.Select(f => f.Text).Append(row.Remark ?? ""));
        foreach (var fee in row.Fees)
        {
            if (fee is { Kind: FeeKind.Free, Amount: null })
            {
                if (Council().IsMatch(said))
                {
                    yield return new("fee-free-but-council-sets", FieldKeys.Channels, Short(fee.Text), null);
                }
                else if (FeeReader.Sums(fee.Text) is [var sum, ..])
                {
                    yield return new("fee-free-but-text-has-amount", FieldKeys.Channels, Short(fee.Text), FeeReader.Say(sum));
                }

                continue;
            }

            if (fee.Kind is FeeKind.Free)
            {
                continue;
            }

            if (Dollar().IsMatch(fee.Text) || (fee.Amount is < 1000 && Abroad(content)))
            {
                yield return new("fee-not-in-dong", FieldKeys.Channels, Short(fee.Text), null);
            }
            else if (fee.Amount is null)
            {
                yield return new("fee-without-amount", FieldKeys.Channels, Short(fee.Text), FeeReader.Sums(said) is [var only] ? FeeReader.Say(only) : null);
            }
            else if (Meant(fee.Amount.Value, said, content) is { } meant)
            {
                yield return new("fee-in-thousands", FieldKeys.Channels, Short(fee.Text), meant < LeastMeant ? null : FeeReader.Say(meant));
            }
        }
    }

    // Below 1.000 đồng nothing is charged; and a text of the row that names the thousandfold, but not this sum, is right.
    private static decimal? Meant(decimal amount, string said, ProcedureContent content)
    {
        // The sum itself stands in its text; only when it is named once more is it confirmed.
        var sums = FeeReader.Sums(said).ToList();
        sums.Remove(amount);
        if (amount < 1000)
        {
            return amount * 1000;
        }

        return !sums.Contains(amount) && (sums.Contains(amount * 1000) || (amount < 100_000 && FeeReader.Sums(content.Steps ?? "").Contains(amount * 1000))) ? amount * 1000
            : !sums.Contains(amount) && amount % 1000 == 0 && sums.Contains(amount / 1000) ? amount / 1000 : null;
    }

    // Fees of missions abroad are set in US dollars (Circular 264/2016/TT-BTC).
    private static bool Abroad(ProcedureContent content) => content.LegalBases.Any(l => l.Number is { } number && number.Contains("264/2016/TT-BTC", StringComparison.Ordinal));

    private static string Short(string text) => text.Length <= 300 ? text : text[..(char.IsHighSurrogate(text[299]) ? 299 : 300)];

    [GeneratedRegex(@"Hội đồng nhân dân|HĐND", RegexOptions.IgnoreCase)]
    private static partial Regex Council();

    [GeneratedRegex(@"\bUSD\b|đô la Mỹ", RegexOptions.IgnoreCase)]
    private static partial Regex Dollar();
}
