using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Files;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Reads what the page of one dossier and its printed papers show.</summary>
internal sealed class DossierPages(AppDb db, UnitNames units, ClockDesk clocks, CalendarDesk calendars, DossierMoves moves, EventCatalog catalog, Links links, RateFields ratings, ResultDesk drafts, PaperForms forms, IPaymentGateway gateway)
{
    public async Task<DossierModel> Of(Dossier dossier, Act act, CancellationToken cancel)
    {
        var (fees, letters, duties, orders) = await Parts(dossier, cancel);
        var names = await units.FullNames(act.Day, cancel);
        var clock = dossier.CaseId is null ? null : await clocks.Of(dossier.Reference, cancel);
        var current = clock is null ? null : await calendars.Current(cancel);
        var (papers, results) = await Files(dossier.Id, cancel);
        var by = Reaching.By(dossier, act);
        return new()
        {
            Dossier = dossier, Units = names, Papers = papers, Fees = fees, Duties = duties, Orders = orders, MayPayOnline = gateway.IsThere && (by & ChangeBy.Counter) != 0 && PayRules.Of(dossier, fees, duties, orders).Count > 0, Letters = letters, Titles = Titles(letters), Tasks = await Tasks(dossier, names, act, cancel),
            Standing = clock is null ? null : (await clocks.Standings([clock], act.At, current, cancel))[0], Deadline = clock is null ? null : await clocks.Explain(clock, current, cancel),
            CaseUrl = dossier.CaseId is { } running ? links.To(CaseRow.ReferenceKind, $"{running}", act) : null,
            Changes = [.. Changes(dossier, fees, act).Select(c => new ChangeLine(c.Code, c.Title))],
            Timeline = await History(dossier, cancel), Results = results, Rating = await Rating(dossier, cancel), Draft = await drafts.Seen(dossier.Id, cancel),
            MayDraft = (by & ChangeBy.Handler) != 0 && DossierRules.WhyNoDraft(dossier) is null, MaySign = act.Reach(OneStopPermissions.Sign).Holds(dossier), MayRate = (by & ChangeBy.Counter) != 0 && DossierRules.WhyNotRate(dossier) is null,
        };
    }

    // One statement for what there is little of.
    private async Task<(IReadOnlyList<DossierFee> Fees, IReadOnlyList<DossierLetter> Letters, IReadOnlyList<DossierDuty> Duties, IReadOnlyList<PaymentOrder> Orders)> Parts(Dossier dossier, CancellationToken cancel)
    {
        var id = dossier.Id;
        var found = await db.Set<Dossier>().AsNoTracking().Where(d => d.Id == id).Select(d => new
        {
            Fees = db.Set<DossierFee>().Where(f => f.DossierId == d.Id).OrderBy(f => f.Ordinal).ToList(),
            Letters = db.Set<DossierLetter>().Where(l => l.DossierId == d.Id).OrderBy(l => l.At).ToList(),
            Duties = db.Set<DossierDuty>().Where(x => x.DossierId == d.Id).OrderBy(x => x.AskedAt).ToList(),
            Orders = db.Set<PaymentOrder>().Where(o => o.DossierId == d.Id).OrderBy(o => o.MadeAt).ToList(),
            OfGroup = db.Set<PaymentOrder>().Where(o => o.GroupId == d.GroupId && o.DossierId == null).OrderBy(o => o.MadeAt).ToList(),
        }).AsSingleQuery().FirstAsync(cancel);
        return (found.Fees, found.Letters, found.Duties, [.. found.Orders, .. found.OfGroup]);
    }

    /// <summary>What the actor may do with it now.</summary>
    public async Task<IReadOnlyList<DossierChange>> Changes(Dossier dossier, Act act, CancellationToken cancel) => [.. Changes(dossier, await Fees(dossier.Id, cancel), act)];

    private IEnumerable<DossierChange> Changes(Dossier dossier, IReadOnlyList<DossierFee> fees, Act act)
    {
        var by = Reaching.By(dossier, act);
        return DossierChanges.All.Where(c => (c.By & by) != 0 && c.WhyNot(dossier) is null && (c.Code != "pay" || fees.Any(f => f.PaidAt is null)) && (c.Code != "supplement" || dossier.Supplements < moves.Most(dossier, act)));
    }

    /// <summary>What letters are called, each by its day.</summary>
    public IReadOnlyDictionary<Guid, Names> Titles(IEnumerable<DossierLetter> letters) => letters.ToDictionary(l => l.Id, l => forms.Of(l).Title);

    public GivenRating Given(DossierRating rating) => new(rating, ratings.Of(rating));

    private async Task<GivenRating?> Rating(Dossier dossier, CancellationToken cancel) =>
        dossier.Rating is not null && await db.Set<DossierRating>().AsNoTracking().FirstOrDefaultAsync(r => r.DossierId == dossier.Id, cancel) is { } rating ? Given(rating) : null;

    // Dossiers taken over from before have the statuses they had, and no events.
    private async Task<IReadOnlyList<TimelineEntry>> History(Dossier dossier, CancellationToken cancel) => await Histories.Of(db, dossier.Reference, catalog, cancel) is { Count: > 0 } events ? events
        : [.. (await db.Set<DossierStep>().AsNoTracking().Where(s => s.DossierId == dossier.Id).OrderByDescending(s => s.At).ToListAsync(cancel)).Select(s => new TimelineEntry(s.At, s.Who, s.Status.Title(), s.Reason))];

    public async Task<IReadOnlyList<PaperLine>> Papers(Guid dossier, CancellationToken cancel) => (await Files(dossier, cancel)).Papers;

    /// <summary>Papers with their files, and the files of the result.</summary>
    public async Task<(IReadOnlyList<PaperLine> Papers, IReadOnlyList<StoredFile> Results)> Files(Guid dossier, CancellationToken cancel)
    {
        var papers = await db.Set<DossierPaper>().AsNoTracking().Where(p => p.DossierId == dossier).OrderBy(p => p.Ordinal).ToListAsync(cancel);
        // A paper of the group handed in once shows its files with each dossier; an earlier result shows what that dossier's result has by now.
        var result = $"{dossier:N}";
        List<string> owners = [.. papers.Select(p => $"{p.Id:N}"), .. papers.Where(p => p.State is not PaperState.ReusedResult && p.FilesOfId is not null).Select(p => $"{p.FilesOfId:N}")];
        List<string> resultsOf = [result, .. papers.Where(p => p.State is PaperState.ReusedResult && p.FilesOfId is not null).Select(p => $"{p.FilesOfId:N}")];
        var files = (await db.Set<StoredFile>().AsNoTracking()
            .Where(f => ((f.OwnerKind == DossierPaper.ReferenceKind && owners.Contains(f.OwnerId)) || (f.OwnerKind == Dossier.ResultKind && resultsOf.Contains(f.OwnerId))) && f.RemovedAt == null).OrderBy(f => f.AddedAt).ToListAsync(cancel)).ToLookup(f => f.OwnerId);
        return ([.. papers.Select(p => new PaperLine(p, [.. files[$"{p.Id:N}"], .. p.FilesOfId is { } of ? files[$"{of:N}"] : []]))], [.. files[result]]);
    }

    /// <summary>One file of a dossier. Refused: TS-002 when it is another's.</summary>
    /// <param name="withResults">Those of the result too.</param>
    public async Task<IResult> Download(Guid dossier, Guid file, bool withResults, FileDesk files, CancellationToken cancel)
    {
        var (papers, results) = await Files(dossier, cancel);
        var found = papers.SelectMany(p => p.Files).Concat(withResults ? results : []).FirstOrDefault(f => f.Id == file) ?? throw new Refused(Refusals.NotFound);
        return Microsoft.AspNetCore.Http.Results.File(await files.Open(found, cancel), "application/octet-stream", found.Name);
    }

    public async Task<IReadOnlyList<DossierLetter>> Letters(Guid dossier, CancellationToken cancel) => await db.Set<DossierLetter>().AsNoTracking().Where(l => l.DossierId == dossier).OrderBy(l => l.At).ToListAsync(cancel);

    public async Task<IReadOnlyList<DossierFee>> Fees(Guid dossier, CancellationToken cancel) => await db.Set<DossierFee>().AsNoTracking().Where(f => f.DossierId == dossier).OrderBy(f => f.Ordinal).ToListAsync(cancel);

    private async Task<IReadOnlyList<TaskLine>> Tasks(Dossier dossier, IReadOnlyDictionary<Guid, string> names, Act act, CancellationToken cancel)
    {
        if (dossier.CaseId is not { } running || !dossier.IsOpen && dossier.Status is not DossierStatus.Decided)
        {
            return [];
        }

        var open = await (
            from task in db.Set<CaseTask>().AsNoTracking()
            join person in db.Set<Person>() on task.PersonId equals (Guid?)person.Id into people
            from person in people.DefaultIfEmpty()
            where task.CaseId == running && task.EndedAt == null
            orderby task.CreatedAt, task.Wait
            select new { task.Id, task.Name, task.UnitId, task.DueAt, Holder = person == null ? null : person.Name }).ToListAsync(cancel);
        return [.. open.Select(t => new TaskLine(t.Id, t.Name, names.GetValueOrDefault(t.UnitId) ?? "–", t.Holder, t.DueAt, links.To(CaseTask.ReferenceKind, $"{t.Id}", act)))];
    }
}
