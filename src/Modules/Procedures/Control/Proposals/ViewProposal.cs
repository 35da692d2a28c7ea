using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>A proposal with its assessment, opinions and decision, and what the reader may do with it.</summary>
internal static class ViewProposal
{
    public static void Map(Site site) => site.Action("/procedures/control/proposals/{id:guid}").Requires(ProceduresPermissions.View).MapGet(Show);

    /// <summary>The page; one of its forms may have been refused and is shown again.</summary>
    public static async Task<IResult> Page(Proposal proposal, ProposalForms forms, ProposalDesk desk, AppDb db, EventCatalog catalog, Act act, int status, CancellationToken cancel)
    {
        var opinions = await desk.Opinions(proposal.Id, cancel);
        var isOpen = proposal.Status is ProposalStatus.Open;
        var mayAnswer = proposal.WhyNotRevise() is null;
        var lines = opinions.ConvertAll(o => new OpinionLine(o.Id, o.UnitName, o.DueOn, o.AnsweredAt, o.Stance, o.Text,
            DutyReading.Of(o.DueOn, o.AnsweredAt is { } at ? VietnamTime.DayOf(at) : null, act.Day).State is DutyState.Broken,
            mayAnswer && o.AnsweredAt is null && AskOpinions.MayAnswer(o, act)));
        var waiting = opinions.Count(o => o.AnsweredAt is null && o.DueOn >= act.Day);
        return ProposalPage.With(new()
        {
            Id = proposal.Id, Kind = proposal.Kind, Code = proposal.Code, Name = proposal.Name, Document = proposal.Document, UnitName = proposal.UnitName,
            Need = proposal.Need, Reasonableness = proposal.Reasonableness, Legality = proposal.Legality, Cost = proposal.Cost, YearlyCost = proposal.YearlyCost,
            Status = proposal.Status, Decision = proposal.Decision,
            DecidedAt = proposal.DecidedAt, MadeAt = proposal.MadeAt, Opinions = lines,
            Unit = isOpen && act.May(ControlPermissions.Control) ? await desk.Unit(AskOpinions.UnitLabel, act, cancel) : null, MayRevise = mayAnswer && act.May(ControlPermissions.Control),
            MayDecide = isOpen && act.May(ControlPermissions.Decide), Forms = forms.Of(proposal.Version, act.Day),
            WhyNotAccept = proposal.WhyNotDecide(ProposalStatus.Accepted, waiting), Timeline = await Histories.Of(db, proposal.Reference, catalog, cancel),
        }, status);
    }

    private static async Task<IResult> Show(Guid id, ProposalDesk desk, AppDb db, EventCatalog catalog, Act act, CancellationToken cancel) =>
        await Page(await desk.Find(id, act, cancel), new(), desk, db, catalog, act, StatusCodes.Status200OK, cancel);
}

/// <summary>The forms of the page: asking, deciding. Those not sent are empty.</summary>
internal sealed record ProposalForms
{
    /// <summary>Asking a unit.</summary>
    public FormState? Ask { get; init; }

    /// <summary>Deciding.</summary>
    public FormState? Decide { get; init; }

    internal ProposalForms Of(int version, DateOnly today) =>
        this with { Ask = Ask ?? FormState.Empty(today), Decide = (Decide ?? FormState.Empty(today)).Of(version) };
}

/// <summary>An opinion on the page.</summary>
internal sealed record OpinionLine(Guid Id, string UnitName, DateOnly DueOn, DateTime? AnsweredAt, OpinionStance? Stance, string? Text, bool IsLate, bool MayAnswer);

/// <summary>The page of a proposal.</summary>
public sealed record ProposalModel
{
    internal Guid Id { get; init; }

    internal ProposalKind Kind { get; init; }

    internal string? Code { get; init; }

    internal string Name { get; init; } = "";

    internal string Document { get; init; } = "";

    internal string UnitName { get; init; } = "";

    internal string Need { get; init; } = "";

    internal string Reasonableness { get; init; } = "";

    internal string Legality { get; init; } = "";

    internal CostInputs Cost { get; init; } = null!;

    internal long YearlyCost { get; init; }

    internal ProposalStatus Status { get; init; }

    internal string? Decision { get; init; }

    internal DateTime? DecidedAt { get; init; }

    internal DateTime MadeAt { get; init; }

    internal IReadOnlyList<OpinionLine> Opinions { get; init; } = [];

    internal ReferenceField? Unit { get; init; }

    internal bool MayRevise { get; init; }

    internal bool MayDecide { get; init; }

    internal Refusal? WhyNotAccept { get; init; }

    internal ProposalForms Forms { get; init; } = new();

    internal IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];
}
