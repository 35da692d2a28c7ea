using System.Text.Json;
using ThongSuot.Kernel;

namespace ThongSuot.Forms;

/// <summary>One object of a file, read strictly: every key is asked for, every fault keeps its place.</summary>
internal sealed class JsonPart
{
    private readonly JsonElement json;
    private readonly string place;
    private readonly List<FormFinding> faults;
    private readonly HashSet<string> known = [];

    public JsonPart(JsonElement json, string place, List<FormFinding> faults)
    {
        (this.json, this.place, this.faults) = (json, place, faults);
        if (json.ValueKind is not JsonValueKind.Object)
        {
            faults.Add(FormFinding.Fault(place, "Ở đây phải là một đối tượng { … }."));
        }
    }

    public string Text(string name) => Maybe(name) ?? Missing(name);

    public string? Maybe(string name, int most = FormWords.MostText)
    {
        if (Find(name, JsonValueKind.String, "Ở đây phải là một chuỗi.") is not { } found)
        {
            return null;
        }

        // A text broken in the middle of a letter is no text.
        if (!CleanText.Try(Unescaped(found), out var text, lines: true))
        {
            return Wrong(name, "Có ký tự không dùng được trong văn bản. Hãy gõ lại nội dung này.");
        }

        return text.Length > most ? Wrong(name, "Dài quá: tối đa {0} ký tự.", most) : text.Length == 0 ? null : text;
    }

    public bool Flag(string name)
    {
        known.Add(name);
        if (json.ValueKind is not JsonValueKind.Object || !json.TryGetProperty(name, out var found))
        {
            return false;
        }

        if (found.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Wrong(name, "Ở đây phải là true hoặc false.");
        }

        return found.ValueKind is JsonValueKind.True;
    }

    public decimal? Number(string name, decimal least, decimal most)
    {
        if (Find(name, JsonValueKind.Number, "Ở đây phải là một số.") is not { } found)
        {
            return null;
        }

        if (found.TryGetDecimal(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Wrong(name, "Số phải từ {0} đến {1}.", Written.Amount(least), Written.Amount(most));
        return null;
    }

    public IReadOnlyList<T> List<T>(string name, int most, Func<JsonElement, string, T> read)
    {
        if (Find(name, JsonValueKind.Array, "Ở đây phải là một danh sách [ … ].") is not { } found)
        {
            return [];
        }

        if (found.GetArrayLength() > most)
        {
            Wrong(name, "Nhiều quá: tối đa {0}.", most);
            return [];
        }

        return [.. found.EnumerateArray().Select((item, i) => read(item, $"{At(name)}[{i}]"))];
    }

    public IReadOnlyList<string> Words(string name, int most) => [.. List(name, most, Word).OfType<string>()];

    public string Missing(string name)
    {
        Wrong(name, "Thiếu mục này.");
        return "";
    }

    public string? Wrong(string name, string text, params object[] values)
    {
        faults.Add(FormFinding.Fault(At(name), text, values));
        return null;
    }

    /// <summary>Says which keys nobody asked for.</summary>
    public void End()
    {
        foreach (var property in json.ValueKind is JsonValueKind.Object ? json.EnumerateObject().Where(p => !known.Contains(p.Name)).Take(20) : [])
        {
            var name = property.Name.Length > 60 ? property.Name[..60] : property.Name;
            faults.Add(FormFinding.Fault(At(CleanText.Try(name, out var clean) ? clean : "?"), "Không có mục nào tên như vậy ở đây. Hãy bỏ đi hoặc sửa tên."));
        }
    }

    private string At(string name) => place.Length == 0 ? name : $"{place}.{name}";

    private string? Word(JsonElement item, string at)
    {
        if (item.ValueKind is JsonValueKind.String && CleanText.Try(Unescaped(item), out var text) && text.Length is > 0 and <= FormWords.MostLabel)
        {
            return text;
        }

        faults.Add(FormFinding.Fault(at, "Ở đây phải là một chuỗi."));
        return null;
    }

    private JsonElement? Find(string name, JsonValueKind kind, string otherwise)
    {
        known.Add(name);
        if (json.ValueKind is not JsonValueKind.Object || !json.TryGetProperty(name, out var found))
        {
            return null;
        }

        if (found.ValueKind == kind)
        {
            return found;
        }

        Wrong(name, otherwise);
        return null;
    }

    private static string Unescaped(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFE";
        }
    }
}
