using ThongSuot.Cases;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>How a status is judged at sight.</summary>
internal static class CaseLook
{
    public static BadgeKind Of(CaseStatus status) => status switch
    {
        CaseStatus.Running => BadgeKind.Neutral,
        CaseStatus.Completed => BadgeKind.Good,
        CaseStatus.Failed => BadgeKind.Bad,
        _ => BadgeKind.Paused,
    };
}
