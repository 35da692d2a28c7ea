using ThongSuot.Forms;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>The fields of the first-run page.</summary>
internal static class FirstRunFields
{
    /// <summary>The code printed on the console.</summary>
    public static readonly TextField Code = new("code", "Mã khởi tạo") { Max = 40, Autocomplete = "off", Hint = "In trên màn hình máy chủ khi chương trình khởi động." };

    /// <summary>The province's name.</summary>
    public static readonly TextField Province = new("province", "Tên tỉnh, thành phố") { Max = 120 };

    /// <summary>The administrator's name.</summary>
    public static readonly PersonNameField Name = new("name", "Họ và tên người quản trị") { Autocomplete = "name" };

    /// <summary>The administrator's sign-in name.</summary>
    public static readonly TextField Login = new("login", "Tên đăng nhập") { Max = 40, Autocomplete = "username" };

    /// <summary>The password.</summary>
    public static readonly PasswordField Password = new("password", "Mật khẩu") { IsNew = true, Hint = "Ít nhất 10 ký tự." };

    /// <summary>The password again.</summary>
    public static readonly PasswordField Again = new("again-password", "Nhập lại mật khẩu") { IsNew = true };

    /// <summary>Where the hours are decided.</summary>
    public static readonly TextField HoursBy = new("hours-by", "Căn cứ quy định giờ làm việc") { Max = 120, Hint = "Số văn bản của tỉnh quy định giờ làm việc." };

    /// <summary>Hours of Monday to Friday, alike.</summary>
    public static readonly HoursField Weekdays = new("weekdays", "Thứ Hai đến thứ Sáu") { Hint = "Ví dụ: 07:00-11:30 13:30-17:00." };

    /// <summary>Hours of Saturday.</summary>
    public static readonly HoursField Saturday = new("saturday", "Thứ Bảy") { Required = false, Hint = "Bỏ trống nếu nghỉ." };

    /// <summary>Hours of Sunday.</summary>
    public static readonly HoursField Sunday = new("sunday", "Chủ nhật") { Required = false, Hint = "Bỏ trống nếu nghỉ." };
}
