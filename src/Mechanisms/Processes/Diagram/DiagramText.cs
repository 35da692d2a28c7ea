namespace ThongSuot.Processes;

/// <summary>Breaks and shortens texts so that they fit where they are drawn, by the width of an average letter.</summary>
internal static class DiagramText
{
    private const double Letter = 6.6;

    /// <summary>One line, shortened with an ellipsis.</summary>
    public static string Fit(string text, double width)
    {
        var most = Math.Max(1, (int)(width / Letter));
        return text.Length <= most ? text : $"{text[..Math.Max(0, most - 1)].TrimEnd()}…";
    }

    /// <summary>At most so many lines, broken between words; the last shortened when something is left.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, int most)
    {
        var letters = Math.Max(1, (int)(width / Letter));
        var lines = new List<string>();
        var words = new Queue<string>(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        while (words.Count > 0 && lines.Count < most)
        {
            var line = words.Dequeue();
            while (words.TryPeek(out var next) && line.Length + 1 + next.Length <= letters)
            {
                line += $" {words.Dequeue()}";
            }

            lines.Add(lines.Count == most - 1 && words.Count > 0 ? Fit($"{line} {string.Join(' ', words)}", width) : Fit(line, width));
        }

        return lines;
    }
}
