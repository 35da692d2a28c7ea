using ThongSuot.Forms;

namespace ThongSuot.Procedures;

/// <summary>The national code of a procedure, d.dddddd; local forms keep their ending.</summary>
internal sealed class ProcedureCodeField(string name, string label) : TextField(name, label)
{
    protected override FieldError? Check(string value) => ProcedureCodes.IsWellFormed(value) ? null : new("Mã thủ tục không đúng, ví dụ đúng: 1.001193.");
}
