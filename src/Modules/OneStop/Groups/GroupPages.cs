using Microsoft.EntityFrameworkCore;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Organizations;

namespace ThongSuot.OneStop;

/// <summary>Reads what the pages of a group show.</summary>
internal sealed class GroupPages(AppDb db, UnitNames units, ClockDesk clocks, IPaymentGateway gateway)
{
    /// <summary>Refused: TS-002.</summary>
    public async Task<DossierGroup> Find(Guid id, CancellationToken cancel) => await db.Set<DossierGroup>().AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, cancel) ?? throw new Refused(Refusals.NotFound);

    /// <summary>A group the actor filed. Refused as not found when it is another's.</summary>
    public async Task<DossierGroup> MyGroup(Guid id, Act act, CancellationToken cancel)
    {
        var group = await Find(id, cancel);
        act.RefuseIf(act.Actor.Kind is not ActorKind.Person || group.PersonId is null || group.PersonId != act.Actor.Id, Refusals.NotFound);
        return group;
    }

    /// <summary>The group, for whoever may see one of its dossiers. Refused as not found otherwise.</summary>
    public async Task<GroupModel> Seen(DossierGroup group, Act act, CancellationToken cancel)
    {
        var model = await Of(group, act, cancel);
        var members = new List<MemberLine>();
        foreach (var member in model.Members)
        {
            members.Add(member with { CanOpen = await db.Sees(member.Dossier, act, cancel) });
        }

        act.RefuseIf(!members.Exists(m => m.CanOpen), Refusals.NotFound);
        return model with { Members = members, IsCounter = IsCounter(group, act) };
    }

    /// <summary>The actor stands where the group was taken or is to be returned.</summary>
    public static bool IsCounter(DossierGroup group, Act act) => act.May(OneStopPermissions.Receive, group.ReceivingUnitId) || act.May(OneStopPermissions.Receive, group.ReturningUnitId);

    public async Task<GroupModel> Of(DossierGroup group, Act act, CancellationToken cancel)
    {
        var names = await units.FullNames(act.Day, cancel);
        var rows = await db.Set<GroupMember>().AsNoTracking().Where(m => m.GroupId == group.Id).OrderBy(m => m.Ordinal).Join(db.Set<Dossier>().AsNoTracking(), m => m.DossierId, d => d.Id, (m, d) => new
        {
            Member = m, Dossier = d, Unpaid = db.Set<DossierFee>().Where(f => f.DossierId == d.Id && f.PaidAt == null).Sum(f => f.Amount),
        }).ToListAsync(cancel);
        var stands = await clocks.Standings(Dossier.ReferenceKind, rows.ConvertAll(r => $"{r.Dossier.Id:N}"), act.At, cancel);
        return new()
        {
            Group = group, MayPayOnline = gateway.IsThere && rows.Exists(r => r.Unpaid > 0 && PayRules.Pays(r.Dossier)), Place = names.GetValueOrDefault(group.ReturningUnitId) ?? "–",
            Members = [.. rows.Select(r => new MemberLine
            {
                Dossier = r.Dossier, Ordinal = r.Member.Ordinal, PlannedAt = r.Member.PlannedAt, Unit = names.GetValueOrDefault(r.Dossier.UnitId) ?? "–", Unpaid = r.Unpaid,
                After = rows.Find(o => o.Dossier.Id == r.Member.AfterId)?.Dossier.ProcedureName, Standing = stands.GetValueOrDefault($"{r.Dossier.Id:N}"),
            })],
        };
    }

    /// <summary>What was handed in, and what is payable.</summary>
    public async Task<(IReadOnlyList<DossierPaper> Papers, IReadOnlyList<DossierFee> Fees)> Details(Guid group, CancellationToken cancel)
    {
        var members = db.Set<GroupMember>().Where(m => m.GroupId == group);
        return (await members.Join(db.Set<DossierPaper>().AsNoTracking().Where(p => p.FilesOfId == null), m => m.DossierId, p => p.DossierId, (m, p) => new { m.Ordinal, Paper = p }).OrderBy(x => x.Ordinal).ThenBy(x => x.Paper.Ordinal).Select(x => x.Paper).ToListAsync(cancel),
            await members.Join(db.Set<DossierFee>().AsNoTracking(), m => m.DossierId, f => f.DossierId, (m, f) => new { m.Ordinal, Fee = f }).OrderBy(x => x.Ordinal).ThenBy(x => x.Fee.Ordinal).Select(x => x.Fee).ToListAsync(cancel));
    }

    /// <summary>The dossiers of a group, to be changed.</summary>
    public Task<List<Dossier>> Dossiers(Guid group, CancellationToken cancel) => db.Set<Dossier>().Where(d => d.GroupId == group).OrderBy(d => d.Number).ThenBy(d => d.Id).ToListAsync(cancel);
}

/// <summary>A member of a group.</summary>
public sealed record MemberLine
{
    /// <summary>The dossier.</summary>
    public required Dossier Dossier { get; init; }

    /// <summary>Its place, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The date the receipt promises, UTC.</summary>
    public DateTime? PlannedAt { get; init; }

    /// <summary>Who decides, by name.</summary>
    public required string Unit { get; init; }

    /// <summary>The procedure it waits for, or waited.</summary>
    public string? After { get; init; }

    /// <summary>Not yet paid, in đồng.</summary>
    public required long Unpaid { get; init; }

    /// <summary>Against its promised date; none before it is taken in.</summary>
    public ClockStanding? Standing { get; init; }

    /// <summary>The viewer may open it.</summary>
    public bool CanOpen { get; init; }
}

/// <summary>One group with its members.</summary>
public sealed record GroupModel
{
    /// <summary>The group.</summary>
    public required DossierGroup Group { get; init; }

    /// <summary>Its members in order.</summary>
    public required IReadOnlyList<MemberLine> Members { get; init; }

    /// <summary>Where results are returned, by name.</summary>
    public required string Place { get; init; }

    /// <summary>The viewer stands at its counter.</summary>
    public bool IsCounter { get; init; }

    /// <summary>Something of it can be paid online.</summary>
    public bool MayPayOnline { get; init; }

    /// <summary>What whoever filed can pay online now; none when nothing.</summary>
    public PayModel? Pay { get; init; }

    /// <summary>Not yet paid for all, in đồng.</summary>
    public long Unpaid => Members.Where(m => DossierRules.WhyNotPay(m.Dossier) is null).Sum(m => m.Unpaid);

    /// <summary>Members with a result.</summary>
    public int Done => Members.Count(m => m.Dossier.Status is DossierStatus.Decided or DossierStatus.Returned);

    /// <summary>By when all of it is promised, UTC.</summary>
    public DateTime? PromisedAt => Members.Max(m => m.PlannedAt);

    /// <summary>Results can be handed over now.</summary>
    public bool MayReturn => Members.Any(m => DossierRules.WhyNotReturn(m.Dossier) is null);

    /// <summary>A result that was handed over waits for its rating.</summary>
    public bool MayRate => Members.Any(m => DossierRules.WhyNotRate(m.Dossier) is null);

    /// <summary>Not taken in yet: the dossier whose page takes the group in.</summary>
    public Dossier? ToTake => Members.Select(m => m.Dossier).FirstOrDefault(d => DossierRules.WhyNotTake(d) is null);
}

/// <summary>Form 01 of a group.</summary>
public sealed record GroupReceiptModel(GroupModel Of, DeskHead Desk, IReadOnlyList<DossierPaper> Papers, IReadOnlyList<DossierFee> Fees, Web.QrPicture Qr, FormTitle Form);
