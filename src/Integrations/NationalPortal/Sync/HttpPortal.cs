using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace ThongSuot.NationalPortal;

/// <summary>The portal behind its address.</summary>
internal sealed class HttpPortal(HttpClient http, IOptions<PortalSettings> settings) : INationalPortal
{
    private const int MostAnswer = 500;

    public async Task<PortalAnswer> Send(Guid message, string body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Value.Address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", $"{message}");
        if (settings.Value.Key is { } key)
        {
            request.Headers.Authorization = new("Bearer", key);
        }

        try
        {
            using var answer = await http.SendAsync(request, cancel);
            if ((int)answer.StatusCode is >= 500 or 408 or 429)
            {
                throw new PortalUnreachable($"HTTP {(int)answer.StatusCode}");
            }

            var text = await answer.Content.ReadAsStringAsync(cancel);
            return new(answer.IsSuccessStatusCode && Code(text) is null or "0", text.Length > MostAnswer ? text[..MostAnswer] : text);
        }
        catch (HttpRequestException e)
        {
            throw new PortalUnreachable(e.Message);
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new PortalUnreachable("Timeout");
        }
    }

    // None where the answer is no record.
    private static string? Code(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject record ? record["error_code"]?.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
