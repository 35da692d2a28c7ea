using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>A file came in as a new process or as its next draft.</summary>
public sealed record ProcessImported(Guid Process, string Code, string Name, int Number) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(ProcessRow.ReferenceKind, Process, Name);

    /// <inheritdoc/>
    public override string Remark => $"Phiên bản {Number}";
}

/// <summary>A draft was written.</summary>
public sealed record ProcessSaved(Guid Process, string Code, string Name, int Number) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(ProcessRow.ReferenceKind, Process, Name);

    /// <inheritdoc/>
    public override string Remark => $"Phiên bản {Number}";
}

/// <summary>A version was published: new cases run under it.</summary>
public sealed record ProcessPublished(Guid Process, string Code, string Name, int Number, string? Decision) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(ProcessRow.ReferenceKind, Process, Name);

    /// <inheritdoc/>
    public override string Remark => Decision is null ? $"Phiên bản {Number}" : $"Phiên bản {Number}, theo {Decision}";
}

/// <summary>A process begins no new cases any more.</summary>
public sealed record ProcessRetired(Guid Process, string Code, string Name, int Number) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(ProcessRow.ReferenceKind, Process, Name);

    /// <inheritdoc/>
    public override string Remark => $"Phiên bản {Number}";
}
