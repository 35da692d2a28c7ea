using System.Text.RegularExpressions;

namespace ThongSuot.Procedures;

/// <summary>Codes of procedures: d.dddddd, and the local form with an ending (1.001193.000.00.00.H13, 1.001193.H05).</summary>
internal static partial class ProcedureCodes
{
    public static bool IsWellFormed(string code) => Shape().IsMatch(code);

    [GeneratedRegex(@"^[0-9]\.[0-9]{6}(?:\.[0-9A-Z]{2,3}){0,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
