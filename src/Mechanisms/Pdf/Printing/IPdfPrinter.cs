namespace ThongSuot.Pdf;

/// <summary>Port: makes a PDF of a page.</summary>
public interface IPdfPrinter
{
    /// <summary>It can be made on this machine.</summary>
    bool IsAvailable { get; }

    /// <summary>The page on paper, by its own print style. The page holds everything it needs: nothing is fetched, no script runs. Refused: PDF-001 to PDF-003.</summary>
    Task<byte[]> Print(string html, CancellationToken cancel = default);
}

/// <summary>How PDFs are made here.</summary>
public sealed record PdfSettings
{
    /// <summary>Folder for what is being printed; emptied when done.</summary>
    public required string Folder { get; init; }

    /// <summary>Setting <c>Pdf:Chromium</c>: the program; where it is usually installed when not set; <c>none</c> for no PDF.</summary>
    public string? Chromium { get; init; }

    /// <summary>Setting <c>Pdf:Seconds</c>: longest time for one PDF.</summary>
    public int Seconds { get; init; } = 30;

    /// <summary>Setting <c>Pdf:AtOnce</c>: how many are made at one time.</summary>
    public int AtOnce { get; init; } = 1;

    /// <summary>Setting <c>Pdf:NoSandbox</c>: Chromium without its own sandbox, where the system does not let it have one.</summary>
    public bool NoSandbox { get; init; }
}
