using Microsoft.AspNetCore.Http;
using ThongSuot.Calendar;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>One procedure as citizens need it: what to bring, where, how long, how much, and what the text says.</summary>
internal static class ShowProcedure
{
    private const int MostEarlier = 3;

    public static void Map(Site site) => site.Action("/services/{code}").Open().MapGet(Show);

    private static async Task<IResult> Show(
        string code, ListQuery query, FormState form, IProcedures procedures, ReadyDates dates, FeeBook fees, WorkClock clock, Texts t, CancellationToken cancel)
    {
        var card = await Open(procedures, code, clock, cancel);
        var ready = await dates.For(card.Content, cancel);
        var ways = card.Content.Channels.GroupBy(c => c.Way).OrderBy(g => g.Key).Select(g => new WayToFile(g.Key, [.. g.Select(c => new WayTerm(c.Term, ready(c.Term), c.Remark))], [.. g.SelectMany(c => c.Fees).Distinct()])).ToList();
        var committed = card.Additions.CommittedTerm is { } term ? new WayTerm(term, ready(term), null) : null;
        var fee = ShowFee.Box(code, fees, form, t, clock.Today, CitizenUrls.Procedure(code));
        return CitizenPage.With(new(card, CaseOf(query, card.Content), committed, ways, fee, await Earlier(procedures, code, card, cancel), card.Additions.Form is not null), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    /// <summary>The version in force today. Refused (TS-002) when there is none, and when the procedure is one inside agencies.</summary>
    public static async Task<ProcedureCard> Open(IProcedures procedures, string code, WorkClock clock, CancellationToken cancel) =>
        await procedures.Find(code, clock.Today, cancel) is { } card && !ProcedureFacts.IsInternal(card.Content) ? card : throw new Refused(Refusals.NotFound);

    private static int CaseOf(ListQuery query, ProcedureContent content) =>
        int.TryParse(query["case"], out var number) && number > 0 && number <= content.PaperGroups.Count ? number : 1;

    private static async Task<IReadOnlyList<ProcedureCard>> Earlier(IProcedures procedures, string code, ProcedureCard card, CancellationToken cancel)
    {
        var earlier = new List<ProcedureCard>();
        for (var number = card.Number - 1; number > 0 && earlier.Count < MostEarlier; number--)
        {
            if (await procedures.Version(code, number, cancel) is { From: not null } version)
            {
                earlier.Add(version);
            }
        }

        return earlier;
    }
}

/// <summary>A published or committed term and the day it leads to.</summary>
/// <param name="Term">None where nothing is published.</param>
/// <param name="Ready">If it was filed now; none where it cannot be counted.</param>
/// <param name="Remark">In which case it counts.</param>
public sealed record WayTerm(ProcedureTerm? Term, Deadline? Ready, string? Remark);

/// <summary>A way to file with its terms and fees.</summary>
public sealed record WayToFile(FilingWay Way, IReadOnlyList<WayTerm> Terms, IReadOnlyList<PublishedFee> Fees);

/// <summary>A procedure for citizens.</summary>
/// <param name="Of">The version in force.</param>
/// <param name="Case">Which case's papers are shown, from 1.</param>
/// <param name="Committed">What the province promises; none when no more than the published terms.</param>
/// <param name="Ways">Ways to file.</param>
/// <param name="Fee">What is to be paid, computed from answers; none where only the published text is known.</param>
/// <param name="Earlier">Versions before, the newest first.</param>
/// <param name="MayStart">It can be begun online here.</param>
public sealed record CitizenModel(ProcedureCard Of, int Case, WayTerm? Committed, IReadOnlyList<WayToFile> Ways, FeeBoxModel? Fee, IReadOnlyList<ProcedureCard> Earlier, bool MayStart)
{
    /// <summary>What the published text says.</summary>
    public ProcedureContent Text => Of.Content;

    /// <summary>The term that is told first: the promised one, else the counter's, else any that can be counted.</summary>
    public WayTerm? First => Committed is { Ready: not null } ? Committed
        : Ways.OrderBy(w => w.Way is FilingWay.Counter ? 0 : 1).SelectMany(w => w.Terms).FirstOrDefault(t => t.Ready?.DueDay is not null);

    /// <summary>It is filed online without a form of its own.</summary>
    public bool MayFile => Of.Additions is { IsOneStop: true, Form: null, Online: not OnlineLevel.Information };

    /// <summary>Is the first told term the promised one?</summary>
    public bool IsPromised => Committed is { Ready: not null };
}
