using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>Opens what a person must look at; part of the act.</summary>
internal static class Issues
{
    /// <summary>The dossier ended without what was paid for: somebody decides whether the money goes back.</summary>
    public static void Refund(AppDb db, PaymentOrder order, Dossier dossier, Act act) => Open(db, act, order, IssueKind.Refund, $"refund:{order.Id:N}:{dossier.Id:N}", order.Transaction,
        order.Lines.Where(l => l.Dossier == dossier.Id).Sum(l => l.Amount), "Đã nộp tiền trực tuyến, sau đó hồ sơ không được tiếp nhận, được rút lại hoặc bị dừng.", dossier: dossier);

    /// <summary>An issue; the same key again opens none.</summary>
    public static void Open(AppDb db, Act act, PaymentOrder? order, IssueKind kind, string key, string? transaction, long amount, string text, string? number = null, Dossier? dossier = null)
    {
        // A commit that was overtaken is heard again.
        if (db.Set<PaymentIssue>().Local.Any(i => i.Key == key))
        {
            return;
        }

        var issue = new PaymentIssue
        {
            Id = Guid.CreateVersion7(), Key = key, Kind = kind, OrderId = order?.Id, DossierId = dossier?.Id ?? order?.DossierId, UnitId = order?.UnitId, Order = order?.Number ?? number ?? "–", Transaction = transaction,
            Amount = amount, Owed = order?.Amount, Text = text, At = act.At,
        };
        db.Add(issue);
        act.Record(new PaymentIssueOpened(dossier?.Reference ?? order?.About ?? new(PaymentIssue.ReferenceKind, issue.Id, issue.Order), issue.UnitId, kind, issue.Order, amount));
    }
}
