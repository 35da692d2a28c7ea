namespace ThongSuot.Forms;

/// <summary>An electronic form (mẫu đơn, tờ khai điện tử) as data: what is asked, in which steps, and by which rules.</summary>
public sealed record FormDefinition
{
    /// <summary>Code, the same through all its versions: <c>khai-sinh</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Title as it stands above the form.</summary>
    public required string Name { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public int Version { get; init; } = 1;

    /// <summary>What the form is for and who fills it.</summary>
    public string? About { get; init; }

    /// <summary>To whom it is addressed (Kính gửi); an expression is not allowed here.</summary>
    public string? Addressee { get; init; }

    /// <summary>What the person declares before the signature (lời cam đoan).</summary>
    public string? Declaration { get; init; }

    /// <summary>In which role the person signs (Người yêu cầu).</summary>
    public string? Signature { get; init; }

    /// <summary>National codes of the procedures the form belongs to.</summary>
    public IReadOnlyList<string> Procedures { get; init; } = [];

    /// <summary>May somebody who has not signed in fill it?</summary>
    public bool Anonymous { get; init; }

    /// <summary>The steps in order.</summary>
    public IReadOnlyList<FormStep> Steps { get; init; } = [];

    /// <summary>Every item with its step and section, in order.</summary>
    public IEnumerable<PlacedItem> Items => Steps.SelectMany((step, s) => step.Sections.SelectMany((section, g) => section.Items.Select(item => new PlacedItem(s, g, step, section, item))));
}

/// <summary>An item and where it stands.</summary>
/// <param name="StepAt">Place of the step, from 0.</param>
/// <param name="SectionAt">Place of the section within the step, from 0.</param>
/// <param name="Step">The step.</param>
/// <param name="Section">The section.</param>
/// <param name="Item">The item.</param>
public sealed record PlacedItem(int StepAt, int SectionAt, FormStep Step, FormSection Section, FormItem Item);

/// <summary>A step: what is asked on one page.</summary>
public sealed record FormStep
{
    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Asked only where this is true.</summary>
    public string? Show { get; init; }

    /// <summary>The sections in order.</summary>
    public IReadOnlyList<FormSection> Sections { get; init; } = [];
}

/// <summary>Items under one heading.</summary>
public sealed record FormSection
{
    /// <summary>Heading, or none.</summary>
    public string? Title { get; init; }

    /// <summary>Shown only where this is true.</summary>
    public string? Show { get; init; }

    /// <summary>The items in order.</summary>
    public IReadOnlyList<FormItem> Items { get; init; } = [];
}
