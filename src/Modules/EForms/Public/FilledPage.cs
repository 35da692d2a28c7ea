using ThongSuot.Forms;

namespace ThongSuot.EForms;

/// <summary>A step as it was filled in.</summary>
public sealed record FilledPage(int Step, string Title, IReadOnlyList<FilledGroup> Groups);

/// <summary>A section, or a person or table within it.</summary>
/// <param name="Title">Its heading, or none.</param>
/// <param name="IsPart">Is it an item of several lines below a section's heading?</param>
/// <param name="Lines">Labels and texts.</param>
/// <param name="Heads">Of a table: its columns.</param>
/// <param name="Rows">Of a table: its rows.</param>
public sealed record FilledGroup(string? Title, bool IsPart, IReadOnlyList<FilledLine> Lines, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A completed form in the list.</summary>
public sealed record CompletedLine(Guid Id, string Name, string Code, DateTime At);
