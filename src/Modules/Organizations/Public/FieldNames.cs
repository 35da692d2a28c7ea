using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;

namespace ThongSuot.Organizations;

/// <summary>Fields of work, from data/fields.csv.</summary>
public sealed class FieldNames(DataFiles files)
{
    private readonly Lazy<IReadOnlyList<(string Code, Names Name)>> all = new(() => [.. files.Rows("fields.csv").Select(r => (r["code"], new Names(r["name"], r["name_en"])))]);

    /// <summary>All of them, to choose from.</summary>
    public IReadOnlyList<Choice> Choices(Texts t) => [.. all.Value.Select(f => new Choice(f.Code, t.Of(f.Name)))];

    /// <summary>The name of a code; the code itself when nobody knows it.</summary>
    public string? Name(string? code, Texts t) => code is null ? null : all.Value.Where(f => f.Code == code).Select(f => t.Of(f.Name)).FirstOrDefault() ?? code;
}
