using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>The fields of a decision about days.</summary>
public sealed class DecisionFields
{
    internal const string Everybody = "all";
    internal const string OfKinds = "kinds";
    internal const string OfUnits = "units";

    internal static readonly TextField Number = new("number", "Số quyết định") { Max = 60 };
    internal static readonly TextField Issuer = new("issuer", "Cơ quan ban hành") { Max = 120 };
    internal static readonly DateField SignedOn = new("signed", "Ngày ký");
    internal static readonly TextField Title = new("title", "Nội dung") { Max = 200, Hint = "Ví dụ: Nghỉ làm việc do bão số 9." };
    internal static readonly TextField TitleEn = new("titleEn", "Nội dung bằng tiếng Anh") { Required = false };
    internal static readonly EnumField<Certainty> Sure = new("sure", "Mức chắc chắn", [(Certainty.Confirmed, Certainty.Confirmed.Title()), (Certainty.Unconfirmed, Certainty.Unconfirmed.Title())]);
    internal static readonly ChoiceField Whom = new("whom", "Áp dụng cho", [new(Everybody, "Toàn tỉnh"), new(OfKinds, "Những loại đơn vị được chọn"), new(OfUnits, "Những đơn vị được chọn")]) { AsRadios = true };

    // Columns of the table of days.
    internal static readonly EnumField<DayKind> Kind = new("kind", "Loại ngày", [.. ((DayKind[])[DayKind.Holiday, DayKind.Compensation, DayKind.SwappedOff, DayKind.Closure]).Select(k => (k, k.Title()))]);
    internal static readonly DateField From = new("from", "Từ ngày");
    internal static readonly DateField To = new("to", "Đến hết ngày") { Required = false };
    internal static readonly DateField MadeUp = new("madeUp", "Ngày làm bù") { Required = false, Hint = "Chỉ khi hoán đổi." };
    internal static readonly HoursField Open = new("open", "Giờ vẫn làm việc") { Required = false, Hint = "Chỉ khi đóng cửa một phần ngày, ví dụ 07:00-11:30." };

    internal DecisionFields(CalendarBook book, IReadOnlyList<Choice> units)
    {
        Holiday = new("holiday", "Thay cho ngày lễ hằng năm", [.. book.Holidays.DistinctBy(h => h.Holiday).Select(h => new Choice(h.Holiday, h.Title.Vi))]) { Required = false };
        Days = new("days", "Các ngày", [Kind, From, To, MadeUp, Open, Holiday]) { MaxRows = 20, SpareRows = 2 };
        Kinds = new("kinds", "Loại đơn vị", Choosing.Kinds(book)) { Required = false };
        Unit = new("unit", "Đơn vị", units) { Required = false };
        Units = new("units", "Các đơn vị", [Unit]) { MaxRows = 20, SpareRows = 2, Required = false };
    }

    /// <summary>The days, one row for those alike.</summary>
    public TableField Days { get; }

    /// <summary>Kinds it counts for.</summary>
    public ChoicesField Kinds { get; }

    /// <summary>Units it counts for.</summary>
    public TableField Units { get; }

    internal ChoiceField Holiday { get; }

    internal ReferenceField Unit { get; }

    /// <summary>Everything typed, for the address of the preview.</summary>
    internal IReadOnlyList<KeyValuePair<string, string?>> Pairs(FormState form) =>
    [
        .. ((Field[])[Number, Issuer, SignedOn, Title, TitleEn, Sure, Whom]).Select(f => KeyValuePair.Create(f.Name, (string?)form.Raw(f))),
        .. form.RawMany(Kinds).Select(k => KeyValuePair.Create(Kinds.Name, (string?)k)),
        .. ((TableField[])[Days, Units]).SelectMany(t => form.RowsOf(t).SelectMany(r => t.Columns.Select(c => t.Cell(c, r)))).Select(c => KeyValuePair.Create(c.Name, (string?)form.Raw(c))),
    ];

    /// <summary>The decision, unless something is wrong; then the form says what.</summary>
    internal CalendarDecision? Read(FormState form, Act act)
    {
        var (number, issuer, signed, title, sure, whom) = (form.Get(Number), form.Get(Issuer), form.Get(SignedOn), form.Get(Title), form.Get(Sure), form.Get(Whom));
        var titleEn = form.Maybe(TitleEn);
        var days = form.Get(Days).Select(row => Row(form, row)).ToList();
        var kinds = whom == OfKinds ? form.Get(Kinds) : [];
        var units = whom == OfUnits ? form.Get(Units).Select(r => form.Get(Units.Cell(Unit, r))).Distinct().ToList() : [];
        if (whom == OfKinds && kinds.Count == 0 && form.ErrorOf(Kinds) is null)
        {
            form.AddError(Kinds, "Hãy chọn ít nhất một: {0}.", Kinds.Label);
        }

        if (whom == OfUnits && units.Count == 0)
        {
            form.AddError(Units, "Hãy chọn ít nhất một: {0}.", Units.Label);
        }

        return form.HasErrors ? null : new CalendarDecision
        {
            Id = act.Id, Number = number!, Issuer = issuer!, SignedOn = signed, Title = title!, TitleEn = titleEn, Certainty = sure, Days = days,
            Kinds = [.. kinds], Units = [.. units.Select(u => $"{u:N}")], RecordedAt = act.At,
        };
    }

    private DecidedDays Row(FormState form, int row)
    {
        var (kind, from, to, made) = (form.Get(Days.Cell(Kind, row)), form.Get(Days.Cell(From, row)), form.Maybe(Days.Cell(To, row)), form.Maybe(Days.Cell(MadeUp, row)));
        var (open, holiday) = (form.Maybe(Days.Cell(Open, row)), form.Maybe(Days.Cell(Holiday, row)));
        var last = to ?? from;
        Wrong(kind is DayKind.SwappedOff && made is null, MadeUp, "Hoán đổi thì phải ghi ngày làm bù.");
        Wrong(kind is DayKind.SwappedOff && made == from, MadeUp, "Ngày làm bù phải khác ngày nghỉ.");
        Wrong(kind is not DayKind.SwappedOff && made is not null, MadeUp, "Chỉ ghi ngày làm bù khi hoán đổi.");
        Wrong(kind is DayKind.SwappedOff && last != from, To, "Mỗi dòng chỉ hoán đổi một ngày.");
        Wrong(last < from, To, "Ngày cuối không được trước ngày đầu.");
        Wrong(last.DayNumber - from.DayNumber > 100, To, "Nhiều nhất 100 ngày một dòng.");
        Wrong(from < WorkingCalendar.First.AddYears(1) || last > WorkingCalendar.Last.AddYears(-1), From, "Ngày phải trong các năm từ 2001 đến 2099.");
        Wrong(kind is not DayKind.Closure && open is not null, Open, "Chỉ ghi giờ vẫn làm việc khi đóng cửa.");
        return new(kind, from, last) { MadeUp = made, Open = open, Holiday = holiday };

        void Wrong<T>(bool condition, T column, string text) where T : Field
        {
            if (condition && form.ErrorOf(Days.Cell(From, row)) is null && form.ErrorOf(Days.Cell(Kind, row)) is null)
            {
                form.AddError(Days.Cell(column, row), text);
            }
        }
    }
}
