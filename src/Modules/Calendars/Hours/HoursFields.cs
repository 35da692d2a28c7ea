using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>The fields of office hours.</summary>
public sealed class HoursFields
{
    internal static readonly TextField Title = new("title", "Tên gọi") { Max = 120 };
    internal static readonly TextField Number = new("number", "Căn cứ (số văn bản)") { Max = 120 };
    internal static readonly DateField From = new("from", "Từ ngày");
    internal static readonly DateField To = new("to", "Đến hết ngày") { Required = false, Hint = "Bỏ trống nếu chưa biết." };
    internal static readonly DateField Last = new("last", "Ngày cuối áp dụng");
    internal static readonly TextField Reason = new("reason", "Lý do") { Rows = 2, Max = 500 };
    internal static readonly IReadOnlyList<HoursField> Week = [.. DayLook.Week.Select(d => new HoursField($"day-{(int)d}", DayLook.Name(d)) { Required = false, Hint = "Bỏ trống nếu nghỉ." })];

    internal HoursFields(CalendarBook book, IReadOnlyList<Choice> units)
    {
        Kinds = new("kinds", "Loại đơn vị", Choosing.Kinds(book)) { Required = false };
        Unit = new("unit", "Đơn vị", units) { Required = false };
        Units = new("units", "Các đơn vị", [Unit]) { MaxRows = 20, SpareRows = 2, Required = false };
    }

    /// <summary>Kinds they count for.</summary>
    public ChoicesField Kinds { get; }

    /// <summary>Units they count for.</summary>
    public TableField Units { get; }

    internal ReferenceField Unit { get; }

    internal RecordedHours? Read(FormState form, Act act)
    {
        var (title, number, from, to, whom) = (form.Get(Title), form.Get(Number), form.Get(From), form.Maybe(To), form.Get(DecisionFields.Whom));
        var week = Week.Select(d => form.Maybe(d) ?? "").ToList();
        var kinds = whom == DecisionFields.OfKinds ? form.Get(Kinds) : [];
        var units = whom == DecisionFields.OfUnits ? form.Get(Units).Select(r => form.Get(Units.Cell(Unit, r))).Distinct().ToList() : [];
        Wrong(whom == DecisionFields.OfKinds && kinds.Count == 0, Kinds, "Hãy chọn ít nhất một: {0}.", Kinds.Label);
        Wrong(whom == DecisionFields.OfUnits && units.Count == 0, Units, "Hãy chọn ít nhất một: {0}.", Units.Label);
        Wrong(to < from, To, "Ngày cuối không được trước ngày đầu.");
        Wrong(from < WorkingCalendar.First || from > WorkingCalendar.Last, From, "Ngày phải trong các năm từ 2001 đến 2099.");
        Wrong(week.All(d => d.Length == 0), Week[0], "Hãy nhập giờ của ít nhất một ngày trong tuần.");
        return form.HasErrors ? null : new RecordedHours
        {
            Id = act.Id, Number = number!, Title = title!, Week = string.Join(';', week), Kinds = [.. kinds], Units = [.. units.Select(u => $"{u:N}")], From = from, To = to, RecordedAt = act.At,
        };

        void Wrong(bool condition, Field field, string text, params object[] values)
        {
            if (condition && form.ErrorOf(field) is null)
            {
                form.AddError(field, text, values);
            }
        }
    }
}
