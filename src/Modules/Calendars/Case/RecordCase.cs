using Microsoft.AspNetCore.Http;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>A unit records a case that is not handled elsewhere in the platform, so that its deadline is watched.</summary>
internal static class RecordCase
{
    public static void Map(Site site)
    {
        var action = site.Action(CalendarsUrls.NewCase).Requires(CalendarsPermissions.Keep);
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(FormState form, Choosing choosing, Act act, CancellationToken cancel)
    {
        var fields = await Fields(choosing, act, cancel);
        var own = act.Unit is { } unit && act.May(CalendarsPermissions.Keep, unit) ? act.Unit : null;
        return RecordPage.With(new(form.With(RecordFields.Received, (DateTime?)act.At).With(fields.Unit, own).With(RecordFields.Mine, true), fields));
    }

    private static async Task<IResult> Save(FormState form, Choosing choosing, ClockDesk clocks, Act act, CancellationToken cancel)
    {
        var fields = await Fields(choosing, act, cancel);
        var (title, unit, received, legal, committed) = (form.Get(RecordFields.Title), form.Get(fields.Unit), form.Get(RecordFields.Received), form.Get(RecordFields.Legal), form.Maybe(RecordFields.Committed));
        var (field, start, kind, rules, mine) = (form.Maybe(fields.Field), form.Maybe(fields.Start), form.Maybe(fields.Kind), form.Maybe(fields.Rules), form.Get(RecordFields.Mine));
        if (!form.HasErrors && received > act.At)
        {
            form.AddError(RecordFields.Received, "Thời điểm này còn ở tương lai: phải từ lúc này trở về trước.");
        }

        if (!form.HasErrors)
        {
            act.Require(CalendarsPermissions.Keep, unit);
            try
            {
                await clocks.Open(new NewClock
                {
                    Subject = new(CaseClockRow.ReferenceKind, act.Id, title!), UnitId = unit, ReceivedAt = received, Limits = new(legal, committed), Field = field, Start = start, Kind = kind, Rules = rules,
                    PersonId = mine ? act.Actor.Id : null, SeatId = mine ? act.Seat : null,
                }, act, cancel);
            }
            catch (Refused e) when (e.Why.Status != StatusCodes.Status403Forbidden)
            {
                form.AddError(e.Why.Text, [.. e.Why.Values]);
            }
        }

        if (form.HasErrors)
        {
            return RecordPage.With(new(form, fields), StatusCodes.Status400BadRequest);
        }

        await act.Commit(cancel);
        return Go.To(CalendarsUrls.Case(act.Id), "Đã ghi việc và tính hạn.");
    }

    private static async Task<RecordFields> Fields(Choosing choosing, Act act, CancellationToken cancel)
    {
        var reach = act.Reach(CalendarsPermissions.Keep);
        var codes = reach.Fields;
        return new(await choosing.Units(act.Day, reach.Holds, cancel), [.. choosing.Fields.Where(f => codes?.Contains(f.Value) != false)], codes is not null, choosing.Starts, Choosing.Kinds((await choosing.Current(cancel)).Book), choosing.Rules);
    }
}

/// <summary>The fields of a recorded case.</summary>
public sealed class RecordFields
{
    internal static readonly TextField Title = new("title", "Tên việc") { Max = 200, Hint = "Tên thủ tục hoặc nội dung và số hiệu; không ghi họ tên, số định danh của người nộp." };
    internal static readonly MomentField Received = new("received", "Tiếp nhận lúc") { Hint = "Ví dụ: 15/10/2020 09:00." };
    internal static readonly SpanField Legal = new("legal", "Thời hạn theo quy định") { Hint = "Ví dụ: 3 ngày làm việc, 8 giờ làm việc, 10 ngày, 1 tháng, trong ngày." };
    internal static readonly SpanField Committed = new("committed", "Thời hạn cam kết") { Required = false, Hint = "Nếu ngắn hơn quy định." };
    internal static readonly YesNoField Mine = new("mine", "Tôi phụ trách việc này");

    internal RecordFields(IReadOnlyList<Choice> units, IReadOnlyList<Choice> fields, bool fieldRequired, IReadOnlyList<Choice> starts, IReadOnlyList<Choice> kinds, IReadOnlyList<Choice> rules)
    {
        Unit = new("unit", "Đơn vị giải quyết", units);
        Field = new("field", "Lĩnh vực", fields) { Required = fieldRequired };
        Start = new("start", "Cách tiếp nhận", starts) { Required = false };
        Kind = new("kind", "Theo lịch của", kinds) { Required = false, Hint = "Bỏ trống thì theo lịch của đơn vị giải quyết." };
        Rules = new("rules", "Bộ quy tắc", rules) { Required = false, Hint = "Bỏ trống thì theo ngày tiếp nhận." };
    }

    /// <summary>The unit that answers.</summary>
    public ReferenceField Unit { get; }

    /// <summary>Field of work.</summary>
    public ChoiceField Field { get; }

    /// <summary>Start rule.</summary>
    public ChoiceField Start { get; }

    /// <summary>Another calendar than the unit's.</summary>
    public ChoiceField Kind { get; }

    /// <summary>Rule pack.</summary>
    public ChoiceField Rules { get; }
}

/// <summary>The page of a case to be recorded.</summary>
public sealed record RecordModel(FormState Form, RecordFields Fields);
