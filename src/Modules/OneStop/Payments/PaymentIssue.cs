using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>Something about money that a person must look at (việc phải xử lý về tiền). Nothing is given back by itself.</summary>
public sealed class PaymentIssue : IVersioned
{
    /// <summary>Kind of references to issues that are about no dossier.</summary>
    public const string ReferenceKind = "payment-issue";

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is about, once: the same notice again opens no second one.</summary>
    public required string Key { get; init; }

    /// <summary>What is the matter.</summary>
    public required IssueKind Kind { get; init; }

    /// <summary>The order; none when there is no such order.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>The dossier whose money it is.</summary>
    public Guid? DossierId { get; init; }

    /// <summary>The counter that collects; none when nobody knows.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>Number of the order, as the gateway said it.</summary>
    public required string Order { get; init; }

    /// <summary>The gateway's number of the payment.</summary>
    public string? Transaction { get; init; }

    /// <summary>In đồng.</summary>
    public required long Amount { get; init; }

    /// <summary>What the order was for, in đồng; none when there is no such order.</summary>
    public long? Owed { get; init; }

    /// <summary>In words, Vietnamese source text.</summary>
    public required string Text { get; init; }

    /// <summary>Opened, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Settled, UTC.</summary>
    public DateTime? SettledAt { get; internal set; }

    /// <summary>By whom.</summary>
    public string? SettledBy { get; internal set; }

    /// <summary>What was done.</summary>
    public string? Remark { get; internal set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

/// <summary>What is the matter with money.</summary>
public enum IssueKind
{
    /// <summary>It was paid, and the dossier was then not taken in, withdrawn or stopped.</summary>
    Refund,

    /// <summary>It came, and what it was for had been paid already or is not owed any more.</summary>
    Unbooked,

    /// <summary>The gateway says something else than we know: another amount, an unknown order, a second payment.</summary>
    Difference,

    /// <summary>A financial duty was paid, and its dossier could not go on by itself.</summary>
    Stuck,
}

/// <summary>Vietnamese titles of what stands on the pages of payments.</summary>
internal static class PaymentTitles
{
    /// <summary>How an order stands.</summary>
    public static string Title(this OrderState state) => state switch
    {
        OrderState.Waiting => "Chờ thanh toán",
        OrderState.Paid => "Đã thanh toán",
        OrderState.Refused => "Không thành công",
        OrderState.Left => "Bỏ dở",
        OrderState.Expired => "Hết hạn",
        OrderState.Cancelled => "Không cần nữa",
        _ => "Đã nhận tiền, chờ hoàn trả",
    };

    /// <summary>How it looks.</summary>
    public static Web.BadgeKind Look(this OrderState state) => state switch
    {
        OrderState.Waiting => Web.BadgeKind.Soon,
        OrderState.Paid => Web.BadgeKind.Good,
        OrderState.Refused or OrderState.Unbooked => Web.BadgeKind.Bad,
        _ => Web.BadgeKind.Paused,
    };

    /// <summary>Which money.</summary>
    public static string Title(this PaymentPurpose purpose) => purpose is PaymentPurpose.Duty ? "Nghĩa vụ tài chính" : "Phí, lệ phí";

    /// <summary>What is the matter.</summary>
    public static string Title(this IssueKind kind) => kind switch
    {
        IssueKind.Refund => "Xem xét hoàn trả",
        IssueKind.Unbooked => "Tiền chưa ghi được",
        IssueKind.Stuck => "Hồ sơ chưa tự đi tiếp",
        _ => "Chênh lệch với cổng",
    };
}
