using System.Text.Json;
using Microsoft.Extensions.Options;
using ThongSuot.OneStop;

namespace ThongSuot.Payments;

/// <summary>The gateway behind its addresses: payers are sent there, and it is asked how an order stands. Only signed answers are believed.</summary>
internal sealed class HttpGateway(HttpClient http, IOptions<GatewaySettings> settings) : IPaymentGateway
{
    /// <summary>Longest answer that is read.</summary>
    public const long MostAnswer = 20_000;

    private readonly GatewaySettings settings = settings.Value;
    private readonly SignedValues words = new(settings.Value.Key, settings.Value.Merchant ?? "");

    public string Name => settings.Name;

    public bool IsThere => settings.IsSet;

    public string AddressOf(PaymentRequest request) => SignedValues.Url(settings.Address!.ToString(), words.Of(request));

    public GatewayAnswer? Read(IReadOnlyDictionary<string, string> values) => IsThere ? words.Read(values) : null;

    public async Task<GatewayAnswer> Ask(string order, CancellationToken cancel)
    {
        var question = words.Signed(SignedValues.Question, new Dictionary<string, string> { ["order"] = order });
        try
        {
            using var answer = await http.GetAsync(new Uri(SignedValues.Url(settings.Ask!.ToString(), question)), cancel);
            if (!answer.IsSuccessStatusCode)
            {
                throw new GatewayUnreachable($"HTTP {(int)answer.StatusCode}", isOfOne: (int)answer.StatusCode is < 500 and not (408 or 429));
            }

            var values = JsonSerializer.Deserialize<Dictionary<string, string>>(await answer.Content.ReadAsStringAsync(cancel));
            return values is not null && words.Read(values) is { } read && read.Order == order ? read : throw new GatewayUnreachable("the answer is not signed, or about another order", isOfOne: true);
        }
        catch (HttpRequestException e)
        {
            throw new GatewayUnreachable(e.Message);
        }
        catch (JsonException e)
        {
            throw new GatewayUnreachable(e.Message, isOfOne: true);
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new GatewayUnreachable("Timeout");
        }
    }
}
