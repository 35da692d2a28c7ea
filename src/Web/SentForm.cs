using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ThongSuot.Files;
using ThongSuot.Forms;
using FormFile = ThongSuot.Forms.FormFile;

namespace ThongSuot.Web;

/// <summary>What a program sends by the names of the fields of a page: JSON, its files in base64, or a form of several parts as a browser sends it.</summary>
public static class SentForm
{
    // A field of a page is a text: nothing sent is deeper than a list of files.
    private static readonly JsonDocumentOptions Flat = new() { MaxDepth = 8 };

    /// <summary>Reads it; nothing sent is an empty form. Malformed bodies are refused with status 400.</summary>
    public static async Task<FormState> Read(HttpContext http, DateOnly today)
    {
        var values = new Dictionary<string, string[]>();
        var files = new List<FormFile>();
        if (http.Request.HasFormContentType)
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            foreach (var (name, sent) in form)
            {
                values[name] = [.. sent.Select(v => v ?? "")];
            }

            files.AddRange(form.Files.Select(f => new FormFile(f.Name, FileName.Clean(f.FileName), f.ContentType, f.Length, f.OpenReadStream)));
            return FormState.Sent(values, files, today);
        }

        if (http.Request is { ContentType: null, ContentLength: 0 or null } && http.Request.Headers.TransferEncoding.Count == 0)
        {
            return FormState.Sent(values, files, today);
        }

        using var body = await Json(http);
        foreach (var (name, value) in body.RootElement.EnumerateObject().Select(p => (p.Name, p.Value)))
        {
            if (value.ValueKind is JsonValueKind.Array)
            {
                files.AddRange(value.EnumerateArray().Select(f => File(name, f)));
            }
            else if (Text(name, value) is { } text)
            {
                values[name] = [text];
            }
        }

        return FormState.Sent(values, files, today);
    }

    private static async Task<JsonDocument> Json(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            throw new BadHttpRequestException("neither JSON nor a form");
        }

        try
        {
            var body = await JsonDocument.ParseAsync(http.Request.Body, Flat, http.RequestAborted);
            return body.RootElement.ValueKind is JsonValueKind.Object ? body : throw new BadHttpRequestException("no JSON object");
        }
        catch (JsonException e)
        {
            throw new BadHttpRequestException(e.Message, e);
        }
    }

    private static string? Text(string name, JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.TryGetInt64(out var number) ? number.ToString(CultureInfo.InvariantCulture) : throw new BadHttpRequestException($"{name} is not a whole number; send it as a text"),
                JsonValueKind.True => "yes",
                JsonValueKind.False => "",
                JsonValueKind.Null => null,
                _ => throw new BadHttpRequestException($"{name} is neither a text nor a list of files"),
            };
        }
        catch (InvalidOperationException e)
        {
            // Half of a surrogate pair.
            throw new BadHttpRequestException($"{name} is not Unicode text", e);
        }
    }

    private static FormFile File(string name, JsonElement file)
    {
        if (file.ValueKind is not JsonValueKind.Object || !file.TryGetProperty("content", out var content) || content.ValueKind is not JsonValueKind.String || !content.TryGetBytesFromBase64(out var bytes)
            || !file.TryGetProperty("name", out var called) || called.ValueKind is not JsonValueKind.String)
        {
            throw new BadHttpRequestException($"{name}: a file has a name and its content in base64");
        }

        var type = file.TryGetProperty("type", out var declared) ? Text("type", declared) : null;
        return new(name, FileName.Clean(Text("name", called) ?? ""), type ?? "", bytes.Length, () => new MemoryStream(bytes, writable: false));
    }
}
