using System.Data.Common;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Languages;

namespace ThongSuot.Host;

/// <summary>What can go wrong at an operator's terminal, in one plain line that says what to do. Anything else is a fault of the program and keeps its trace.</summary>
internal static partial class Faults
{
    // errno of a full disk, as .NET hands it on from Linux and from Windows (ERROR_DISK_FULL).
    private const int FullOnLinux = 28;
    private const int FullOnWindows = unchecked((int)0x80070070);

    /// <summary>The line, or none.</summary>
    public static string? Of(Exception fault) => fault switch
    {
        Refused { Why: var no } => new Texts(new Catalog(Array.Empty<System.Reflection.Assembly>()), "vi").Of(no),
        FileNotFoundException { FileName: { } file } => $"Không có tệp {file}. Hãy kiểm tra lại đường dẫn.",
        DirectoryNotFoundException => $"Không có thư mục {PathIn(fault)}. Hãy tạo thư mục, hoặc chọn đường dẫn khác.",
        UnauthorizedAccessException => $"Không có quyền đọc hoặc ghi {PathIn(fault)}. Hãy cấp quyền cho người chạy chương trình, hoặc chọn thư mục khác bằng --data.",
        IOException { InnerException: AddressInUseException } => $"{Address(fault)} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn địa chỉ khác bằng --urls.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "Không có quyền mở cổng này: cổng nhỏ hơn 1024 chỉ dành cho quản trị máy. Hãy chọn cổng khác bằng --urls.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "Máy này không có địa chỉ mạng đã ghi ở --urls. Hãy chọn địa chỉ khác.",
        IOException { HResult: FullOnLinux or FullOnWindows } => "Đĩa đã đầy. Hãy dọn bớt rồi chạy lại.",
        IOException when PathIn(fault) is { Length: > 1 } path => $"Không đọc hoặc ghi được {path}. Hãy kiểm tra: nơi này có phải là thư mục, và có chương trình khác đang mở không.",
        FormatException when fault.Message.Contains("url", StringComparison.OrdinalIgnoreCase) => "Địa chỉ ở --urls không đúng: hãy ghi như http://127.0.0.1:5080.",
        DbException => $"Cơ sở dữ liệu báo lỗi: {fault.Message}",
        SchemaException or IOException or InvalidOperationException => fault.Message,
        _ => null,
    };

    private static string Address(Exception fault) => Addresses().Match(fault.Message) is { Success: true } found ? $"Địa chỉ {found.Value}" : "Địa chỉ này";

    // .NET names the path between apostrophes, in every language.
    private static string PathIn(Exception fault) => Quoted().Match(fault.Message) is { Success: true } found ? found.Groups[1].Value : "…";

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"https?://[^\s,;]+?(?=[:.]?\s|$)")]
    private static partial Regex Addresses();
}
