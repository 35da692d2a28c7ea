namespace ThongSuot.Administration;

/// <summary>A browser in short, so that a person knows which session is which; never used to decide anything.</summary>
internal static class Browsers
{
    // Order matters: later browsers name the earlier ones they imitate.
    private static readonly (string Mark, string Name)[] Programs =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("coc_coc", "Coc Coc"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    /// <summary>Firefox · Windows; none when nothing is known.</summary>
    public static string? NameOf(string agent)
    {
        var known = new[] { Find(Programs, agent), Find(Systems, agent) }.OfType<string>().ToList();
        return known.Count == 0 ? null : string.Join(" · ", known);
    }

    private static string? Find((string Mark, string Name)[] marks, string agent) =>
        marks.FirstOrDefault(m => agent.Contains(m.Mark, StringComparison.OrdinalIgnoreCase)).Name;
}
