using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.ProcessDesign;

/// <summary>Values a step asks for, as a clerk writes them: <c>Số tiền: số; Ngày hẹn: ngày</c>. The variable behind a name is made of its letters; another one is shown before it.</summary>
internal static class InputText
{
    private static readonly (string Kind, string Word)[] Kinds = [("text", "chữ"), ("number", "số"), ("date", "ngày"), ("yes-no", "có/không")];

    public static string? Written(string? inputs) => inputs is null ? null : string.Join("; ", StepNote.ReadInputs(inputs)
        .Select(i => (i.Variable == Variable(i.Label) ? i.Label : $"{i.Variable}|{i.Label}") + $": {Kinds.First(k => k.Kind == i.Kind).Word}"));

    public static string? Read(string? text) => text is null || Parts(text).ToList() is not { Count: > 0 } parts ? null : string.Join(';', parts);

    private static IEnumerable<string> Parts(string text)
    {
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (named, word) = part.LastIndexOf(':') is > 0 and var colon ? (part[..colon].Trim(), part[(colon + 1)..].Trim()) : (part, "");
            var (variable, label) = named.Split('|', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } own, { Length: > 0 } words] ? (own, words) : (Variable(named), named);
            if (variable.Length > 0)
            {
                yield return $"{variable}|{label}|{Kinds.FirstOrDefault(k => SearchText.Fold(k.Word) == SearchText.Fold(word)).Kind ?? "text"}";
            }
        }
    }

    // A name an expression can use: letters, digits and low lines, not a digit first.
    private static string Variable(string label)
    {
        var letters = string.Concat(SearchText.Fold(label).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')).Trim('_');
        return letters.Length > 0 && char.IsAsciiDigit(letters[0]) ? $"_{letters}" : letters;
    }
}
