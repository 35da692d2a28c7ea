using ThongSuot.Forms;

namespace ThongSuot.Mechanisms.Tests.Forms;

/// <summary>Forms as they arrive on 15 October 2020.</summary>
internal static class Sent
{
    public static readonly DateOnly Today = new(2020, 10, 15);

    public static FormState With(params (string Name, string Value)[] values) =>
        FormState.Sent(values.GroupBy(v => v.Name).ToDictionary(g => g.Key, g => g.Select(v => v.Value).ToArray()), [], Today);

    public static FormState Files(params FormFile[] files) => FormState.Sent(new Dictionary<string, string[]>(), files, Today);

    public static FormFile File(string field, string name, long length) => new(field, name, "application/pdf", length, () => new MemoryStream(new byte[1]));

    /// <summary>The message a field gives for a text, or none.</summary>
    public static string? Error<T>(Field<T> field, string text)
    {
        var form = With((field.Name, text));
        _ = form.Get(field);
        return form.ErrorOf(field)?.Text;
    }
}
