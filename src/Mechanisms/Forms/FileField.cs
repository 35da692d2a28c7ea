namespace ThongSuot.Forms;

/// <summary>One or more files.</summary>
public sealed class FileField(string name, string label) : Field(name, label)
{
    /// <summary>Most bytes of one file.</summary>
    public long MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Endings the chooser offers: ".pdf,.jpg". The content is checked by Files, not by these.</summary>
    public string? Accept { get; init; }

    /// <summary>May several be chosen?</summary>
    public bool Many { get; init; }

    /// <inheritdoc/>
    public override FieldError Missing => new("Hãy chọn tệp: {0}.", Label);

    internal FieldError? Check(IReadOnlyList<FormFile> files) => files.Count == 0 ? (Required ? Missing : null)
        : files.Count > 1 && !Many ? new("Chỉ chọn một tệp.")
        : files.FirstOrDefault(f => f.Length > MaxBytes) is { } large ? new("Tệp {0} quá lớn: tối đa {1} MB.", large.FileName, MaxBytes / (1024 * 1024))
        : null;
}
