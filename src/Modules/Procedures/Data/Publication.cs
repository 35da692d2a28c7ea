using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>
/// A decision that publishes procedures: new, amended, abolished (Decree 63/2010/NĐ-CP, articles 13 and 15). One act for all of them.
/// </summary>
internal sealed class Publication : IVersioned
{
    /// <summary>Kind of references to decisions.</summary>
    public const string ReferenceKind = "procedure-publication";

    public required Guid Id { get; init; }

    public required string Number { get; set; }

    public required string Title { get; set; }

    public required DateOnly SignedOn { get; set; }

    public required DateOnly EffectiveOn { get; set; }

    /// <summary>Issued by the shortened procedure (rút gọn).</summary>
    public bool IsShort { get; set; }

    /// <summary>When it came into force in the register; none while it is prepared.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>When it was entered in the national database; none while it was not.</summary>
    public DateOnly? EnteredOn { get; set; }

    /// <summary>When the electronic processes of its procedures were ready.</summary>
    public DateOnly? ProcessReadyOn { get; set; }

    public int Version { get; set; }

    public Reference Reference => new(ReferenceKind, Id, Number);
}

/// <summary>What a decision does with a procedure.</summary>
internal enum PublicationFate
{
    /// <summary>Ban hành mới.</summary>
    New,

    /// <summary>Sửa đổi, bổ sung.</summary>
    Amended,

    /// <summary>Bãi bỏ.</summary>
    Abolished,
}

/// <summary>One procedure of a decision.</summary>
internal sealed class PublicationItem
{
    public required Guid Id { get; init; }

    public required Guid PublicationId { get; init; }

    public required Guid ProcedureId { get; init; }

    public required PublicationFate Fate { get; set; }

    /// <summary>The version it publishes; none where it abolishes.</summary>
    public int? Number { get; init; }
}
