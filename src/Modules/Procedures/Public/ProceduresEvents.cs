using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>A file of records was handed in; it is read after the act.</summary>
public sealed record ProcedureImportAsked(Guid Import, string FileName) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(ProcedureImport.ReferenceKind, Import, FileName);
}

/// <summary>A file of records was read into drafts.</summary>
public sealed record ProceduresImported(Guid Import, string FileName, int Records, int Added, int Changed, int Doubts) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(ProcedureImport.ReferenceKind, Import, FileName);
}

/// <summary>A draft of a procedure was written, by an import or a person.</summary>
public sealed record ProcedureDrafted(Guid Procedure, string Label, int Number) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(ThongSuot.Procedures.Procedure.ReferenceKind, Procedure, Label);

    /// <inheritdoc/>
    public override string? Remark => $"Phiên bản {Number}";
}

/// <summary>Doubts of imported records were decided.</summary>
public sealed record DoubtsDecided(Guid Procedure, string Label, int Count, string? Correction) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(ThongSuot.Procedures.Procedure.ReferenceKind, Procedure, Label);

    /// <inheritdoc/>
    public override string? Remark => Correction;
}

/// <summary>A decision over procedures was prepared or changed.</summary>
public sealed record PublicationPrepared(Guid Publication, string Number) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(ThongSuot.Procedures.Publication.ReferenceKind, Publication, Number);
}

/// <summary>A version of a procedure was published.</summary>
public sealed record ProcedurePublished(Guid Procedure, string Label, int Number, Guid Publication, string Decision, DateOnly EffectiveOn) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(ThongSuot.Procedures.Procedure.ReferenceKind, Procedure, Label);

    /// <inheritdoc/>
    public override Reference? Also => new(ThongSuot.Procedures.Publication.ReferenceKind, Publication, Decision);

    /// <inheritdoc/>
    public override string? Remark => $"{Decision}, phiên bản {Number}, hiệu lực {Written.Day(EffectiveOn)}";
}

/// <summary>A procedure was abolished.</summary>
public sealed record ProcedureAbolished(Guid Procedure, string Label, Guid Publication, string Decision, DateOnly EffectiveOn) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(ThongSuot.Procedures.Procedure.ReferenceKind, Procedure, Label);

    /// <inheritdoc/>
    public override Reference? Also => new(ThongSuot.Procedures.Publication.ReferenceKind, Publication, Decision);

    /// <inheritdoc/>
    public override string? Remark => $"{Decision}, hiệu lực {Written.Day(EffectiveOn)}";
}

/// <summary>A decision came into force in the register: one act over all its procedures.</summary>
public sealed record PublicationIssued(Guid Publication, string Number, int Procedures, DateOnly EffectiveOn) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(ThongSuot.Procedures.Publication.ReferenceKind, Publication, Number);
}

/// <summary>It was noted when a decision was entered in the national database or its processes were ready.</summary>
public sealed record PublicationFollowed(Guid Publication, string Number, DateOnly? EnteredOn, DateOnly? ProcessReadyOn) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(ThongSuot.Procedures.Publication.ReferenceKind, Publication, Number);
}
