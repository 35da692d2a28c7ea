using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ThongSuot.Support;

namespace ThongSuot.Hostile.Tests;

/// <summary>A box of a form and what a well-meaning person would put into it.</summary>
/// <param name="IsText">Whatever is typed into it is stored as text.</param>
/// <param name="IsFigure">It takes figures or days only.</param>
internal sealed record SentBox(string Name, string Usual, bool IsText, bool IsFigure);

/// <summary>A form as a page shows it, to be sent again and again with other values.</summary>
internal sealed class SentForm
{
    private static readonly HashSet<string> Carried = ["__RequestVerificationToken", "_act", "_version"];
    private readonly List<(string Name, string Value)> fixedValues = [];
    private readonly bool isMultipart;

    private SentForm(Answer page, IHtmlFormElement form)
    {
        Url = new Uri(page.Url, form.GetAttribute("action") is { Length: > 0 } action ? action : page.Url.PathAndQuery).PathAndQuery;
        IsGet = form.Method.Equals("get", StringComparison.OrdinalIgnoreCase);
        isMultipart = form.GetAttribute("enctype") == "multipart/form-data";
        var boxes = new List<SentBox>();
        foreach (var box in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            Take(box, boxes);
        }

        Boxes = boxes;
    }

    public string Url { get; }

    public bool IsGet { get; }

    public bool IsOfParts => isMultipart;

    public IReadOnlyList<SentBox> Boxes { get; }

    public string Kind => $"{Url} {string.Join(' ', Boxes.Select(b => b.Name))}";

    public static IEnumerable<SentForm> On(Answer page) =>
        page.Document.QuerySelectorAll("form").OfType<IHtmlFormElement>().Select(f => new SentForm(page, f)).Where(f => f.Boxes.Count > 0);

    /// <summary>Sends the form with the value in the boxes named, in the others what is usual.</summary>
    public async Task<HttpResponseMessage> Send(HttpClient http, HostileText value, IReadOnlyCollection<SentBox> into, Guid act)
    {
        var fields = fixedValues.Select(f => (f.Name, Value: f.Name == "_act" ? Encoding.UTF8.GetBytes(act.ToString("N")) : Encoding.UTF8.GetBytes(f.Value)))
            .Concat(Boxes.Select(b => (b.Name, Value: into.Contains(b) ? value.Bytes : Encoding.UTF8.GetBytes(b.Usual)))).ToList();
        if (IsGet)
        {
            return await http.GetAsync(new Uri($"{Url.Split('?')[0]}?{Pairs(fields)}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        }

        return await http.PostAsync(new Uri(Url, UriKind.Relative), isMultipart ? Parts(fields) : Pairs(fields).AsForm());
    }

    private static string Pairs(IEnumerable<(string Name, byte[] Value)> fields) => string.Join('&', fields.Select(f => $"{HostileText.Encode(f.Name)}={HostileText.Encode(f.Value)}"));

    private static MultipartFormDataContent Parts(IEnumerable<(string Name, byte[] Value)> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new ByteArrayContent(value), name);
        }

        return content;
    }

    private void Take(IElement box, List<SentBox> boxes)
    {
        var name = box.GetAttribute("name")!;
        switch (box)
        {
            case IHtmlInputElement { Type: "file" }:
                break;
            case IHtmlInputElement { Type: "checkbox" or "radio" } tick when tick.IsChecked:
                fixedValues.Add((name, tick.Value));
                break;
            case IHtmlInputElement { Type: "checkbox" or "radio" }:
                if (boxes.TrueForAll(b => b.Name != name))
                {
                    boxes.Add(new(name, "", false, false));
                }

                break;
            case IHtmlSelectElement select:
                boxes.Add(new(name, select.Value is { Length: > 0 } chosen ? chosen : select.Options.Select(o => o.Value).FirstOrDefault(v => v.Length > 0) ?? "", false, false));
                break;
            case IHtmlInputElement { Type: "hidden" } hidden when Carried.Contains(name):
                fixedValues.Add((name, hidden.Value));
                break;
            case IHtmlInputElement input:
                boxes.Add(new(name, Usual(input), input.Type is "text" && input.GetAttribute("inputmode") is null && input.GetAttribute("placeholder") is null, input.GetAttribute("inputmode") is not null || input.GetAttribute("placeholder") is not null));
                break;
            case IHtmlTextAreaElement area:
                boxes.Add(new(name, area.Value is { Length: > 0 } typed ? typed.Trim('\n') : "Nội dung thử", true, false));
                break;
        }
    }

    private static string Usual(IHtmlInputElement input) => input.GetAttribute("value") is { Length: > 0 } value ? value
        : input.GetAttribute("placeholder") is "dd/mm/yyyy" ? "16/10/2020"
        : input.Name is "number" or "for-number" ? "093190002217"
        : input.Type switch { "email" => "thu@haugiang.example", "tel" => "02933876543", "password" => "mat khau thu 2020", _ => input.HasAttribute("required") ? "Nội dung thử" : "" };
}

/// <summary>Forms as text.</summary>
internal static class FormText
{
    public static ByteArrayContent AsForm(this string pairs)
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(pairs));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return content;
    }
}
