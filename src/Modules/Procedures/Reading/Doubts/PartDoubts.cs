namespace ThongSuot.Procedures.Reading;

/// <summary>The parts a procedure must have, Decree 63/2010/NĐ-CP, article 8.2 a) to g).</summary>
internal static class PartDoubts
{
    public static IEnumerable<Doubt> Find(ProcedureContent content) =>
        from part in Missing(content)
        select new Doubt("mandatory-part-missing", part.Field, part.Letter, null);

    private static IEnumerable<(string Field, string Letter)> Missing(ProcedureContent content)
    {
        if (content.Name.Length == 0)
        {
            yield return (FieldKeys.Name, "a");
        }

        if (content.Steps is null)
        {
            yield return (FieldKeys.Steps, "b");
        }

        if (content.Channels.Count == 0)
        {
            yield return (FieldKeys.Channels, "c");
        }

        if (content.PaperGroups.All(g => g.Papers.Count == 0))
        {
            yield return (FieldKeys.Papers, "d");
        }

        if (content.Channels.All(c => c.Term is null))
        {
            yield return (FieldKeys.Channels, "đ");
        }

        if (content.Subjects.Count == 0)
        {
            yield return (FieldKeys.Subjects, "e");
        }

        if (content.Agencies.Doing is null && content.Agencies.Deciding is null)
        {
            yield return (FieldKeys.Doing, "g");
        }
    }
}
