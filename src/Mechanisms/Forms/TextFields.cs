using System.Text;
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

/// <summary>A person's full name, one blank between words.</summary>
public sealed class PersonNameField(string name, string label) : TextField(name, label)
{
    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out string value)
    {
        if (base.Read(text, today, out value) is { } error)
        {
            return error;
        }

        value = PersonName.TryParse(value, out var person) ? person.Text : value;
        return person is null && value.Length > 0 ? new("Họ và tên chỉ gồm chữ cái, tối đa {0} ký tự, ví dụ: Nguyễn Thị Hồng Đào.", PersonName.Longest) : null;
    }
}

/// <summary>A mail address.</summary>
public sealed class EmailField(string name, string label) : TextField(name, label)
{
    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out string value)
    {
        value = EmailAddress.TryParse(text, out var address) ? address.Text : "";
        return address is null ? new("Địa chỉ thư điện tử không đúng, ví dụ đúng: dao@haugiang.example.") : null;
    }
}

/// <summary>A Vietnamese phone number; stored as digits.</summary>
public sealed class PhoneField(string name, string label) : TextField(name, label)
{
    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out string value)
    {
        value = PhoneNumber.TryParse(text, out var number) ? number.Digits : "";
        return number is null ? new("Số điện thoại không đúng: gồm 10 hoặc 11 chữ số, bắt đầu bằng 0.") : null;
    }
}

/// <summary>A personal identification number.</summary>
public sealed class CitizenField(string name, string label) : Field<string>(name, label)
{
    /// <summary>What to say of a text that is no such number.</summary>
    public static FieldError Wrong { get; } = new("Số định danh không đúng: gồm 12 chữ số (hoặc 9 chữ số của chứng minh nhân dân cũ).");

    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out string value)
    {
        value = CitizenNumber.TryParse(text, out var number) ? number.Digits : "";
        return number is null ? Wrong : null;
    }

    /// <inheritdoc/>
    public override string Write(string value) => value;
}

/// <summary>A password: never shown again.</summary>
public sealed class PasswordField(string name, string label) : Field<string>(name, label)
{
    private const int Longest = 256;

    /// <summary>Is it a new one, so that the browser offers to make one?</summary>
    public bool IsNew { get; init; }

    /// <inheritdoc/>
    public override bool Echoes => false;

    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out string value)
    {
        // Two keyboards may write one letter in two ways; both are the same password.
        value = text.Length <= Longest && text.All(c => !char.IsSurrogate(c) && c is not '\uFFFE') ? text.Normalize(NormalizationForm.FormC) : text;
        return text.Length > Longest ? new("Dài quá: tối đa {0} ký tự.", Longest) : null;
    }

    /// <inheritdoc/>
    public override string Write(string value) => "";
}

/// <summary>A value the page carries along unseen.</summary>
public sealed class HiddenField(string name) : TextField(name, name);
