using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>An interlinked group to be filed: its dossiers in the order of its kind.</summary>
internal sealed record NewGroup(Guid Id, GroupKind Kind, IReadOnlyList<NewDossier> Dossiers);

/// <summary>Files and takes in interlinked groups, and opens or stops their members that wait.</summary>
internal sealed class GroupDesk(AppDb db, DossierDesk desk, DossierAcceptance acceptance, DossierNumbers numbers, ClockDesk clocks, IProcedures procedures, GroupKinds kinds, RulePacks packs)
{
    /// <summary>A group that waits to be taken in; the act commits it. Refused as its files are.</summary>
    public async Task<DossierGroup> File(NewGroup wanted, Act act, CancellationToken cancel)
    {
        var (kind, dossiers) = (wanted.Kind, wanted.Dossiers);
        var group = new DossierGroup
        {
            Id = wanted.Id, Code = kind.Code, Name = kind.Name.Vi, TrackingCode = DossierDesk.TrackingWord(), Applicant = dossiers[0].Applicant, Principal = dossiers[0].Principal, PersonId = dossiers[0].Person,
            ReceivingUnitId = dossiers[0].Receiving, ReturningUnitId = dossiers[0].Receiving, FiledAt = act.At,
        };
        db.Add(group);
        act.Record(new GroupFiled(group.Reference, group.ReceivingUnitId, group.Name));
        var byProcedure = kind.Members.Zip(dossiers).ToDictionary(m => m.First.Procedure, m => m.Second.Id);
        foreach (var ((member, dossier), i) in kind.Members.Zip(dossiers).Select((pair, i) => (pair, i)))
        {
            await desk.File(dossier with { Group = group.Id, IsWaiting = member.After is not null }, act, cancel);
            db.Add(new GroupMember { Id = Guid.CreateVersion7(), GroupId = group.Id, DossierId = dossier.Id, Ordinal = i + 1, AfterId = member.After is { } after ? byProcedure[after] : null });
        }

        return group;
    }

    /// <summary>Takes a dossier in, with the whole group where it belongs to one. One commit of the act. Refused as <see cref="DossierDesk.Accept"/> says.</summary>
    public async Task Accept(Dossier dossier, Act act, CancellationToken cancel)
    {
        if (dossier.GroupId is not { } id)
        {
            await acceptance.Accept(dossier, act, cancel);
            return;
        }

        act.RefuseIf(DossierRules.WhyNotTake(dossier));
        await TakeIn((await db.Set<DossierGroup>().FindAsync([id], cancel))!, act, cancel);
        await act.Commit(cancel);
    }

    /// <summary>Everybody gets a number and a promised date; those that wait for nobody are taken in. Part of the act.</summary>
    public async Task TakeIn(DossierGroup group, Act act, CancellationToken cancel)
    {
        (group.ReceivedAt, group.ReceivedBy, group.Number) = (act.At, act.Actor.Name, await numbers.NextOfGroup(group.ReceivingUnitId, act, cancel));
        act.Record(new GroupReceived(group.Reference, group.ReceivingUnitId, group.Number));
        var planned = new Dictionary<Guid, DateTime?>();
        foreach (var member in await Members(group.Id, cancel))
        {
            var dossier = (await db.Set<Dossier>().FindAsync([member.DossierId], cancel))!;
            if (dossier.EndedAt is not null)
            {
                continue;
            }

            var under = await Under(dossier, group.Code, act, cancel);
            if (member.AfterId is { } after)
            {
                await desk.Number(dossier, act, cancel);
                planned[dossier.Id] = await clocks.Plan(new() { Subject = dossier.Reference, UnitId = dossier.UnitId, ReceivedAt = planned.GetValueOrDefault(after) ?? act.At, Limits = under.Limits, Start = under.Start, Field = dossier.Field }, cancel);
            }
            else
            {
                await desk.TakeIn(dossier, under, act, cancel);
                planned[dossier.Id] = dossier.DueAt;
            }

            member.PlannedAt = planned[dossier.Id];
        }
    }

    /// <summary>One that waited is taken in with the earlier result as a paper; part of the act, and so of the commit that brought the result.</summary>
    public async Task Open(Dossier dossier, Dossier before, Act act, CancellationToken cancel)
    {
        var earlier = await procedures.Version(before.Procedure, before.ProcedureVersion, cancel);
        var last = await db.Set<DossierPaper>().Where(p => p.DossierId == dossier.Id).MaxAsync(p => (int?)p.Ordinal, cancel) ?? 0;
        var name = earlier?.Content.Results is [var result, ..] ? result.Name : before.ProcedureName;
        await desk.AddPapers(dossier, [new NewPaper($"{name} ({before.Number})", 0, 0, []) { State = PaperState.ReusedResult, FilesOf = before.Id }], last, isSupplement: false, act, cancel);
        dossier.IsWaiting = false;
        var code = await db.Set<DossierGroup>().Where(g => g.Id == dossier.GroupId).Select(g => g.Code).FirstAsync(cancel);
        await desk.TakeIn(dossier, await Under(dossier, code, act, cancel), act, cancel);
    }

    /// <summary>One that waited stops with the reason: the result it waited for does not come. Part of the act.</summary>
    public Task Stop(Dossier dossier, Dossier before, Act act, CancellationToken cancel)
    {
        var ended = before.Outcome is DossierOutcome.Denied ? before.Outcome.Title() : before.Status.Title();
        return desk.End(dossier, DossierStatus.Stopped, string.Format(CultureInfo.InvariantCulture, "Hồ sơ {0} ({1}) không có kết quả: {2}", before.Number ?? before.TrackingCode, before.ProcedureName, ended), act, cancel);
    }

    // Those added by this act are not in the database yet.
    private async Task<IReadOnlyList<GroupMember>> Members(Guid group, CancellationToken cancel)
    {
        var added = db.Set<GroupMember>().Local.Where(m => m.GroupId == group).ToList();
        return [.. (added.Count > 0 ? added : await db.Set<GroupMember>().Where(m => m.GroupId == group).ToListAsync(cancel)).OrderBy(m => m.Ordinal)];
    }

    // As a dossier alone, but that the clocks of the group start by its own rule.
    private async Task<Reception> Under(Dossier dossier, string code, Act act, CancellationToken cancel)
    {
        var card = await procedures.Version(dossier.Procedure, dossier.ProcedureVersion, cancel) ?? throw new Refused(Refusals.NotFound);
        var (under, start) = (await acceptance.Under(card, dossier.UnitId, dossier.Way, act.Day, cancel), kinds.Find(code)?.Start);
        return packs.For(act.Day).Starts.Any(s => s.Code == start) ? under with { Start = start } : under;
    }
}
