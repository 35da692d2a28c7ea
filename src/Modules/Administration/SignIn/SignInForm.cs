using ThongSuot.Forms;

namespace ThongSuot.Administration;

/// <summary>The fields of signing in.</summary>
internal static class SignInForm
{
    public const string Locked = "Tài khoản tạm khoá vì nhập sai nhiều lần. Hãy thử lại sau 15 phút, hoặc liên hệ người quản trị.";

    public static readonly TextField Login = new("login", "Tên đăng nhập") { Max = 80, Autocomplete = "username webauthn" };

    public static readonly PasswordField Password = new("password", "Mật khẩu");

    public static readonly HiddenField Return = new("return") { Required = false, Max = 2000 };

    public static readonly TextField Code = new("code", "Mã xác thực")
    {
        Max = 40, Autocomplete = "one-time-code", Hint = "Sáu chữ số trong ứng dụng xác thực, hoặc một mã khôi phục.",
    };

    public static readonly PasswordField NewPassword = new("new-password", "Mật khẩu mới") { IsNew = true, Hint = "Ít nhất 10 ký tự. Một câu ngắn dễ nhớ là mật khẩu tốt." };

    public static readonly PasswordField Repeat = new("repeat-password", "Nhập lại mật khẩu mới") { IsNew = true };

    /// <summary>Reads a new password typed twice.</summary>
    public static string? NewPasswordOf(FormState form, string login)
    {
        var password = form.Get(NewPassword);
        var repeat = form.Get(Repeat);
        if (form.HasErrors)
        {
            return null;
        }

        if (password != repeat)
        {
            form.AddError(Repeat, "Hai lần nhập mật khẩu không giống nhau.");
        }

        if (PasswordRules.Wrong(password!, login) is { } why)
        {
            form.AddError(NewPassword, why);
        }

        return form.HasErrors ? null : password;
    }
}
