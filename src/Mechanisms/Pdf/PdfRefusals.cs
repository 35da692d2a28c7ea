using ThongSuot.Kernel;

namespace ThongSuot.Pdf;

/// <summary>What the mechanism refuses.</summary>
public static class PdfRefusals
{
    /// <summary>No Chromium on this machine.</summary>
    public static readonly Refusal NoPrinter = new("PDF-001", "Máy chủ chưa cài Chromium nên chưa làm được tệp PDF. Hãy mở trang và in từ trình duyệt, hoặc báo cho quản trị.", 503);

    /// <summary>Too many at once.</summary>
    public static readonly Refusal Busy = new("PDF-002", "Đang có nhiều tệp PDF chờ làm. Hãy thử lại sau ít phút.", 503);

    /// <summary>It took too long, or broke.</summary>
    public static readonly Refusal Failed = new("PDF-003", "Chưa làm được tệp PDF này. Hãy thử lại; nếu vẫn không được, hãy in từ trình duyệt và báo cho quản trị.", 503);

    /// <summary>A PDF whose inside this program cannot extend.</summary>
    public static readonly Refusal NotSignable = new("PDF-004", "Cấu trúc của tệp PDF này không ký được.", 400);

    /// <summary>Every refusal of the mechanism.</summary>
    public static IReadOnlyList<Refusal> All { get; } = [NoPrinter, Busy, Failed, NotSignable];
}
