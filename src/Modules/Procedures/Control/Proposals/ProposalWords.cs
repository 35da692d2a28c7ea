using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>Words for proposals and opinions; Vietnamese source texts.</summary>
internal static class ProposalWords
{
    public static string Title(this ProposalKind kind) => kind switch { ProposalKind.New => "Ban hành mới", ProposalKind.Amended => "Sửa đổi, bổ sung", _ => "Bãi bỏ" };

    public static string Title(this ProposalStatus status) => status switch
    {
        ProposalStatus.Open => "đang xem xét",
        ProposalStatus.Returned => "trả lại để hoàn thiện",
        ProposalStatus.Accepted => "chấp thuận",
        _ => "không chấp thuận",
    };

    public static BadgeKind Badge(this ProposalStatus status) => status switch
    {
        ProposalStatus.Open => BadgeKind.Soon,
        ProposalStatus.Returned => BadgeKind.Paused,
        ProposalStatus.Accepted => BadgeKind.Good,
        _ => BadgeKind.Bad,
    };

    public static string Title(this OpinionStance stance) => stance switch { OpinionStance.Agrees => "đồng ý", OpinionStance.AgreesWithChanges => "đồng ý, có đề nghị sửa", _ => "không đồng ý" };

    public static BadgeKind Badge(this OpinionStance stance) => stance switch { OpinionStance.Agrees => BadgeKind.Good, OpinionStance.AgreesWithChanges => BadgeKind.Soon, _ => BadgeKind.Bad };
}
