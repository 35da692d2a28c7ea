using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Calendar;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Procedures;
using ThongSuot.Search;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>A line of a list of dossiers.</summary>
public sealed record DossierLine
{
    private const int MostName = 110;

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number, or the tracking word before it is taken in.</summary>
    public required string Number { get; init; }

    /// <summary>The procedure.</summary>
    public required string Procedure { get; init; }

    /// <summary>The procedure, cut where it is long.</summary>
    public string ShortProcedure => Procedure.Length > MostName ? $"{Procedure[..MostName].TrimEnd()}…" : Procedure;

    /// <summary>Who files.</summary>
    public required Applicant Applicant { get; init; }

    /// <summary>How.</summary>
    public required FilingWay Way { get; init; }

    /// <summary>How it stands.</summary>
    public required DossierStatus Status { get; init; }

    /// <summary>Filed, UTC.</summary>
    public required DateTime FiledAt { get; init; }

    /// <summary>Taken in, UTC.</summary>
    public DateTime? ReceivedAt { get; init; }

    /// <summary>Promised, UTC.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>Ended, UTC.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>Handed over, UTC.</summary>
    public DateTime? ReturnedAt { get; init; }

    /// <summary>Against its promised date at a moment; none without one.</summary>
    public DeadlineState? State(DateTime now) => DueAt is not { } due ? null
        : EndedAt is { } end ? (end > due ? DeadlineState.Late : VietnamTime.DayOf(end) < VietnamTime.DayOf(due) ? DeadlineState.Early : DeadlineState.OnTime)
        : now > due ? DeadlineState.Overdue : due - now < TimeSpan.FromDays(1) ? DeadlineState.DueSoon : DeadlineState.InTime;
}

/// <summary>Filters, sorts and writes lists of dossiers.</summary>
internal static partial class DossierList
{
    /// <summary>By what people type: the whole number of a dossier, the number of a person, or words.</summary>
    public static IQueryable<Dossier> Named(this IQueryable<Dossier> rows, string? words)
    {
        var whole = words?.Trim().ToUpperInvariant();
        return whole is not null && WholeNumber().IsMatch(whole) ? rows.Where(d => d.Number == whole)
            : CitizenNumber.TryParse(words, out var number) ? rows.Where(d => d.OwnerNumber == number.Digits) : rows.Matching(words, d => d.Search);
    }

    public static IQueryable<Dossier> Chosen(this IQueryable<Dossier> rows, FormState form, Act act)
    {
        var (words, status, way, due) = (form.Maybe(DossierFields.Words), form.Maybe(DossierFields.Status), form.Maybe(DossierFields.Way), form.Maybe(DossierFields.Due));
        rows = rows.Named(words);
        rows = status is { } one ? rows.Where(d => d.Status == one) : rows;
        rows = way is { } filed ? rows.Where(d => d.Way == filed) : rows;
        if (form.Maybe(DossierFields.From) is { } from)
        {
            var first = VietnamTime.StartOf(from);
            rows = rows.Where(d => d.ReceivedAt >= first);
        }

        if (form.Maybe(DossierFields.To) is { } to && to < DateOnly.MaxValue)
        {
            var after = VietnamTime.StartOf(to.AddDays(1));
            rows = rows.Where(d => d.ReceivedAt < after);
        }

        var (now, soon) = (act.At, VietnamTime.StartOf(act.Day.AddDays(2)));
        return due switch
        {
            DossierFields.Late => rows.Where(d => d.DueAt < (d.EndedAt ?? now)),
            DossierFields.Soon => rows.Where(d => d.EndedAt == null && d.DueAt >= now && d.DueAt < soon),
            _ => rows,
        };
    }

    public static IQueryable<Dossier> Sorted(this IQueryable<Dossier> rows, string? sort) => sort switch
    {
        "due" => rows.OrderBy(d => d.DueAt == null).ThenBy(d => d.DueAt).ThenBy(d => d.Id),
        "-due" => rows.OrderByDescending(d => d.DueAt).ThenBy(d => d.Id),
        "filed" => rows.OrderBy(d => d.FiledAt).ThenBy(d => d.Id),
        _ => rows.OrderByDescending(d => d.FiledAt).ThenBy(d => d.Id),
    };

    public static IQueryable<DossierLine> Lines(this IQueryable<Dossier> rows) => rows.Select(d => new DossierLine
    {
        Id = d.Id, Number = d.Number ?? d.TrackingCode, Procedure = d.ProcedureName, Applicant = d.Applicant, Way = d.Way, Status = d.Status, FiledAt = d.FiledAt, ReceivedAt = d.ReceivedAt, DueAt = d.DueAt, EndedAt = d.EndedAt,
        ReturnedAt = d.ReturnedAt,
    });

    /// <summary>Columns of the file: those of the tracking book (sổ theo dõi hồ sơ) that one row can hold.</summary>
    public static IReadOnlyList<FileColumn<DossierLine>> Columns { get; } =
    [
        new("Mã hồ sơ", d => d.Number), new("Tên thủ tục", d => d.Procedure), new("Người nộp", d => d.Applicant.Name), new("Số định danh", d => CitizenNumber.Mask(d.Applicant.Number)), new("Địa chỉ", d => d.Applicant.Address),
        new("Cách nộp", d => d.Way.Title(), IsWord: true), new("Nộp lúc", d => d.FiledAt), new("Tiếp nhận lúc", d => d.ReceivedAt), new("Hẹn trả", d => d.DueAt), new("Kết thúc xử lý lúc", d => d.EndedAt),
        new("Trả kết quả lúc", d => d.ReturnedAt), new("Tình trạng", d => d.Status.Title(), IsWord: true),
    ];

    // 000.29.36.H30-200915-0501: unit, day, number of the day, in the order of any of the formats.
    [GeneratedRegex(@"^[A-Z0-9]+(\.[A-Z0-9]+)+-\d{6}-\d{4,}$")]
    private static partial Regex WholeNumber();
}
