using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>A procedure of the register: what its versions share, and what lists filter by (kept as the newest version says).</summary>
internal sealed class Procedure : IVersioned
{
    /// <summary>Kind of references to procedures.</summary>
    public const string ReferenceKind = "procedure";

    // Longer keys would not fit an index; so far, names differ.
    private const int MostSort = 400;

    public required Guid Id { get; init; }

    /// <summary>National code; the key.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>Folded code, name and field, for search.</summary>
    public required string Search { get; set; }

    /// <summary>Order of names.</summary>
    public required string Sort { get; set; }

    /// <summary>Field of work by name.</summary>
    public string? Field { get; set; }

    /// <summary>Levels, each between blanks: " Province Commune ".</summary>
    public required string Levels { get; set; }

    /// <summary>Between and inside agencies only.</summary>
    public bool IsInternal { get; set; }

    /// <summary>Number of the newest version.</summary>
    public int Latest { get; set; }

    public int Version { get; set; }

    public Reference Reference => new(ReferenceKind, Id, $"{Code} {Name}");

    /// <summary>A procedure nobody knew, without a version yet.</summary>
    public static Procedure Of(ProcedureContent content, Guid? id = null)
    {
        var procedure = new Procedure { Id = id ?? Guid.CreateVersion7(), Code = content.Code, Name = content.Name, Search = "", Sort = "", Levels = "" };
        procedure.Follow(content);
        return procedure;
    }

    /// <summary>Takes over what lists show from the newest version.</summary>
    public void Follow(ProcedureContent content)
    {
        Name = content.Name;
        Field = content.Field;
        Search = SearchText.Fold($"{content.Code} {content.Name} {content.Field}");
        Sort = SearchText.SortKey(content.Name) is var sort && sort.Length > MostSort ? sort[..MostSort] : sort;
        Levels = $" {string.Join(' ', content.Levels)} ";
        IsInternal = ProcedureFacts.IsInternal(content);
    }

    public static string LevelMark(ProcedureLevel level) => $" {level} ";
}
