using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;

namespace ThongSuot.Calendars;

/// <summary>Reads what was asked and computes the date.</summary>
internal sealed class Computing(Choosing choosing, ClockDesk clocks, RulePacks packs, Texts t)
{
    public async Task<ComputeFields> Fields(Act act, CancellationToken cancel) =>
        new(Choosing.Kinds((await choosing.Current(cancel)).Book), await choosing.Units(act.Day, null, cancel), choosing.Rules, choosing.Starts);

    /// <summary>The date, or none with the errors in the form.</summary>
    public async Task<ComputedDeadline?> Of(FormState form, ComputeFields fields, Act act, CancellationToken cancel)
    {
        var (received, span, count) = (form.Get(ComputeFields.Received), form.Get(ComputeFields.Span), form.Maybe(ComputeFields.Count));
        var (kind, unit, rules, start) = (form.Maybe(fields.Kind), form.Maybe(fields.Unit), form.Maybe(fields.Rules), form.Maybe(fields.Start));
        var pauses = form.Get(ComputeFields.Pauses).Select(r => (From: form.Get(ComputeFields.Pauses.Cell(ComputeFields.From, r)), To: form.Get(ComputeFields.Pauses.Cell(ComputeFields.To, r)))).ToList();
        if (form.HasErrors)
        {
            return null;
        }

        try
        {
            var current = await choosing.Current(cancel);
            var whose = unit is { } id ? await clocks.KindOf(id, act.Day, cancel) : kind ?? "one_stop";
            var calendar = unit is { } u ? current.Of(whose, u) : current.Book.For(whose);
            var pack = rules is null ? packs.For(VietnamTime.DayOf(received)) : packs.Named(rules);
            var clock = new CaseClock(new(calendar, pack, span, count), [ClockEvent.Received(received, start), .. pauses.SelectMany(p => (ClockEvent[])[ClockEvent.Paused(p.From), ClockEvent.Resumed(p.To)])]);
            return new(clock.Explain(), unit is { } named ? (await choosing.Names(act.Day, cancel)).GetValueOrDefault(named) ?? "–" : t[Choosing.KindTitle(whose)], received, span);
        }
        catch (Refused e)
        {
            form.AddError(e.Why.Text, [.. e.Why.Values]);
            return null;
        }
    }

    /// <summary>An error in the reader's language.</summary>
    public string Text(FieldError error) => t[error.Text, [.. error.Values.Select(v => v is string text ? t[text] : v)]];
}

/// <summary>A deadline for programs.</summary>
internal static class DeadlineJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static DeadlineAnswer Of(Deadline deadline) => new()
    {
        Due = Local(deadline.DueAt),
        DueDay = deadline.DueDay,
        Rules = deadline.Rules,
        Span = deadline.Span.ToString(),
        Started = Local(deadline.StartAt),
        WaitingSince = Local(deadline.WaitingSince),
        AnswerBy = Local(deadline.AnswerBy),
        Ended = Local(deadline.EndedAt),
        IsWithdrawn = deadline.IsWithdrawn,
        Certainty = Code(deadline.Certainty),
        Steps = [.. deadline.Steps.Select(s => new DeadlineStepAnswer(JsonNamingPolicy.CamelCase.ConvertName(s.Kind.ToString()), s.Says.Vi, s.Says.En, s.Article, Code(s.Certainty), s.Day, s.Until))],
    };

    // Vietnam's time with its offset: what programs cannot mistake.
    public static DateTimeOffset? Local(DateTime? utc) => utc is { } at ? new DateTimeOffset(VietnamTime.Local(at), VietnamTime.Offset) : null;

    private static string? Code(Certainty? certainty) => certainty?.ToString().ToLowerInvariant();
}
