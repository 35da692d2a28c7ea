namespace ThongSuot.Procedures;

/// <summary>What follows from a procedure's text.</summary>
internal static class ProcedureFacts
{
    private const string Officials = "Cán bộ, công chức, viên chức";

    /// <summary>Codes beginning with 5 or 6, or asked for by officials alone: between and inside agencies.</summary>
    public static bool IsInternal(ProcedureContent content) =>
        content.Code is ['5' or '6', '.', ..] || (content.Subjects.Count > 0 && content.Subjects.All(s => s == Officials));

    public static ProcedureEntry Entry(Guid id, ProcedureContent content, ProvincialAdditions additions) => new()
    {
        Id = id, Code = content.Code, Name = content.Name, Field = content.Field, Levels = content.Levels, Subjects = content.Subjects, Agency = content.Agencies.Doing ?? content.Agencies.Deciding,
        Keywords = [.. content.Keywords.Concat(additions.Keywords).Distinct()], Results = [.. content.Results.Select(r => r.Name).Distinct()], LifeEvents = additions.LifeEvents,
        Online = additions.Online, IsInternal = IsInternal(content),
    };
}
