using ThongSuot.Kernel;

namespace ThongSuot.EForms;

/// <summary>A definition was written: imported, begun anew or changed.</summary>
internal sealed record FormSaved(Guid Form, string Code, string Name, int Number) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(FormRow.ReferenceKind, Form, Name);

    /// <inheritdoc/>
    public override string Remark => $"Phiên bản {Number}";
}

/// <summary>A version came into force: who begins now fills it.</summary>
internal sealed record FormPublished(Guid Form, string Code, string Name, int Number) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(FormRow.ReferenceKind, Form, Name);

    /// <inheritdoc/>
    public override string Remark => $"Phiên bản {Number}";
}

/// <summary>A form is filled no more; drafts begun go on.</summary>
internal sealed record FormRetired(Guid Form, string Code, string Name, int Number) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(FormRow.ReferenceKind, Form, Name);

    /// <inheritdoc/>
    public override string Remark => $"Phiên bản {Number}";
}

/// <summary>Somebody completed a form; what it says stands in the form, not here.</summary>
internal sealed record FormCompleted(Guid Completed, Guid Form, string Name, string Code) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(CompletedForm.ReferenceKind, Completed, Name);

    /// <inheritdoc/>
    public override string Remark => Code;
}
