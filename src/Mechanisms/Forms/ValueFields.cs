using System.Globalization;
using ThongSuot.Kernel;

namespace ThongSuot.Forms;

/// <summary>A day.</summary>
public sealed class DateField(string name, string label) : Field<DateOnly>(name, label)
{
    /// <summary>Refuses days after today.</summary>
    public bool NotAfterToday { get; init; }

    /// <summary>Refuses days before today.</summary>
    public bool NotBeforeToday { get; init; }

    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out DateOnly value)
    {
        if (!Written.TryDay(text.Trim(), out value))
        {
            return new("Ngày không đúng: hãy gõ theo dạng 05/09/1990.");
        }

        return NotAfterToday && value > today ? new("Ngày này còn ở tương lai: phải từ hôm nay trở về trước.")
            : NotBeforeToday && value < today ? new("Ngày này đã qua: phải từ hôm nay trở đi.")
            : null;
    }

    /// <inheritdoc/>
    public override string Write(DateOnly value) => Written.Day(value);
}

/// <summary>A month, as its first day.</summary>
public sealed class MonthField(string name, string label) : Field<DateOnly>(name, label)
{
    /// <summary>Refuses months after the present one.</summary>
    public bool NotAfterToday { get; init; }

    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out DateOnly value) =>
        !Written.TryMonth(text.Trim(), out value) ? new("Tháng không đúng: hãy gõ theo dạng 09/1990.")
        : NotAfterToday && value > today ? new("Tháng này còn ở tương lai: phải từ tháng này trở về trước.")
        : null;

    /// <inheritdoc/>
    public override string Write(DateOnly value) => Written.Month(value);
}

/// <summary>An amount of money in whole đồng.</summary>
public sealed class MoneyField(string name, string label) : Field<long>(name, label)
{
    /// <summary>Least, in đồng.</summary>
    public long Min { get; init; }

    /// <summary>Greatest, in đồng.</summary>
    public long Max { get; init; } = 999_999_999_999_999;

    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out long value) =>
        !Written.TryMoney(text.Trim(), out value) ? new("Số tiền không đúng: gõ 150.000 hoặc 150000, không có số lẻ.")
        : value < Min || value > Max ? new("Số tiền phải từ {0} đến {1} đồng.", Min, Max)
        : null;

    /// <inheritdoc/>
    public override string Write(long value) => Written.Number(value);
}

/// <summary>A whole number.</summary>
public sealed class NumberField(string name, string label) : Field<long>(name, label)
{
    /// <summary>Least.</summary>
    public long Min { get; init; }

    /// <summary>Greatest.</summary>
    public long Max { get; init; } = int.MaxValue;

    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out long value) =>
        !Written.TryNumber(text.Trim(), out value) ? new("Hãy gõ một số nguyên, ví dụ 1.236.")
        : value < Min || value > Max ? new("Số phải từ {0} đến {1}.", Min, Max)
        : null;

    /// <inheritdoc/>
    public override string Write(long value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A number with decimals, written with a comma.</summary>
public sealed class DecimalField(string name, string label) : Field<double>(name, label)
{
    /// <summary>Least.</summary>
    public double Min { get; init; }

    /// <summary>Greatest.</summary>
    public double Max { get; init; } = 1e12;

    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out double value) =>
        !Written.TryDecimal(text.Trim(), out value) ? new("Hãy gõ một số, phần lẻ sau dấu phẩy, ví dụ 82,4.")
        : value < Min || value > Max ? new("Số phải từ {0} đến {1}.", Min, Max)
        : null;

    /// <inheritdoc/>
    public override string Write(double value) => Written.Decimal(value);
}

/// <summary>Yes or no: a tick box. Not ticked is no; a required one must be ticked.</summary>
public sealed class YesNoField : Field<bool>
{
    /// <summary>A tick box.</summary>
    public YesNoField(string name, string label) : base(name, label) => Required = false;

    /// <inheritdoc/>
    public override FieldError Missing => new("Hãy đánh dấu: {0}.", Label);

    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out bool value)
    {
        value = text is "yes" or "on" or "true";
        return Required && !value ? Missing : null;
    }

    /// <inheritdoc/>
    public override string Write(bool value) => value ? "yes" : "";
}
