using System.CommandLine;
using System.Globalization;
using ThongSuot.Calendar;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Host;

/// <summary>The verb <c>deadline</c>: when is it due, and why. Needs the data files only, no database.</summary>
internal static class DeadlineVerb
{
    private static readonly Option<string> Received = new("--received") { Description = "Thời điểm nhận, giờ Việt Nam: 2016-04-29T09:00 (moment of receipt, Vietnam time)", Required = true };
    private static readonly Option<string> Limit = new("--span") { Description = "Thời hạn: 3 wd, 0.5 wd, 8 wh, 10 d, 1 m, same-day, none (limit)", Required = true };
    private static readonly Option<string> Unit = new("--unit", "--kind")
    {
        Description = "Loại đơn vị (one_stop, commune_police …) hoặc mã thống kê (unit kind or statistics code)", DefaultValueFactory = _ => "one_stop",
    };

    private static readonly Option<string?> Rules = new("--rules") { Description = "Bộ quy tắc: 2015, 2018, 2025; bỏ trống: theo ngày nhận (rule pack; by the day of receipt when left out)" };
    private static readonly Option<string?> Start = new("--start") { Description = "Cách tiếp nhận: standard, online, post, interlinked … (start rule)" };
    private static readonly Option<string?> Count = new("--count") { Description = "Đếm ngày làm việc theo ngày hay theo giờ: days, hours (how working days are counted)" };
    private static readonly Option<string[]> Pauses = new("--pause") { Description = "Khoảng tạm dừng TỪ..ĐẾN, có thể lặp lại (pause FROM..TO, may be repeated)", AllowMultipleArgumentsPerToken = true };

    public static Command All()
    {
        var verb = new Command("deadline", "Tính hạn và giải thích từng bước (compute a due date and explain it)") { Received, Limit, Unit, Rules, Start, Count, Pauses };
        verb.SetAction(CommandLine.Plain(Run));
        return verb;
    }

    private static int Run(ParseResult parsed, DataFiles files, bool json)
    {
        var at = Moment(parsed.GetValue(Received)!);
        var packs = RulePacks.Of(files);
        var pack = parsed.GetValue(Rules) is { } name ? packs.Named(name) : packs.For(VietnamTime.DayOf(at));
        var unit = parsed.GetValue(Unit)!;
        var terms = new ClockTerms(DeadlineUnits.Calendar(files, unit, VietnamTime.DayOf(at)), pack, Span.Parse(parsed.GetValue(Limit)!), Counting(parsed.GetValue(Count)));
        IReadOnlyList<ClockEvent> events = [ClockEvent.Received(at, parsed.GetValue(Start)), .. (parsed.GetValue(Pauses) ?? []).SelectMany(Pause).OrderBy(e => e.At)];
        var deadline = new CaseClock(terms, events).Explain();
        var byHours = terms.Span.Unit is SpanUnit.WorkingDays or SpanUnit.WorkingHours ? new CaseClock(terms with { Count = Calendar.Counting.Hours }, events).DueAt : null;
        if (json)
        {
            Terminal.SayJson(new
            {
                due = Iso(deadline.DueAt),
                dueDay = deadline.DueDay,
                dueByHours = Iso(byHours),
                rules = deadline.Rules,
                unit,
                span = deadline.Span.ToString(),
                certainty = deadline.Certainty?.ToString().ToLowerInvariant(),
                steps = deadline.Steps.Select(s => new { kind = s.Kind.ToString().ToLowerInvariant(), s.Day, s.Until, s.Says.Vi, s.Says.En, s.Article, certainty = s.Certainty.ToString().ToLowerInvariant() }),
            });
            return 0;
        }

        Terminal.Say($"Đến hạn (due): {Iso(deadline.DueAt) ?? "không có (none)"}");
        if (byHours is not null && byHours != deadline.DueAt)
        {
            Terminal.Say($"Nếu đếm theo giờ (when counted by hours): {Iso(byHours)}");
        }

        foreach (var (step, i) in deadline.Steps.Select((s, i) => (s, i + 1)))
        {
            Terminal.Say($"{i}. {step.Says.Vi}\n   {step.Says.En}{(step.Article is null ? "" : $"\n   [{step.Article}; {Words(step.Certainty)}]")}");
        }

        return 0;
    }

    private static IEnumerable<ClockEvent> Pause(string text)
    {
        var ends = text.Split("..");
        return ends.Length == 2 ? [ClockEvent.Paused(Moment(ends[0])), ClockEvent.Resumed(Moment(ends[1]))] : throw new Refused(CalendarRefusals.BadMoment.With(text));
    }

    // A moment without an offset is Vietnam's, whatever the zone of the machine.
    private static DateTime Moment(string text)
    {
        string[] local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];
        if (DateTime.TryParseExact(text, local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return moment.Year > 1 ? VietnamTime.Utc(moment) : throw new Refused(CalendarRefusals.BadMoment.With(text));
        }

        return DateTimeOffset.TryParseExact(text, [.. local.Select(l => l + "zzz"), .. local.Select(l => l + "K")], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var offset)
            ? offset.UtcDateTime : throw new Refused(CalendarRefusals.BadMoment.With(text));
    }

    private static Counting? Counting(string? text) => text switch
    {
        null => null,
        "days" => Calendar.Counting.Days,
        "hours" => Calendar.Counting.Hours,
        _ => throw new InvalidOperationException($"--count phải là days hoặc hours, không phải “{text}” (days or hours)."),
    };

    private static string? Iso(DateTime? utc) => utc is not { } at ? null
        : VietnamTime.Local(at).ToString(at.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'+07:00'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'+07:00'", CultureInfo.InvariantCulture);

    private static string Words(Certainty certainty) => certainty switch
    {
        Certainty.Confirmed => "đã xác minh (confirmed)",
        Certainty.Unconfirmed => "chưa xác minh (unconfirmed)",
        _ => "tính theo luật (computed)",
    };
}

/// <summary>Whose calendar the verb asks for.</summary>
internal static class DeadlineUnits
{
    /// <summary>By unit kind, or by statistics code or key of the unit list on a day; refused (CAL-007) when neither is known.</summary>
    public static WorkingCalendar Calendar(DataFiles files, string code, DateOnly day)
    {
        var book = CalendarFiles.Read(files);
        if (book.Kinds.Contains(code))
        {
            return book.For(code);
        }

        var unit = files.Rows("units/hau-giang.csv").LastOrDefault(r => (r["statistics_code"] == code || r["key"] == code) && InForce(r, day));
        return book.For(unit?["kind"] ?? code, code);
    }

    private static bool InForce(IReadOnlyDictionary<string, string> row, DateOnly day) =>
        Written.TryDay(row["valid_from"], out var from) && new Period(from, Written.TryDay(row["valid_to"], out var to) ? to : null).Has(day);
}
