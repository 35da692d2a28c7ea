using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>The duties of every decision that publishes procedures: kept, broken, or due in so many days.</summary>
internal static class WatchDuties
{
    // A province publishes by a few hundred decisions a year.
    private const int Most = 5_000;

    public static readonly NumberField Year = new("year", "Năm ký") { Required = false, Min = 2000, Max = 2100 };
    public static readonly EnumField<DutyState> State = new("state", "Tình trạng", [(DutyState.Broken, "trễ hạn"), (DutyState.Due, "chưa đến hạn"), (DutyState.Kept, "đúng hạn")]) { Required = false };

    public static void Map(Site site) => site.Action(ControlUrls.Duties).Requires(ProceduresPermissions.View).MapGet(List);

    private static async Task<IResult> List(ListQuery query, FormState form, AppDb db, CalendarDesk calendars, Texts t, Act act, CancellationToken cancel)
    {
        var all = await Lines(db, calendars, form.Maybe(Year), act, cancel);
        var rows = form.Maybe(State) is { } state ? all.Where(l => l.Duty.Reading.State == state).ToList() : all;
        if (query.IsFile && !form.HasErrors)
        {
            return ListFile.Of("thoi-han-cong-bo", rows, Columns);
        }

        var items = rows.Skip((query.Page - 1) * ListQuery.Size).Take(ListQuery.Size).ToList();
        var tiles = State.Choices.Select(c => (Choice: c, State: Enum.Parse<DutyState>(c.Value)))
            .Select(c => new Tile(t[c.Choice.Text], all.Count(l => l.Duty.Reading.State == c.State), $"{ControlUrls.Duties}?state={c.State}", KindOf(c.State), form.Raw(State) == c.Choice.Value)).ToList();
        return DutiesPage.With(new(form, new(items, query, rows.Count, rows.Count > query.Page * ListQuery.Size), tiles), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IReadOnlyList<DutyLine>> Lines(AppDb db, CalendarDesk calendars, long? year, Act act, CancellationToken cancel)
    {
        var rows = db.Set<Publication>().AsNoTracking().Where(p => p.PublishedAt != null);
        if (year is { } one)
        {
            var (from, to) = (new DateOnly((int)one, 1, 1), new DateOnly((int)one, 12, 31));
            rows = rows.Where(p => p.SignedOn >= from && p.SignedOn <= to);
        }

        var calendar = (await calendars.Current(cancel)).Book.For("province");
        var found = await rows.OrderByDescending(p => p.SignedOn).ThenBy(p => p.Id).Take(Most).ToListAsync(cancel);
        return [.. found.Where(p => p.SignedOn.Year is > 2000 and < 2100)
            .SelectMany(p => PublicationDuties.Of(Dates(p), calendar, act.Day).Select(d => new DutyLine(p.Id, p.Number, p.Title, p.SignedOn, p.EffectiveOn, d)))];
    }

    private static PublicationDates Dates(Publication p) => new()
    {
        Decision = p.Number, SignedOn = p.SignedOn, EffectiveOn = p.EffectiveOn, EnteredOn = p.EnteredOn, ProcessReadyOn = p.ProcessReadyOn, IsShort = p.IsShort,
    };

    private static BadgeKind KindOf(DutyState state) => state switch { DutyState.Kept => BadgeKind.Good, DutyState.Broken => BadgeKind.Bad, _ => BadgeKind.Soon };

    private static IReadOnlyList<FileColumn<DutyLine>> Columns { get; } =
    [
        new("Số quyết định", l => l.Number), new("Trích yếu", l => l.Title), new("Ngày ký", l => l.SignedOn), new("Ngày có hiệu lực", l => l.EffectiveOn), new("Nghĩa vụ", l => l.Duty.Kind.Title(), IsWord: true),
        new("Hạn", l => l.Duty.Reading.DueOn), new("Thực hiện ngày", l => l.Duty.Reading.DoneOn),
        new("Tình trạng", l => l.Duty.Reading.State switch { DutyState.Kept => "đúng hạn", DutyState.Broken => "trễ hạn", _ => "chưa đến hạn" }, IsWord: true), new("Số ngày", l => l.Duty.Reading.DaysLeft),
    ];
}

/// <summary>One duty of one decision.</summary>
public sealed record DutyLine(Guid Decision, string Number, string Title, DateOnly SignedOn, DateOnly EffectiveOn, PublicationDuty Duty);

/// <summary>The duties under watch.</summary>
public sealed record DutiesModel(FormState Form, PageOf<DutyLine> Rows, IReadOnlyList<Tile> Tiles);
