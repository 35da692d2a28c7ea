using System.Globalization;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;

namespace ThongSuot.ProcessDesign;

/// <summary>A moment typed as people write it: 15/10/2020 09:00, or 09:00 15/10/2020; the value is UTC.</summary>
internal sealed class PlayMomentField(string name, string label) : Field<DateTime>(name, label)
{
    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out DateTime value)
    {
        value = default;
        var parts = text.Trim().Replace('T', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (day, time) = parts is [var a, var b] ? a.Contains(':', StringComparison.Ordinal) ? (b, a) : (a, b) : ("", "");
        if (!Written.TryDay(day, out var on) || on.Year is < 2001 or > 2099 || !TimeOnly.TryParseExact(time, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            return new("Thời điểm không đúng: hãy gõ theo dạng 15/10/2020 09:00, từ 2001 đến 2099.");
        }

        value = VietnamTime.Utc(on.ToDateTime(at));
        return null;
    }

    /// <inheritdoc/>
    public override string Write(DateTime value) => VietnamTime.Local(value).ToString("dd'/'MM'/'yyyy HH':'mm", CultureInfo.InvariantCulture);
}

/// <summary>What a play begins with.</summary>
public sealed class PlayFields
{
    internal static readonly PlayMomentField Begin = new("begin", "Bắt đầu lúc") { Hint = "Ví dụ: 15/10/2020 09:00." };
    internal static readonly TextField Set = new("set", "Giá trị ban đầu") { Required = false, Max = 500, Hint = "Tên = giá trị, cách nhau bằng dấu chấm phẩy. Ví dụ: so_tang = 3." };
    internal static readonly PlayMomentField To = new("to", "Chuyển đồng hồ đến");

    internal PlayFields(IReadOnlyList<UnitCard> units)
    {
        var names = units.ToDictionary(u => u.Id, u => u.ShortName);
        Unit = new("unit", "Đơn vị xử lý", [.. units.Select(u => new Choice($"{u.Id:N}", u.ParentId is { } above && names.TryGetValue(above, out var parent) ? $"{u.ShortName} ({parent})" : u.ShortName) { Group = u.Level.Title() })]);
        Names = Unit.Choices.ToDictionary(c => Guid.Parse(c.Value), c => c.Text);
    }

    /// <summary>Whose calendar and seats.</summary>
    public ReferenceField Unit { get; }

    /// <summary>Names of the units.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; }
}
