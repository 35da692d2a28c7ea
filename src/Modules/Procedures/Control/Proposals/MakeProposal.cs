using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>A proposal is made; returned or still open, it is changed and sent again.</summary>
internal static class MakeProposal
{
    private const string UnitLabel = "Đơn vị đề xuất";

    public static void Map(Site site)
    {
        var make = site.Action(ControlUrls.NewProposal).Requires(ControlPermissions.Control);
        make.MapGet(New);
        make.MapPost(Make);
        var revise = site.Action("/procedures/control/proposals/{id:guid}/edit").Requires(ControlPermissions.Control);
        revise.MapGet(Show);
        revise.MapPost(Revise);
    }

    private static async Task<IResult> New(FormState form, ProposalDesk desk, HourlyIncomes incomes, Act act, CancellationToken cancel)
    {
        form.With(CostFields.Method, (CostMethod?)CostMethod.Activities).With(CostFields.Income, incomes.On(act.Day)?.Amount);
        return Page(form, await desk.Unit(UnitLabel, act, cancel), incomes, act, null, StatusCodes.Status200OK);
    }

    private static async Task<IResult> Make(FormState form, AppDb db, ProposalDesk desk, HourlyIncomes incomes, Act act, CancellationToken cancel)
    {
        var unit = await desk.Unit(UnitLabel, act, cancel);
        if (ProposalFields.Read(form, unit) is not { } read)
        {
            return Page(form, unit, incomes, act, null, StatusCodes.Status400BadRequest);
        }

        var proposal = new Proposal
        {
            Id = act.Id, Kind = read.Kind, Code = read.Code, Name = read.Name, Document = read.Document, UnitId = read.Unit, UnitName = await desk.NameOf(read.Unit, act, cancel),
            Need = read.Need, Reasonableness = read.Reasonableness, Legality = read.Legality, MadeAt = act.At,
        };
        proposal.Compute(read.Cost);
        db.Add(proposal);
        act.Record(new ProposalMade(proposal.Id, proposal.Name, proposal.Kind, proposal.UnitId, proposal.YearlyCost));
        await act.Commit(cancel);
        return Go.To(ControlUrls.Proposal(proposal.Id), "Đã lập đề xuất. Hãy hỏi ý kiến các đơn vị liên quan.");
    }

    private static async Task<IResult> Show(Guid id, FormState form, ProposalDesk desk, HourlyIncomes incomes, Act act, CancellationToken cancel)
    {
        var proposal = await desk.Find(id, act, cancel);
        act.RefuseIf(proposal.WhyNotRevise());
        var unit = await desk.Unit(UnitLabel, act, cancel);
        ProposalFields.Fill(form, unit, proposal);
        return Page(form.Of(proposal.Version), unit, incomes, act, id, StatusCodes.Status200OK);
    }

    private static async Task<IResult> Revise(Guid id, FormState form, ProposalDesk desk, HourlyIncomes incomes, Act act, CancellationToken cancel)
    {
        var proposal = await desk.Find(id, act, cancel);
        act.RefuseIf(form.IsStale(proposal.Version), Refusals.Stale);
        var unit = await desk.Unit(UnitLabel, act, cancel);
        if (ProposalFields.Read(form, unit) is not { } read)
        {
            return Page(form.Of(proposal.Version), unit, incomes, act, id, StatusCodes.Status400BadRequest);
        }

        proposal.Revised(act);
        (proposal.Kind, proposal.Code, proposal.Name, proposal.Document, proposal.UnitId) = (read.Kind, read.Code, read.Name, read.Document, read.Unit);
        (proposal.UnitName, proposal.Need, proposal.Reasonableness, proposal.Legality) = (await desk.NameOf(read.Unit, act, cancel), read.Need, read.Reasonableness, read.Legality);
        proposal.Compute(read.Cost);
        act.Record(new ProposalRevised(id, proposal.Name, proposal.UnitId, proposal.YearlyCost));
        await act.Commit(cancel);
        return Go.To(ControlUrls.Proposal(id), "Đã sửa và trình lại đề xuất.");
    }

    private static IResult Page(FormState form, ReferenceField unit, HourlyIncomes incomes, Act act, Guid? id, int status) => ProposalFormPage.With(new(form, unit, id, incomes.On(act.Day)?.Source), status);
}

/// <summary>The form of a proposal; without identity a new one.</summary>
public sealed record ProposalFormModel(FormState Form, ReferenceField Unit, Guid? Id, string? IncomeSource);
