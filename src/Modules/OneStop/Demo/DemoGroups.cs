using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Calendar;
using ThongSuot.Cases;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>
/// Interlinked groups of the demo at different stages: one filed this morning from a phone, one at its first member, one whose later members were opened. Beside
/// them what is no group: a dossier on which other departments are consulted, and land that waits for its tax.
/// </summary>
internal sealed class DemoGroups(DataFiles files, GroupKinds kinds, GroupReading groups, GroupDesk desk, DossierDesk dossiers, DossierAcceptance acceptance, DossierMoves moves, ReceiveReading reading, IProcedures procedures, DemoSteps walk, ProcessStore store, CalendarDesk calendars, Acts acts) : IDemoPart
{
    private const string Commune = "unit:hg-31465";
    private readonly DemoNames names = new(files);

    public int Order => 87;

    public async Task Seed(AppDb db, Act act, CancellationToken cancel)
    {
        var calendar = (await calendars.Current(cancel)).Book.For("one_stop");
        await Online(db, act, cancel);
        foreach (var (n, back) in new[] { (1, 8), (2, 4), (3, 1) })
        {
            await AtCounter(db, n, back, calendar, act, cancel);
        }

        await Alone(db, "1.009645", "unit:hg-skhdt-01", 5, calendar, act, cancel);
        if (await Alone(db, "1.013831", "unit:hg-stnmt-02", 6, calendar, act, cancel) is var (land, clerk, at) && DossierRules.WhyNotDuty(land) is null)
        {
            await moves.AskDuty(land, "Chờ nộp thuế thu nhập cá nhân, lệ phí trước bạ theo thông báo của cơ quan thuế", new(3_250_000, null), walk.By(clerk, DemoId.Of("unit:hg-stnmt-02"), at), cancel);
        }
    }

    private async Task Online(AppDb db, Act now, CancellationToken cancel)
    {
        if (await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == DemoId.Of("person:hong"), cancel) is not { CitizenNumber: { } number } hong)
        {
            return;
        }

        var filer = new Applicant { Name = hong.Name, Number = number, Address = "ấp 3, xã Vị Thanh, huyện Vị Thủy", Phone = hong.Phone };
        var act = acts.System("Nộp trực tuyến", now.At.AddMinutes(-35));
        await desk.File(await Wanted("group:hong", filer, FilingWay.Online, hong.Id, now, cancel), act, cancel);
        await act.Commit(cancel);
    }

    private async Task AtCounter(AppDb db, int n, int back, WorkingCalendar calendar, Act now, CancellationToken cancel)
    {
        var key = $"group:{n}";
        var (random, counter) = (new DemoNumbers(key), DemoId.Of(Commune));
        var clerk = await walk.Of(counter, "counter-clerk", random, now.Day, cancel) ?? (DemoId.Of("person:dao"), "Nguyễn Thị Hồng Đào", null);
        var at = DemoSteps.Morning(calendar, now.At, back, random);
        var act = walk.By(clerk, counter, at);
        var wanted = await Wanted(key, DemoApplicant.Of(key, names, random), FilingWay.Counter, null, now, cancel);
        await desk.TakeIn(await desk.File(wanted, act, cancel), act, cancel);
        await act.Commit(cancel);
        if (n == 3)
        {
            return;
        }

        // Of the oldest, residence goes on too; the insurance card is late.
        var decided = await Walk(db, wanted.Dossiers[0].Id, n == 1 ? null : "tra-ket-qua", calendar, at, random, now, cancel);
        if (n == 1 && await db.Set<Dossier>().AnyAsync(d => d.Id == wanted.Dossiers[1].Id && d.CaseId != null, cancel))
        {
            await Walk(db, wanted.Dossiers[1].Id, "tra-ket-qua", calendar, decided, random, now, cancel);
        }
    }

    // A dossier that needs no group: others are consulted inside its process, or its applicant owes a tax.
    private async Task<(Dossier Dossier, (Guid Person, string Name, Guid? Seat) Clerk, DateTime At)?> Alone(AppDb db, string procedure, string deciding, int back, WorkingCalendar calendar, Act now, CancellationToken cancel)
    {
        var (key, counter) = ($"alone:{procedure}", DemoId.Of("unit:hg-vp-ttphcc"));
        var random = new DemoNumbers(key);
        if (await procedures.Find(procedure, now.Day, cancel) is not { } card || await walk.Of(counter, "counter-clerk", random, now.Day, cancel) is not { } clerk)
        {
            return null;
        }

        var at = DemoSteps.Morning(calendar, now.At, back, random);
        var act = walk.By(clerk, counter, at);
        var dossier = await dossiers.File(New(card, null, key, DemoApplicant.Of(key, names, random), FilingWay.Counter) with { Receiving = counter, Deciding = DemoId.Of(deciding) }, act, cancel);
        await acceptance.Accept(dossier, act, cancel);
        at = await Walk(db, dossier.Id, "tham-dinh", calendar, at, random, now, cancel);
        return (dossier, clerk, at);
    }

    private async Task<DateTime> Walk(AppDb db, Guid dossier, string? stop, WorkingCalendar calendar, DateTime at, DemoNumbers random, Act now, CancellationToken cancel)
    {
        var running = await db.Set<CaseRow>().AsNoTracking().FirstAsync(c => db.Set<Dossier>().Any(d => d.Id == dossier && d.CaseId == c.Id), cancel);
        return await walk.Go(running.Id, await store.Get(running.ProcessVersionId, cancel), calendar, at, stop, random, now, cancel);
    }

    private async Task<NewGroup> Wanted(string key, Applicant applicant, FilingWay way, Guid? person, Act now, CancellationToken cancel)
    {
        var (kind, cards) = await groups.Find(kinds.All[0].Code, now.Day, cancel);
        return new(DemoId.Of(key), kind, [.. kind.Members.Select((m, i) => New(cards[i], m, $"{key}:{m.Procedure}", applicant, way) with
        {
            Receiving = DemoId.Of(Commune), Deciding = DemoId.Of(m.Level is ProcedureLevel.District ? "unit:hg-935-bhxh" : Commune), Person = person,
        })]);
    }

    private NewDossier New(ProcedureCard card, GroupKindMember? member, string key, Applicant applicant, FilingWay way)
    {
        var asked = card.Content.PaperGroups.ElementAtOrDefault((member?.Case ?? 1) - 1);
        return new()
        {
            Id = DemoId.Of(key), Card = card, Case = card.Content.PaperGroups.Count > 1 ? asked?.Name : null, Field = reading.FieldOf(card), Way = way, Applicant = applicant, Content = card.Content.Name, Receiving = Guid.Empty, Deciding = Guid.Empty,
            Papers = [.. (asked?.Papers ?? []).Where(p => !p.IsShownOnly && member?.FromResult.Any(w => p.Name.Contains(w, StringComparison.Ordinal)) != true).Select(p => new NewPaper(p.Name, p.Originals ?? 0, p.Copies ?? 0, []))],
        };
    }
}
