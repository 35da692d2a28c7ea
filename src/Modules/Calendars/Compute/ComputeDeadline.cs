using Microsoft.AspNetCore.Http;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>A date for anybody who asks: receipt, limit, unit, rules and pauses in, the date with its reasons out. Also for programs.</summary>
internal static class ComputeDeadline
{
    public static void Map(Site site)
    {
        site.Action(CalendarsUrls.Compute).Requires(CalendarsPermissions.View).MapGet(Show);
        site.Action(CalendarsUrls.ApiCompute).Requires(CalendarsPermissions.View).Describes(new("Tính một ngày hẹn, kèm từng bước lập luận") { Asked = ComputeFields.Plain, Answer = typeof(DeadlineAnswer) }).MapGet(Answer);
    }

    private static async Task<IResult> Show(FormState form, Computing computing, Act act, CancellationToken cancel)
    {
        var fields = await computing.Fields(act, cancel);
        var asked = form.Raw(ComputeFields.Span).Length + form.Raw(ComputeFields.Received).Length > 0;
        form.With(ComputeFields.Received, (DateTime?)act.At);
        var result = asked ? await computing.Of(form, fields, act, cancel) : null;
        return ComputePage.With(new(form, fields, result), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Answer(FormState form, Computing computing, Act act, CancellationToken cancel)
    {
        var fields = await computing.Fields(act, cancel);
        var result = await computing.Of(form, fields, act, cancel);
        return result is null
            ? Results.ValidationProblem(form.Errors.ToDictionary(e => e.Key, e => (string[])[computing.Text(e.Value)]).Concat(form.FormErrors.Take(1).Select(e => KeyValuePair.Create("", (string[])[computing.Text(e)]))).ToDictionary())
            : Results.Json(DeadlineJson.Of(result.Deadline), DeadlineJson.Options);
    }
}

/// <summary>The fields of a computed date.</summary>
public sealed class ComputeFields
{
    internal static readonly MomentField Received = new("received", "Tiếp nhận lúc") { Hint = "Ví dụ: 15/10/2020 09:00." };
    internal static readonly SpanField Span = new("span", "Thời hạn") { Hint = "Ví dụ: 3 ngày làm việc, 8 giờ làm việc, 10 ngày, 1 tháng, trong ngày." };
    internal static readonly EnumField<Counting> Count = new("count", "Cách tính ngày làm việc", [(Counting.Days, "theo ngày"), (Counting.Hours, "theo giờ, 8 giờ một ngày")]) { Required = false };
    internal static readonly MomentField From = new("from", "Tạm dừng từ");
    internal static readonly MomentField To = new("to", "Tiếp tục lúc");
    internal static readonly TableField Pauses = new("pause", "Những lần tạm dừng", [From, To]) { Required = false, MaxRows = 10, SpareRows = 1 };

    /// <summary>Those whose choices do not depend on the day.</summary>
    internal static IReadOnlyList<Field> Plain { get; } =
    [
        Received, Span, Count, new TextField("kind", "Lịch của loại đơn vị") { Required = false }, new TextField("unit", "Lịch của đơn vị") { Required = false }, new TextField("rules", "Bộ quy tắc") { Required = false }, new TextField("start", "Cách tiếp nhận") { Required = false },
    ];

    internal ComputeFields(IReadOnlyList<Choice> kinds, IReadOnlyList<Choice> units, IReadOnlyList<Choice> rules, IReadOnlyList<Choice> starts)
    {
        Kind = new("kind", "Lịch của loại đơn vị", kinds) { Required = false };
        Unit = new("unit", "Lịch của đơn vị", units) { Required = false };
        Rules = new("rules", "Bộ quy tắc", rules) { Required = false, Hint = "Bỏ trống thì theo ngày tiếp nhận." };
        Start = new("start", "Cách tiếp nhận", starts) { Required = false };
    }

    /// <summary>Whose calendar, by kind.</summary>
    public ChoiceField Kind { get; }

    /// <summary>Whose calendar, by unit.</summary>
    public ReferenceField Unit { get; }

    /// <summary>Rule pack.</summary>
    public ChoiceField Rules { get; }

    /// <summary>Start rule.</summary>
    public ChoiceField Start { get; }
}

/// <summary>A computed date, with what it was computed from in words.</summary>
public sealed record ComputedDeadline(Deadline Deadline, string Whose, DateTime ReceivedAt, Span Span);

/// <summary>The page of a computed date.</summary>
public sealed record ComputeModel(FormState Form, ComputeFields Fields, ComputedDeadline? Result);
