using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Files;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>What the service index counts of the dossiers received in a period.</summary>
public enum IndexCount
{
    /// <summary>All of them.</summary>
    Received,

    /// <summary>Not late, by the rules of the index.</summary>
    Prompt,

    /// <summary>Filed online.</summary>
    Online,

    /// <summary>With something to pay.</summary>
    Payable,

    /// <summary>Paid online.</summary>
    Paid,

    /// <summary>With a digitised paper.</summary>
    Digitised,

    /// <summary>With a paper used again.</summary>
    Reused,

    /// <summary>With an outcome.</summary>
    Decided,

    /// <summary>With an outcome and a file of its result.</summary>
    Electronic,

    /// <summary>With a digitised paper and a file of its result.</summary>
    Whole,

    /// <summary>Rated.</summary>
    Rated,

    /// <summary>Rated three stars or more, and not late.</summary>
    Satisfied,
}

/// <summary>The counts of the index: one condition for each, used by the sums and by the lists behind them.</summary>
internal static class IndexCounts
{
    public static string Title(this IndexCount count) => count switch
    {
        IndexCount.Received => "Hồ sơ tiếp nhận trong kỳ",
        IndexCount.Prompt => "Hồ sơ đúng hạn theo chỉ số 766",
        IndexCount.Online => "Hồ sơ nộp trực tuyến",
        IndexCount.Payable => "Hồ sơ có nghĩa vụ tài chính",
        IndexCount.Paid => "Hồ sơ thanh toán trực tuyến",
        IndexCount.Digitised => "Hồ sơ có giấy tờ số hóa",
        IndexCount.Reused => "Hồ sơ dùng lại dữ liệu số hóa",
        IndexCount.Decided => "Hồ sơ đã có kết quả",
        IndexCount.Electronic => "Hồ sơ có kết quả điện tử",
        IndexCount.Whole => "Hồ sơ số hóa cả giấy tờ và kết quả",
        IndexCount.Rated => "Hồ sơ có đánh giá",
        _ => "Hồ sơ được đánh giá từ ba sao, không quá hạn",
    };

    /// <summary>Dossiers counted, of those received in the period.</summary>
    public static IQueryable<Dossier> Of(this IQueryable<Dossier> rows, IndexCount count, CountPeriod period, AppDb db) => rows.Where(CountRules.Of(DossierCount.Received, period)).Where(Condition(count, period, db));

    /// <summary>All counts by procedure, in one statement.</summary>
    public static async Task<IReadOnlyList<IndexMark>> Index(this IQueryable<Dossier> rows, CountPeriod period, AppDb db, CancellationToken cancel)
    {
        var mark = Parts.Row<Dossier, IndexMark>([(nameof(IndexMark.Procedure), (Dossier d) => d.Procedure), .. Enum.GetValues<IndexCount>().Select(c => (c.ToString(), (LambdaExpression)Condition(c, period, db)))]);
        return await rows.Where(CountRules.Of(DossierCount.Received, period)).Select(mark).GroupBy(m => m.Procedure).Select(g => new IndexMark
        {
            Procedure = g.Key, Received = g.Sum(m => m.Received), Prompt = g.Sum(m => m.Prompt), Online = g.Sum(m => m.Online), Payable = g.Sum(m => m.Payable), Paid = g.Sum(m => m.Paid), Digitised = g.Sum(m => m.Digitised), Reused = g.Sum(m => m.Reused),
            Decided = g.Sum(m => m.Decided), Electronic = g.Sum(m => m.Electronic), Whole = g.Sum(m => m.Whole), Rated = g.Sum(m => m.Rated), Satisfied = g.Sum(m => m.Satisfied),
        }).ToListAsync(cancel);
    }

    // Late: more than one supplement asked for; ended after the promised moment, withdrawn and stopped ones too; at the end of the period still open after it;
    // the supplement asked for after it. A dossier without a promised moment, or waiting for a financial duty, is not late.
    private static Expression<Func<Dossier, bool>> Condition(IndexCount count, CountPeriod period, AppDb db)
    {
        var (ends, at, fees, papers, letters) = (period.Ends, period.At, db.Set<DossierFee>(), db.Set<DossierPaper>(), db.Set<DossierLetter>());
        Expression<Func<Dossier, bool>> prompt = d => d.Supplements <= 1 && (
            d.Status == DossierStatus.Duty
            || (d.Status == DossierStatus.Supplement && !letters.Any(l => l.DossierId == d.Id && l.Kind == LetterKind.Supplement && l.At > d.FirstDueAt))
            || (d.Status != DossierStatus.Supplement && d.Status != DossierStatus.Duty && ((d.DueAt == null && d.FirstDueAt == null) || (d.EndedAt != null && d.EndedAt < ends ? d.EndedAt : at) <= (d.DueAt ?? d.FirstDueAt))));
        var files = db.Set<StoredFile>().Where(f => f.OwnerKind == Dossier.ResultKind && f.RemovedAt == null);
#pragma warning disable CA1304, CA1311, CA1307, CA1862, RS0030 // Done by the database: the owner is written in small letters without hyphens.
        Expression<Func<Dossier, bool>> electronic = d => d.Outcome != DossierOutcome.None && files.Any(f => f.OwnerId == d.Id.ToString().ToLower().Replace("-", ""));
#pragma warning restore CA1304, CA1311, CA1307, CA1862, RS0030
        return count switch
        {
            IndexCount.Received => d => d.ReceivedAt != null,
            IndexCount.Prompt => prompt,
            IndexCount.Online => d => d.Way == FilingWay.Online,
            IndexCount.Payable => d => fees.Any(f => f.DossierId == d.Id && f.Amount > 0),
            IndexCount.Paid => d => fees.Any(f => f.DossierId == d.Id && f.Amount > 0 && f.PaidAt != null && f.PaidBy == PaymentWay.Online),
            IndexCount.Digitised => d => papers.Any(p => p.DossierId == d.Id && p.State != PaperState.OnPaper),
            IndexCount.Reused => d => papers.Any(p => p.DossierId == d.Id && (p.State == PaperState.ReusedPaper || p.State == PaperState.ReusedResult)),
            IndexCount.Decided => d => d.Outcome != DossierOutcome.None,
            IndexCount.Electronic => electronic,
            IndexCount.Whole => Parts.Both(electronic, d => papers.Any(p => p.DossierId == d.Id && p.State != PaperState.OnPaper)),
            IndexCount.Rated => d => d.Rating != null,
            _ => Parts.Both(prompt, d => d.Rating >= 3),
        };
    }
}

/// <summary>The counts of a procedure; of one dossier, nought or one.</summary>
internal sealed record IndexMark
{
    public string Procedure { get; init; } = "";

    public int Received { get; init; }

    public int Prompt { get; init; }

    public int Online { get; init; }

    public int Payable { get; init; }

    public int Paid { get; init; }

    public int Digitised { get; init; }

    public int Reused { get; init; }

    public int Decided { get; init; }

    public int Electronic { get; init; }

    public int Whole { get; init; }

    public int Rated { get; init; }

    public int Satisfied { get; init; }
}
