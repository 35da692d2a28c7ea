using ThongSuot.Forms;
using ThongSuot.Languages;
using ThongSuot.Organizations;

namespace ThongSuot.ProcessDesign;

/// <summary>The field of work a process may belong to.</summary>
internal sealed class ProcessFields(FieldNames fields)
{
    public ChoiceField Field(Texts t, string name = "field") => new(name, "Lĩnh vực", fields.Choices(t)) { Required = false };

    public string? Name(string? code, Texts t) => fields.Name(code, t);
}
