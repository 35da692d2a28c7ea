using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Online payments of a day and how they stand, what a person must look at, and the question to the gateway about what is open.</summary>
internal static class WatchPayments
{
    private const int MostIssues = 100;

    public static readonly DateField Day = new("day", "Ngày") { Required = false, NotAfterToday = true };
    public static readonly EnumField<OrderState> State = new("state", "Tình trạng", [.. Enum.GetValues<OrderState>().Select(s => (s, s.Title()))]) { Required = false };
    public static readonly TextField Words = new("q", "Mã đơn, mã giao dịch, mã hồ sơ") { Required = false, Max = 100 };
    public static readonly TextField Remark = new("remark", "Đã xử lý thế nào") { Rows = 3, Max = 500, Hint = "Ví dụ: đã hoàn trả theo chứng từ số …, hoặc vì sao không hoàn trả." };

    public static void Map(Site site)
    {
        var list = site.Action(OneStopUrls.Payments).Requires(OneStopPermissions.Payments);
        list.MapGet(Show);
        list.MapPost(Ask);
        var issue = site.Action("/counter/payments/issues/{id:guid}").Requires(OneStopPermissions.Payments);
        issue.MapGet(ShowIssue);
        issue.MapPost(Settle);
    }

    private static async Task<IResult> Show(ListQuery query, FormState form, AppDb db, IPaymentGateway gateway, Act act, CancellationToken cancel)
    {
        var (day, state, words) = (form.Maybe(Day) ?? act.Day, form.Maybe(State), form.Maybe(Words));
        var (from, to) = (VietnamTime.StartOf(day), VietnamTime.StartOf(day.AddDays(1)));
        var all = db.Set<PaymentOrder>().AsNoTracking().Within(act.Reach(OneStopPermissions.Payments));
        // Looked for by number, a payment of whatever day; otherwise what was made or booked on the day.
        var chosen = words is null ? all.Where(o => (o.MadeAt >= from && o.MadeAt < to) || (o.BookedAt >= from && o.BookedAt < to)) : all.Where(o => o.Number == words || o.Transaction == words || o.Label.StartsWith(words) || db.Set<Dossier>().Any(d => d.Id == o.DossierId && d.Number == words));
        chosen = state is { } wanted ? chosen.Where(o => o.State == wanted) : chosen;
        var rows = chosen.OrderByDescending(o => o.MadeAt).ThenByDescending(o => o.Id);
        if (query.IsFile && !form.HasErrors)
        {
            return ListFile.Of("thanh-toan", await rows.Take(ListFile.MostRows + 1).ToListAsync(cancel), Columns);
        }

        var sums = await all.Where(o => o.BookedAt >= from && o.BookedAt < to).GroupBy(o => o.State).Select(g => new { State = g.Key, Count = g.Count(), Sum = g.Sum(o => o.Amount) }).ToListAsync(cancel);
        var issues = await Issues(db, act).Where(i => i.SettledAt == null).OrderBy(i => i.At).ThenBy(i => i.Id).Take(MostIssues).ToListAsync(cancel);
        var paid = sums.Find(s => s.State is OrderState.Paid);
        return PaymentsPage.With(new()
        {
            Form = form.With(Day, (DateOnly?)day), Day = day, Rows = await rows.Page(query, cancel), Issues = issues, Paid = paid?.Count ?? 0, PaidSum = paid?.Sum ?? 0,
            Unbooked = sums.Find(s => s.State is OrderState.Unbooked)?.Sum ?? 0, Gateway = gateway.Name, IsThere = gateway.IsThere,
        }, form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Ask(AppDb db, AskGateway ask, Act act, CancellationToken cancel)
    {
        var open = db.Set<PaymentOrder>().Within(act.Reach(OneStopPermissions.Payments)).Where(o => o.BookedAt == null && o.State != OrderState.Cancelled);
        return Go.To(OneStopUrls.Payments, await ask.Ask(open, cancel) > 0 ? "Đã hỏi cổng: có khoản mới được ghi nhận." : "Đã hỏi cổng: không có khoản nào mới.");
    }

    private static async Task<IResult> ShowIssue(Guid id, FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var issue = await Issues(db, act).AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancel) ?? throw new Refused(Refusals.NotFound);
        return IssuePage.With(new(issue, form.Of(issue.Version)));
    }

    private static async Task<IResult> Settle(Guid id, FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var issue = await Issues(db, act).FirstOrDefaultAsync(i => i.Id == id, cancel) ?? throw new Refused(Refusals.NotFound);
        var remark = form.Get(Remark);
        if (form.HasErrors)
        {
            return IssuePage.With(new(issue, form), StatusCodes.Status400BadRequest);
        }

        act.RefuseIf(issue.SettledAt is not null, OneStopRefusals.IssueSettled.With(issue.SettledBy ?? "–"));
        act.RefuseIf(form.IsStale(issue.Version), Refusals.Stale);
        (issue.SettledAt, issue.SettledBy, issue.Remark) = (act.At, act.Actor.Name, remark);
        act.Record(new PaymentIssueSettled(new(PaymentIssue.ReferenceKind, issue.Id, issue.Order), issue.UnitId, issue.Kind, remark!));
        await act.Commit(cancel);
        return Go.To(OneStopUrls.Payments, "Đã ghi nhận.");
    }

    private static IQueryable<PaymentIssue> Issues(AppDb db, Act act) => db.Set<PaymentIssue>().Within(act.Reach(OneStopPermissions.Payments), i => i.UnitId);

    private static IReadOnlyList<FileColumn<PaymentOrder>> Columns { get; } =
    [
        new("Mã đơn", o => o.Number), new("Lập lúc", o => o.MadeAt), new("Hồ sơ", o => o.Label), new("Khoản", o => o.Purpose.Title(), IsWord: true), new("Số tiền", o => o.Amount), new("Tình trạng", o => o.State.Title(), IsWord: true),
        new("Mã giao dịch", o => o.Transaction), new("Ghi nhận lúc", o => o.BookedAt), new("Biên lai", o => o.Receipt),
    ];
}

/// <summary>Online payments of a day.</summary>
public sealed record PaymentsPageModel
{
    /// <summary>What is looked for.</summary>
    public required FormState Form { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Orders made or booked on it.</summary>
    public required PageOf<PaymentOrder> Rows { get; init; }

    /// <summary>What a person must look at, of whatever day.</summary>
    public required IReadOnlyList<PaymentIssue> Issues { get; init; }

    /// <summary>Payments booked on the day.</summary>
    public required int Paid { get; init; }

    /// <summary>Their sum, in đồng.</summary>
    public required long PaidSum { get; init; }

    /// <summary>Money of the day that could not be booked, in đồng.</summary>
    public required long Unbooked { get; init; }

    /// <summary>The gateway, Vietnamese source text.</summary>
    public required string Gateway { get; init; }

    /// <summary>One is set.</summary>
    public required bool IsThere { get; init; }
}

/// <summary>One issue, to be settled.</summary>
public sealed record IssueModel(PaymentIssue Issue, FormState Form);
