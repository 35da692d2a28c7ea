namespace ThongSuot.Files;

/// <summary>A kind of file, known by its content.</summary>
/// <param name="Code">Stored: <c>pdf</c>.</param>
/// <param name="MediaType">What it is served as.</param>
/// <param name="Title">For people, Vietnamese.</param>
/// <param name="Endings">The endings a name may have, the usual one first.</param>
public sealed record FileKind(string Code, string MediaType, string Title, params IReadOnlyList<string> Endings);

/// <summary>The kinds the platform knows. What is none of these is not taken.</summary>
public static class FileKinds
{
    /// <summary>PDF.</summary>
    public static readonly FileKind Pdf = new("pdf", "application/pdf", "PDF", "pdf");

    /// <summary>PNG.</summary>
    public static readonly FileKind Png = new("png", "image/png", "ảnh PNG", "png");

    /// <summary>JPEG.</summary>
    public static readonly FileKind Jpeg = new("jpg", "image/jpeg", "ảnh JPEG", "jpg", "jpeg", "jpe", "jfif");

    /// <summary>TIFF.</summary>
    public static readonly FileKind Tiff = new("tif", "image/tiff", "ảnh TIFF", "tif", "tiff");

    /// <summary>GIF.</summary>
    public static readonly FileKind Gif = new("gif", "image/gif", "ảnh GIF", "gif");

    /// <summary>WebP.</summary>
    public static readonly FileKind Webp = new("webp", "image/webp", "ảnh WebP", "webp");

    /// <summary>HEIC, as iPhones take it.</summary>
    public static readonly FileKind Heic = new("heic", "image/heic", "ảnh HEIC", "heic", "heif");

    /// <summary>Word, since 2007.</summary>
    public static readonly FileKind Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word (docx)", "docx");

    /// <summary>Excel, since 2007.</summary>
    public static readonly FileKind Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel (xlsx)", "xlsx");

    /// <summary>PowerPoint, since 2007.</summary>
    public static readonly FileKind Pptx = new("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint (pptx)", "pptx");

    /// <summary>Word, before 2007.</summary>
    public static readonly FileKind Doc = new("doc", "application/msword", "Word (doc)", "doc");

    /// <summary>Excel, before 2007.</summary>
    public static readonly FileKind Xls = new("xls", "application/vnd.ms-excel", "Excel (xls)", "xls");

    /// <summary>PowerPoint, before 2007.</summary>
    public static readonly FileKind Ppt = new("ppt", "application/vnd.ms-powerpoint", "PowerPoint (ppt)", "ppt");

    /// <summary>OpenDocument text.</summary>
    public static readonly FileKind Odt = new("odt", "application/vnd.oasis.opendocument.text", "OpenDocument (odt)", "odt");

    /// <summary>OpenDocument spreadsheet.</summary>
    public static readonly FileKind Ods = new("ods", "application/vnd.oasis.opendocument.spreadsheet", "OpenDocument (ods)", "ods");

    /// <summary>Plain text in Unicode.</summary>
    public static readonly FileKind Text = new("txt", "text/plain", "văn bản thuần", "txt", "log", "md", "jsonl");

    /// <summary>Comma-separated values in Unicode.</summary>
    public static readonly FileKind Csv = new("csv", "text/csv", "bảng CSV", "csv");

    /// <summary>XML that is no page.</summary>
    public static readonly FileKind Xml = new("xml", "application/xml", "XML", "xml", "edxml");

    /// <summary>ZIP.</summary>
    public static readonly FileKind Zip = new("zip", "application/zip", "tệp nén ZIP", "zip");

    /// <summary>MP3.</summary>
    public static readonly FileKind Mp3 = new("mp3", "audio/mpeg", "ghi âm MP3", "mp3");

    /// <summary>MP4 and its relatives.</summary>
    public static readonly FileKind Mp4 = new("mp4", "video/mp4", "phim MP4", "mp4", "m4v", "m4a", "3gp", "mov");

    /// <summary>WAV.</summary>
    public static readonly FileKind Wav = new("wav", "audio/wav", "ghi âm WAV", "wav");

    /// <summary>A document enclosed in its signature (CMS).</summary>
    public static readonly FileKind P7m = new("p7m", "application/pkcs7-mime", "tệp ký số P7M", "p7m");

    /// <summary>A signature apart from its document (CMS).</summary>
    public static readonly FileKind P7s = new("p7s", "application/pkcs7-signature", "chữ ký số P7S", "p7s");

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<FileKind> All { get; } =
        [Pdf, Png, Jpeg, Tiff, Gif, Webp, Heic, Docx, Xlsx, Pptx, Doc, Xls, Ppt, Odt, Ods, Text, Csv, Xml, Zip, Mp3, Mp4, Wav, P7m, P7s];

    /// <summary>What people hand in as papers of a dossier: PDF, pictures, office documents.</summary>
    public static IReadOnlyList<FileKind> Papers { get; } = [Pdf, Png, Jpeg, Tiff, Gif, Webp, Heic, Docx, Xlsx, Pptx, Doc, Xls, Ppt, Odt, Ods];

    /// <summary>The kind of a stored code; a plain download when it is no longer known.</summary>
    public static FileKind Of(string code) => All.FirstOrDefault(k => k.Code == code) ?? new(code, "application/octet-stream", code, code);
}

/// <summary>What is taken at one place.</summary>
/// <param name="Most">Most bytes.</param>
/// <param name="Kinds">Which kinds.</param>
/// <param name="Locked">Archives that need a password are taken: they cannot be checked.</param>
public sealed record FileLimits(long Most, IReadOnlyList<FileKind> Kinds, bool Locked = false)
{
    /// <summary>Papers of a dossier: 20 MB.</summary>
    public static FileLimits Papers { get; } = new(20 << 20, FileKinds.Papers);

    /// <summary>Anything known: 100 MB.</summary>
    public static FileLimits Anything { get; } = new(100 << 20, FileKinds.All);
}
