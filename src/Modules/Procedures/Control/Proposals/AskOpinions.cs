using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>Units are asked for their opinion by a day, and answer; late answers are taken and marked.</summary>
internal static class AskOpinions
{
    public const string UnitLabel = "Đơn vị được hỏi ý kiến";

    public static readonly DateField Due = new("due", "Trả lời trước ngày") { NotBeforeToday = true };
    public static readonly EnumField<OpinionStance> Stance = new("stance", "Ý kiến", [.. Enum.GetValues<OpinionStance>().Select(s => (s, s.Title()))]);
    public static readonly TextField Text = new("text", "Nội dung ý kiến") { Required = false, Max = 4_000, Rows = 3 };

    public static void Map(Site site)
    {
        site.Action("/procedures/control/proposals/{id:guid}/opinions").Requires(ControlPermissions.Control).MapPost(Ask);
        var answer = site.Action("/procedures/control/proposals/{id:guid}/opinions/{opinion:guid}").Requires(ProceduresPermissions.View);
        answer.MapGet(Show);
        answer.MapPost(Answer);
    }

    /// <summary>The unit's own people, or whoever controls procedures: for an answer that came on paper.</summary>
    public static bool MayAnswer(ProposalOpinion opinion, Act act) => act.May(ControlPermissions.Opinion, opinion.UnitId) || act.May(ControlPermissions.Control);

    private static async Task<IResult> Ask(Guid id, FormState form, AppDb db, ProposalDesk desk, EventCatalog catalog, Act act, CancellationToken cancel)
    {
        var proposal = await desk.Find(id, act, cancel);
        act.RefuseIf(proposal.WhyNotRevise());
        act.RefuseIf(proposal.Status is ProposalStatus.Returned, ControlRefusals.IsReturned);
        var field = await desk.Unit(UnitLabel, act, cancel);
        var (unit, due) = (form.Get(field), form.Get(Due));
        if (!form.HasErrors && await db.Set<ProposalOpinion>().AnyAsync(o => o.ProposalId == id && o.UnitId == unit && o.AnsweredAt == null, cancel))
        {
            form.AddError(field, "Đơn vị này đang được hỏi và chưa trả lời.");
        }

        if (form.HasErrors)
        {
            return await ViewProposal.Page(proposal, new() { Ask = form }, desk, db, catalog, act, StatusCodes.Status400BadRequest, cancel);
        }

        var opinion = new ProposalOpinion { Id = act.Id, ProposalId = id, UnitId = unit, UnitName = await desk.NameOf(unit, act, cancel), AskedAt = act.At, DueOn = due };
        db.Add(opinion);
        act.Record(new OpinionAsked(id, proposal.Name, unit, opinion.UnitName, due));
        await act.Commit(cancel);
        return Go.To(ControlUrls.Proposal(id), "Đã hỏi ý kiến.");
    }

    private static async Task<IResult> Show(Guid id, Guid opinion, FormState form, AppDb db, ProposalDesk desk, Act act, CancellationToken cancel)
    {
        var (proposal, asked) = await Asked(id, opinion, db, desk, act, cancel);
        act.RefuseIf(asked.AnsweredAt is not null, ControlRefusals.Answered);
        return OpinionPage.With(new(form, proposal.Id, proposal.Name, asked.Id, asked.UnitName, asked.DueOn));
    }

    private static async Task<IResult> Answer(Guid id, Guid opinion, FormState form, AppDb db, ProposalDesk desk, Act act, CancellationToken cancel)
    {
        var (proposal, asked) = await Asked(id, opinion, db, desk, act, cancel);
        var (stance, text) = (form.Get(Stance), form.Maybe(Text));
        if (form.ErrorOf(Stance) is null && stance is not OpinionStance.Agrees && text is null && form.ErrorOf(Text) is null)
        {
            form.AddError(Text, "Hãy nêu rõ đề nghị sửa hoặc lý do không đồng ý.");
        }

        if (form.HasErrors)
        {
            return OpinionPage.With(new(form, proposal.Id, proposal.Name, asked.Id, asked.UnitName, asked.DueOn), StatusCodes.Status400BadRequest);
        }

        asked.Answer(stance, text, act);
        act.Record(new OpinionGiven(id, proposal.Name, asked.UnitName, stance, act.Day > asked.DueOn));
        await act.Commit(cancel);
        return Go.To(ControlUrls.Proposal(id), "Đã ghi ý kiến.");
    }

    private static async Task<(Proposal Proposal, ProposalOpinion Opinion)> Asked(Guid id, Guid opinion, AppDb db, ProposalDesk desk, Act act, CancellationToken cancel)
    {
        var proposal = await desk.Find(id, act, cancel);
        var asked = await db.Set<ProposalOpinion>().FirstOrDefaultAsync(o => o.Id == opinion && o.ProposalId == id, cancel);
        act.RefuseIf(asked is null, Refusals.NotFound);
        act.RefuseIf(!MayAnswer(asked!, act), ControlRefusals.OtherUnit);
        act.RefuseIf(proposal.WhyNotRevise());
        return (proposal, asked!);
    }
}

/// <summary>The form of an answer.</summary>
public sealed record OpinionModel(FormState Form, Guid Proposal, string Name, Guid Id, string UnitName, DateOnly DueOn);
