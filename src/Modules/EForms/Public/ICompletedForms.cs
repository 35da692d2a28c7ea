using Microsoft.AspNetCore.Http;
using ThongSuot.Files;
using ThongSuot.Kernel;

namespace ThongSuot.EForms;

/// <summary>Completed forms, for whoever goes on with them.</summary>
public interface ICompletedForms
{
    /// <summary>A completed form of whoever acts, or of this browser; none when it is another's.</summary>
    Task<CompletedFormCard?> Mine(Guid id, Act act, HttpContext http);

    /// <summary>The completed forms of whoever acts for a procedure, the newest first.</summary>
    Task<IReadOnlyList<CompletedLine>> MineFor(string procedure, Act act, HttpContext http);

    /// <summary>Is there a form to be filled for the procedure?</summary>
    Task<bool> HasForm(string procedure, DateOnly day, CancellationToken cancel);

    /// <summary>A completed form as it is printed; none when there is none. Who may see it is asked before: by what it was handed in with.</summary>
    Task<IResult?> Print(Guid id, CancellationToken cancel);

    /// <summary>What a completed form says, in words by the codes of its items; tables are left out. Who may see it is asked before.</summary>
    Task<IReadOnlyDictionary<string, string>> Words(Guid id, CancellationToken cancel);
}

/// <summary>A completed form: what it is for and what it says.</summary>
public sealed record CompletedFormCard
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The code printed on it.</summary>
    public required string Code { get; init; }

    /// <summary>Name of the form.</summary>
    public required string Name { get; init; }

    /// <summary>National code of the procedure it was filled for.</summary>
    public string? Procedure { get; init; }

    /// <summary>Completed, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>What was filled in, step by step.</summary>
    public required IReadOnlyList<FilledPage> Pages { get; init; }

    /// <summary>The address of whoever fills it in, where the form asks for it.</summary>
    public string? OwnAddress { get; init; }

    /// <summary>The files that were attached.</summary>
    public required IReadOnlyList<CompletedFile> Files { get; init; }
}

/// <summary>A file of a completed form, and what it was asked for as.</summary>
public sealed record CompletedFile(string Label, StoredFile File);

/// <summary>What comes after a form is completed; a module that takes it on offers it.</summary>
public interface INextStep
{
    /// <summary>Where it leads; none when it is not for this form.</summary>
    Task<NextLink?> After(CompletedFormCard form, Act act, CancellationToken cancel);
}

/// <summary>A step offered after a form is completed.</summary>
/// <param name="Url">Its page.</param>
/// <param name="Text">Vietnamese source text.</param>
/// <param name="Hint">What it means, Vietnamese source text.</param>
public sealed record NextLink(string Url, string Text, string Hint);
