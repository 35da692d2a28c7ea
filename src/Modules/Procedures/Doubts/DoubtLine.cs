namespace ThongSuot.Procedures;

/// <summary>A doubt as pages show it.</summary>
public sealed record DoubtLine(Guid Id, string Code, string Name, string? Field, string Reason, string SourceField, string Text, string? Suggestion, bool IsOpen, string StateText, string? Correction, int Number)
{
    internal static DoubtLine Of(ImportDoubt d) => new(d.Id, d.Code, d.Name, d.Field, d.Reason, d.SourceField, d.Text, d.Suggestion, d.State is DoubtState.Open, d.State.Title(), d.Correction, d.Number);
}
