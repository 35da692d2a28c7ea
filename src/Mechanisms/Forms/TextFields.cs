using System.Text.RegularExpressions;
using ThongSuot.Kernel;

namespace ThongSuot.Forms;

/// <summary>Text of one line, or several.</summary>
public class TextField(string name, string label) : Field<string>(name, label)
{
    /// <summary>Most characters.</summary>
    public int Max { get; init; } = 200;

    /// <summary>Rows of the box; more than one allows line breaks.</summary>
    public int Rows { get; init; } = 1;

    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out string value)
    {
        if (!CleanText.Try(text, out value, Rows > 1))
        {
            return new("Có ký tự không dùng được trong văn bản. Hãy gõ lại nội dung này.");
        }

        return value.Length > Max ? new("Dài quá: tối đa {0} ký tự.", Max) : Check(value);
    }

    /// <inheritdoc/>
    public override string Write(string value) => value;

    /// <summary>A further rule of the kind.</summary>
    protected virtual FieldError? Check(string value) => null;
}

/// <summary>A person's full name.</summary>
public sealed class PersonNameField(string name, string label) : TextField(name, label)
{
    /// <inheritdoc/>
    protected override FieldError? Check(string value) =>
        value.Length < 2 || value.Any(c => !char.IsLetter(c) && c is not (' ' or '\'' or '-' or '.' or '’')) ? new("Họ và tên chỉ gồm chữ cái, ví dụ: Nguyễn Thị Hồng Đào.") : null;
}

/// <summary>A mail address.</summary>
public sealed partial class EmailField(string name, string label) : TextField(name, label)
{
    /// <inheritdoc/>
    protected override FieldError? Check(string value) => Pattern().IsMatch(value) ? null : new("Địa chỉ thư điện tử không đúng, ví dụ đúng: dao@haugiang.example.");

    [GeneratedRegex(@"^[^\s@,;<>""]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z]{2,24}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

/// <summary>A Vietnamese phone number; stored as digits.</summary>
public sealed class PhoneField(string name, string label) : TextField(name, label)
{
    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out string value)
    {
        var digits = new string([.. text.Where(c => c is not (' ' or '.' or '-' or '(' or ')'))]).Replace("+84", "0", StringComparison.Ordinal);
        value = digits;
        return digits.Length is >= 10 and <= 11 && digits[0] == '0' && digits.All(char.IsAsciiDigit) ? null : new("Số điện thoại không đúng: gồm 10 hoặc 11 chữ số, bắt đầu bằng 0.");
    }
}

/// <summary>A personal identification number.</summary>
public sealed class CitizenField(string name, string label) : Field<string>(name, label)
{
    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out string value)
    {
        value = CitizenNumber.TryParse(text, out var number) ? number.Digits : "";
        return number is null ? new("Số định danh không đúng: gồm 12 chữ số bắt đầu bằng 0 (hoặc 9 chữ số của chứng minh nhân dân cũ).") : null;
    }

    /// <inheritdoc/>
    public override string Write(string value) => value;
}

/// <summary>A password: never shown again.</summary>
public sealed class PasswordField(string name, string label) : Field<string>(name, label)
{
    /// <summary>Is it a new one, so that the browser offers to make one?</summary>
    public bool IsNew { get; init; }

    /// <inheritdoc/>
    public override bool Echoes => false;

    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out string value)
    {
        value = text;
        return text.Length > 256 ? new("Dài quá: tối đa {0} ký tự.", 256) : null;
    }

    /// <inheritdoc/>
    public override string Write(string value) => "";
}

/// <summary>A value the page carries along unseen.</summary>
public sealed class HiddenField(string name) : TextField(name, name);
