using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using ThongSuot.OneStop;

namespace ThongSuot.Payments;

/// <summary>
/// The words of the exchange: values in an address, signed as a whole with HMAC-SHA256 over <c>name=value</c> lines in the order of names. Both directions are signed, and each
/// names what it is, so that a request cannot be passed off as an answer.
/// </summary>
/// <param name="key">What both sides know.</param>
/// <param name="merchant">Whose exchange it is.</param>
internal sealed class SignedValues(byte[] key, string merchant)
{
    private const string Sign = "sign";
    private const string KindOf = "kind";
    private const string Merchant = "merchant";
    private const int MostValue = 1000;

    /// <summary>A request to pay.</summary>
    public const string Pay = "pay";

    /// <summary>A question how an order stands.</summary>
    public const string Question = "ask";

    /// <summary>An answer: notice, return, or to a question.</summary>
    public const string Answer = "answer";

    /// <summary>The values with their signature.</summary>
    public IReadOnlyDictionary<string, string> Signed(string kind, IReadOnlyDictionary<string, string> values)
    {
        var all = new Dictionary<string, string>(values) { [KindOf] = kind, [Merchant] = merchant };
        all[Sign] = Convert.ToHexStringLower(Of(all));
        return all;
    }

    /// <summary>They are of this kind, ours, and unchanged since they were signed.</summary>
    public bool AreTrue(string kind, IReadOnlyDictionary<string, string> values) =>
        values.Values.All(v => v.Length <= MostValue) && values.GetValueOrDefault(KindOf) == kind && values.GetValueOrDefault(Merchant) == merchant
        && values.GetValueOrDefault(Sign) is { Length: 64 } sign && sign.All(char.IsAsciiHexDigitLower) && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(sign), Of(values));

    /// <summary>An answer as values.</summary>
    public IReadOnlyDictionary<string, string> Of(GatewayAnswer answer) => Signed(Answer, new Dictionary<string, string>
    {
        ["order"] = answer.Order, ["state"] = Word(answer.State), ["amount"] = answer.Amount.ToString(CultureInfo.InvariantCulture), ["reference"] = answer.Reference ?? "", ["why"] = answer.Why ?? "",
    });

    /// <summary>Reads an answer; none when it is not truly one.</summary>
    public GatewayAnswer? Read(IReadOnlyDictionary<string, string> values)
    {
        if (!AreTrue(Answer, values) || State(values.GetValueOrDefault("state")) is not { } state || values.GetValueOrDefault("order") is not { Length: > 0 and <= 60 } order
            || !long.TryParse(values.GetValueOrDefault("amount"), NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
        {
            return null;
        }

        return new() { Order = order, State = state, Amount = amount, Reference = Text(values, "reference", 60), Why = Text(values, "why", 200) };
    }

    /// <summary>A request as values.</summary>
    public IReadOnlyDictionary<string, string> Of(PaymentRequest request) => Signed(Pay, new Dictionary<string, string>
    {
        ["order"] = request.Order, ["amount"] = request.Amount.ToString(CultureInfo.InvariantCulture), ["currency"] = "VND", ["what"] = request.What, ["back"] = request.Back, ["notice"] = request.Notice,
    });

    /// <summary>An address with the values.</summary>
    public static string Url(string address, IReadOnlyDictionary<string, string> values) => QueryHelpers.AddQueryString(address, values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value)));

    private byte[] Of(IReadOnlyDictionary<string, string> values) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(
        string.Join('\n', values.Where(v => v.Key != Sign).OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(v.Value)}"))));

    private static string? Text(IReadOnlyDictionary<string, string> values, string name, int most) => values.GetValueOrDefault(name) is { Length: > 0 } text && Kernel.CleanText.Try(text, out var clean) ? clean.Length > most ? clean[..most] : clean : null;

    private static string Word(GatewayState state) => state.ToString().ToLowerInvariant();

    private static GatewayState? State(string? word) => Enum.GetValues<GatewayState>().Cast<GatewayState?>().FirstOrDefault(s => Word(s!.Value) == word);
}
