using Microsoft.AspNetCore.Identity;
using ThongSuot.Access;
using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>
/// Long rather than intricate: at least ten characters, not one of the commonest, not the sign-in name. No rule about
/// kinds of characters and no expiry by age. (NIST SP 800-63B §5.1.1.2; TCVN 11930:2017 asks for a minimum length.)
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>Fewest characters.</summary>
    public const int Least = 10;

    private const int FewestDifferent = 5;

    // Words people build passwords from here; a password that is one of them and figures is refused.
    private static readonly HashSet<string> Stems =
    [
        "", "a", "aa", "abc", "abcd", "abcdef", "admin", "administrator", "anhyeuem", "emyeuanh", "banhmi", "cantho", "caicach", "canbo", "congan", "conyeume",
        "dragon", "football", "hanoi", "haugiang", "hochiminh", "iloveyou", "khongbiet", "khongco", "letmein", "master", "matkhau", "matkhaumoi", "mk",
        "monkey", "motcua", "ngoisao", "pass", "passw", "password", "password1", "qazwsx", "qwe", "qwer", "qwert", "qwerty", "qwertyuiop", "saigon", "secret", "sunshine",
        "superman", "taikhoan", "tendangnhap", "test", "thongsuot", "thudo", "tinhyeu", "tuyetmat", "ubnd", "user", "vietnam", "vithanh", "welcome", "yeuem", "zxcvbnm",
    ];

    private static readonly string[] Runs = ["0123456789012345", "9876543210987654", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv", "1q2w3e4r5t6y7u8i9o0p"];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        Wrong(password ?? "", user.Login) is { } why ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = why }) : IdentityResult.Success);

    /// <summary>What is wrong with a new password, Vietnamese source text, or none.</summary>
    public static string? Wrong(string password, string login)
    {
        if (password.Length < Least)
        {
            return "Mật khẩu quá ngắn: cần ít nhất 10 ký tự. Một câu ngắn dễ nhớ là mật khẩu tốt.";
        }

        var folded = SearchText.Fold(password).Replace(" ", "", StringComparison.Ordinal);
        if (login.Length > 2 && password.Contains(login.Split('@')[0], StringComparison.OrdinalIgnoreCase))
        {
            return "Mật khẩu không được chứa tên đăng nhập.";
        }

        return password.Distinct().Count() < FewestDifferent || Stems.Contains(Letters(folded)) || Stems.Contains(Letters(Spelled(password))) || Runs.Any(r => r.Contains(folded, StringComparison.Ordinal))
            ? "Mật khẩu này quá phổ biến, dễ bị đoán ra. Hãy chọn mật khẩu khác."
            : null;
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetter)]);

    // P@ssw0rd2020 is password.
    private static string Spelled(string password) => SearchText.Fold(password.TrimEnd([.. "0123456789!@#$%^&*.-_ "])
        .Replace('@', 'a').Replace('4', 'a').Replace('3', 'e').Replace('1', 'i').Replace('!', 'i').Replace('0', 'o').Replace('$', 's').Replace('5', 's'));
}
