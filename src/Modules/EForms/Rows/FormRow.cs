using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.EForms;

/// <summary>An electronic form under its code; what it is stands in its versions.</summary>
internal sealed class FormRow : IVersioned
{
    /// <summary>Kind of references to forms.</summary>
    public const string ReferenceKind = "form";

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Code; never changes.</summary>
    public required string Code { get; init; }

    /// <summary>Name, as its newest version has it.</summary>
    public required string Name { get; set; }

    /// <summary>Folded name, code and codes of procedures, for search.</summary>
    public required string Search { get; set; }

    /// <summary>National codes of the procedures its version in force belongs to, each between blanks.</summary>
    public string Procedures { get; set; } = "";

    /// <summary>The version people fill now; none while nothing is published, and after it was retired.</summary>
    public Guid? CurrentId { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The form.</summary>
    public Reference Reference => new(ReferenceKind, Id, Name);
}

/// <summary>How far a version is.</summary>
public enum FormVersionStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Never changes again; people fill it.</summary>
    Published,

    /// <summary>No new drafts; those begun go on.</summary>
    Retired,
}

/// <summary>One version of a form: its definition as JSON. Published ones never change.</summary>
internal sealed class FormVersion : IVersioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its form.</summary>
    public required Guid FormId { get; init; }

    /// <summary>1, 2, 3 … within the form.</summary>
    public required int Number { get; init; }

    /// <summary>How far it is.</summary>
    public FormVersionStatus Status { get; set; }

    /// <summary>The definition.</summary>
    public required string Json { get; set; }

    /// <summary>Changed last, UTC.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>Published, UTC.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>Retired, UTC.</summary>
    public DateTime? RetiredAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
