namespace ThongSuot.Procedures.Reading;

/// <summary>Doubts about limits and fees of the ways to file.</summary>
internal static class ChannelDoubts
{
    public static IEnumerable<Doubt> Find(ProcedureContent content)
    {
        foreach (var row in content.Channels)
        {
            foreach (var doubt in TermDoubts.OfRow(row, content).Concat(FeeDoubts.OfRow(row, content)))
            {
                yield return doubt;
            }
        }

        if (TermDoubts.Differing(content.Channels) is { } differing)
        {
            yield return differing;
        }
    }
}
