using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;

namespace ThongSuot.ProcessDesign;

/// <summary>Fields of work a process may belong to, from data/fields.csv.</summary>
internal sealed class ProcessFields(DataFiles files)
{
    private readonly Lazy<IReadOnlyList<(string Code, Names Name)>> all = new(() => [.. files.Rows("fields.csv").Select(r => (r["code"], new Names(r["name"], r["name_en"])))]);

    public ChoiceField Field(Texts t, string name = "field") => new(name, "Lĩnh vực", [.. all.Value.Select(f => new Choice(f.Code, t.Of(f.Name)))]) { Required = false };

    public string? Name(string? code, Texts t) => code is null ? null : all.Value.Where(f => f.Code == code).Select(f => t.Of(f.Name)).FirstOrDefault() ?? code;
}
