using System.Globalization;

namespace ThongSuot.OneStop;

/// <summary>Numbers of the lines of a report: I, II for levels, 1, 2 for what stands below one.</summary>
internal static class OrderOfLines
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V"];

    public static IEnumerable<(string Order, FigureLine Line)> Of(IEnumerable<FigureLine> lines)
    {
        var (level, part) = (0, 0);
        foreach (var line in lines)
        {
            (level, part) = line.Part ? (level, part + 1) : (level + 1, 0);
            yield return (line.Part ? part.ToString(CultureInfo.InvariantCulture) : Roman[level - 1], line);
        }
    }
}
