using System.Text.RegularExpressions;
using ThongSuot.Forms;

namespace ThongSuot.Procedures;

/// <summary>The national code of a procedure, d.dddddd; local forms keep their ending.</summary>
internal sealed partial class ProcedureCodeField(string name, string label) : TextField(name, label)
{
    protected override FieldError? Check(string value) => Code().IsMatch(value) ? null : new("Mã thủ tục không đúng, ví dụ đúng: 1.001193.");

    [GeneratedRegex(@"^[0-9]\.[0-9]{6}(?:\.[0-9A-Z]{2,3}){0,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
