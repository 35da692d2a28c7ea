using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>A proposal is accepted, returned or refused, the last two with the reason.</summary>
internal static class DecideProposal
{
    public static readonly EnumField<ProposalStatus> As = new("as", "Quyết định",
        [(ProposalStatus.Accepted, "Chấp thuận"), (ProposalStatus.Returned, "Trả lại để hoàn thiện"), (ProposalStatus.Refused, "Không chấp thuận")]);
    public static readonly TextField Reason = new("reason", "Lý do") { Required = false, Max = 2_000, Rows = 3, Hint = "Bắt buộc khi trả lại hoặc không chấp thuận." };

    public static void Map(Site site) => site.Action("/procedures/control/proposals/{id:guid}/decide").Requires(ControlPermissions.Decide).MapPost(Decide);

    private static async Task<IResult> Decide(Guid id, FormState form, AppDb db, ProposalDesk desk, EventCatalog catalog, Act act, CancellationToken cancel)
    {
        var proposal = await desk.Find(id, act, cancel);
        act.RefuseIf(form.IsStale(proposal.Version), Refusals.Stale);
        act.RefuseIf(proposal.WhyNotDecide(ProposalStatus.Returned, 0));
        var (decision, reason) = (form.Get(As), form.Maybe(Reason));
        if (form.ErrorOf(As) is null && decision is not ProposalStatus.Accepted && reason is null && form.ErrorOf(Reason) is null)
        {
            form.AddError(Reason, "Hãy nêu lý do để đơn vị biết cần làm gì.");
        }

        var waiting = await desk.Waiting(id, act.Day, cancel);
        if (!form.HasErrors && proposal.WhyNotDecide(decision, waiting) is { } why)
        {
            form.AddError(As, why.Text, [.. why.Values]);
        }

        if (form.HasErrors)
        {
            return await ViewProposal.Page(proposal, new() { Decide = form }, desk, db, catalog, act, StatusCodes.Status400BadRequest, cancel);
        }

        act.Reason = reason;
        proposal.Decide(decision, reason, waiting, act);
        act.Record(new ProposalDecided(id, proposal.Name, decision));
        await act.Commit(cancel);
        return Go.To(ControlUrls.Proposal(id), "Đã ghi quyết định.");
    }
}
