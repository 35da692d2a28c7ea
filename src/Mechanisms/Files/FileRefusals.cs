using ThongSuot.Kernel;

namespace ThongSuot.Files;

/// <summary>What the mechanism refuses, in words for the person who hands a file in.</summary>
public static class FileRefusals
{
    /// <summary>Too many bytes.</summary>
    public static readonly Refusal TooLarge = new("FILE-001", "Tệp lớn hơn mức cho phép là {0} MB. Hãy giảm dung lượng hoặc chia nhỏ rồi gửi lại.", 400);

    /// <summary>No bytes.</summary>
    public static readonly Refusal Empty = new("FILE-002", "Tệp này rỗng. Hãy chọn lại tệp.", 400);

    /// <summary>Unknown or not wanted here.</summary>
    public static readonly Refusal NotTaken = new("FILE-003", "Không nhận loại tệp này. Hãy gửi một trong các loại: {0}.", 400);

    /// <summary>The ending says one thing, the content another.</summary>
    public static readonly Refusal WrongEnding = new("FILE-004", "Nội dung tệp không đúng với đuôi “.{0}”: đây là {1}. Hãy lưu lại tệp đúng định dạng rồi gửi.", 400);

    /// <summary>A program or script, or an archive that holds one.</summary>
    public static readonly Refusal Program = new("FILE-005", "Tệp này là chương trình hoặc có chứa chương trình, không được nhận.", 400);

    /// <summary>A web page or an SVG picture.</summary>
    public static readonly Refusal Active = new("FILE-006", "Tệp này là trang web hoặc ảnh SVG có thể chạy mã, không được nhận. Hãy gửi bản PDF.", 400);

    /// <summary>An office document with macros.</summary>
    public static readonly Refusal Macros = new("FILE-007", "Tài liệu có macro, không được nhận. Hãy lưu lại thành tài liệu không có macro rồi gửi.", 400);

    /// <summary>An archive far larger, or far deeper, than it looks.</summary>
    public static readonly Refusal Bomb = new("FILE-008", "Tệp nén có quá nhiều nội dung khi giải nén, không được nhận. Hãy gửi riêng từng tệp.", 400);

    /// <summary>Needs a password.</summary>
    public static readonly Refusal Locked = new("FILE-009", "Tệp có đặt mật khẩu nên không kiểm tra được. Hãy bỏ mật khẩu rồi gửi lại.", 400);

    /// <summary>A virus.</summary>
    public static readonly Refusal Virus = new("FILE-010", "Phần mềm diệt vi-rút phát hiện mã độc trong tệp ({0}). Tệp không được nhận; hãy kiểm tra máy của bạn.", 400);

    /// <summary>The virus scanner does not answer.</summary>
    public static readonly Refusal NotScanned = new("FILE-011", "Hiện chưa kiểm tra vi-rút được nên chưa nhận tệp. Hãy thử lại sau ít phút.", 503);

    /// <summary>The stored content is gone or changed.</summary>
    public static readonly Refusal Lost = new("FILE-012", "Tệp này bị hỏng hoặc thất lạc trong kho. Hãy báo người quản trị để khôi phục từ bản sao lưu.", 500);

    /// <summary>Cannot be read as what it says it is.</summary>
    public static readonly Refusal Damaged = new("FILE-013", "Tệp bị hỏng, không đọc được. Hãy mở thử trên máy của bạn, lưu lại rồi gửi.", 400);

    /// <summary>Text in an old Vietnamese encoding.</summary>
    public static readonly Refusal NotUnicode = new("FILE-014", "Tệp văn bản phải dùng bảng mã Unicode (UTF-8). Hãy lưu lại với bảng mã UTF-8 rồi gửi.", 400);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> All { get; } =
        [TooLarge, Empty, NotTaken, WrongEnding, Program, Active, Macros, Bomb, Locked, Virus, NotScanned, Lost, Damaged, NotUnicode];
}
