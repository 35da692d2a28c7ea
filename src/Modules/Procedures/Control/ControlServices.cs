using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>What the control of procedures brings to the module.</summary>
internal static class ControlServices
{
    public static IServiceCollection AddControl(this IServiceCollection services)
    {
        services.AddModel<ControlModel>();
        services.AddSingleton<HourlyIncomes>();
        services.AddScoped<ProposalDesk>();
        services.AddScoped<IDemoPart, DemoControl>();
        services.AddLink(Simplification.ReferenceKind, id => ControlUrls.Simplification(Guid.Parse(id)), ProceduresPermissions.View);
        services.AddLink(Proposal.ReferenceKind, id => ControlUrls.Proposal(Guid.Parse(id)), ProceduresPermissions.View);
        services.AddLink(ReviewPlan.ReferenceKind, _ => ControlUrls.Reviews, ProceduresPermissions.View);
        return services.AddEvents(
            EventKind.Of<SimplificationRecorded>("procedures.simplification-recorded", "Ghi nội dung đơn giản hóa"),
            EventKind.Of<SimplificationCorrected>("procedures.simplification-corrected", "Sửa nội dung đơn giản hóa"),
            EventKind.Of<ProposalMade>("procedures.proposal-made", "Lập đề xuất thủ tục"),
            EventKind.Of<ProposalRevised>("procedures.proposal-revised", "Sửa và trình lại đề xuất"),
            EventKind.Of<OpinionAsked>("procedures.opinion-asked", "Hỏi ý kiến đơn vị"),
            EventKind.Of<OpinionGiven>("procedures.opinion-given", "Đơn vị cho ý kiến"),
            EventKind.Of<ProposalDecided>("procedures.proposal-decided", "Quyết định đề xuất"),
            EventKind.Of<ReviewPlanned>("procedures.review-planned", "Thêm nội dung rà soát"),
            EventKind.Of<ReviewPlanSent>("procedures.review-plan-sent", "Gửi kế hoạch rà soát"),
            EventKind.Of<ReviewFinished>("procedures.review-finished", "Ghi kết quả rà soát"));
    }

    public static void MapControl(this Site site)
    {
        BrowseProposals.Map(site);
        MakeProposal.Map(site);
        ViewProposal.Map(site);
        AskOpinions.Map(site);
        DecideProposal.Map(site);
        BrowseSimplify.Map(site);
        EditSimplification.Map(site);
        PlanReviews.Map(site);
        WatchDuties.Map(site);
    }
}
