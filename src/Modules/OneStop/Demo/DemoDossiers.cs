using System.Globalization;
using Microsoft.EntityFrameworkCore;
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
/// Dossiers of the demo province: those of the last weeks go through counters and desks, so that everybody of the demo has work; before them lies a year
/// and three quarters of dossiers that are over. The same every time.
/// </summary>
internal sealed class DemoDossiers(DataFiles files, DossierDesk desk, DossierMoves moves, DossierAcceptance acceptance, ReceiveReading reading, IProcedures procedures, DemoSteps walk, ProcessStore store, CalendarDesk calendars, Acts acts) : IDemoPart
{
    private readonly DemoNames names = new(files);

    public int Order => 85;

    public async Task Seed(AppDb db, Act act, CancellationToken cancel)
    {
        var calendar = (await calendars.Current(cancel)).Book.For("one_stop");
        foreach (var row in files.Rows("demo/dossier-kinds.csv"))
        {
            if (await procedures.Find(row["procedure"], act.Day, cancel) is not { } card)
            {
                continue;
            }

            var count = int.Parse(row["live"], CultureInfo.InvariantCulture);
            for (var n = 1; n <= count; n++)
            {
                await Live(db, row, card, calendar, n, act, cancel);
            }
        }
    }

    private async Task Live(AppDb db, IReadOnlyDictionary<string, string> row, ProcedureCard card, WorkingCalendar calendar, int n, Act now, CancellationToken cancel)
    {
        var key = $"dossier:{row["procedure"]}:{row["receiving"]}:{n.ToString(CultureInfo.InvariantCulture)}";
        var (random, counter, deciding) = (new DemoNumbers(key), DemoId.Of($"unit:{row["receiving"]}"), DemoId.Of($"unit:{row["deciding"]}"));
        var clerk = await walk.Of(counter, "counter-clerk", random, now.Day, cancel) ?? (DemoId.Of("person:dao"), "Nguyễn Thị Hồng Đào", null);
        // The first of each kind came this morning from a phone and waits to be taken in.
        var online = n == 1;
        var at = online ? now.At.AddMinutes(-20 - random.Next(600)) : DemoSteps.Morning(calendar, now.At, n == 2 ? 0 : 1 + random.Next(12), random);
        var applicant = DemoApplicant.Of(key, names, random);
        var act = online ? acts.System("Nộp trực tuyến", at) : walk.By(clerk, counter, at);
        var dossier = await desk.File(new()
        {
            Id = DemoId.Of(key), Card = card, Field = reading.FieldOf(card), Way = online ? FilingWay.Online : FilingWay.Counter, Applicant = applicant, Content = card.Content.Name, Receiving = counter, Deciding = deciding,
            Papers = [.. (card.Content.PaperGroups is [var papers, ..] ? papers.Papers : []).Where(p => !p.IsShownOnly).Take(4).Select(p => new NewPaper(p.Name, p.Originals ?? 1, p.Copies ?? 0, []))],
        }, act, cancel);
        if (online)
        {
            await act.Commit(cancel);
            return;
        }

        await acceptance.Accept(dossier, act, cancel);
        var process = await store.Get(await db.Set<CaseRow>().Where(c => c.Id == dossier.CaseId).Select(c => c.ProcessVersionId).FirstAsync(cancel), cancel);
        at = await walk.Go(dossier.CaseId!.Value, process, calendar, at, n % 3 == 0 ? null : n % 3 == 1 ? "tra-ket-qua" : "tham-dinh", random, now, cancel);
        await Also(db, dossier, n, calendar, at, clerk, counter, now, cancel);
    }

    // A few wait for a supplement.
    private async Task Also(AppDb db, Dossier dossier, int n, WorkingCalendar calendar, DateTime at, (Guid Person, string Name, Guid? Seat) clerk, Guid counter, Act now, CancellationToken cancel)
    {
        var later = calendar.Add(at, TimeSpan.FromMinutes(30));
        if (n == 5 && later < now.At && DossierRules.WhyNotSupplement(dossier) is null)
        {
            await moves.AskSupplement(dossier, new("missing", "Thành phần hồ sơ chưa đủ theo quy định", "Bản sao giấy tờ chứng minh nơi cư trú", "Tờ khai có chữ ký của người yêu cầu"), walk.By(clerk, counter, later), cancel);
        }
    }
}

/// <summary>Applicants of the demo: invented names, numbers of the right form without a holder.</summary>
internal static class DemoApplicant
{
    private static readonly string[] Hamlets = ["ấp 1", "ấp 2", "ấp 3", "ấp 5", "ấp 7", "ấp 9A", "ấp Bình An", "ấp Mỹ Hiệp", "ấp Tân Phú", "khu vực 2", "khu vực 4"];
    private static readonly string[] Communes = ["xã Vị Thanh, huyện Vị Thủy", "xã Vị Trung, huyện Vị Thủy", "thị trấn Nàng Mau, huyện Vị Thủy", "xã Vị Đông, huyện Vị Thủy", "phường V, thành phố Vị Thanh", "xã Hỏa Lựu, thành phố Vị Thanh"];

    public static Applicant Of(string key, DemoNames names, DemoNumbers random)
    {
        var (name, isMale) = names.Of(DemoId.Of($"{key}:person"));
        var born = 1955 + random.Next(45);
        var number = string.Create(CultureInfo.InvariantCulture, $"093{(isMale ? 0 : 1)}{born % 100:00}{random.Next(1_000_000):000000}");
        return new()
        {
            Name = name, Number = number, Address = $"{Hamlets[random.Next(Hamlets.Length)]}, {Communes[random.Next(Communes.Length)]}",
            Phone = string.Create(CultureInfo.InvariantCulture, $"09{random.Next(10)}0{random.Next(1_000_000):000000}"),
        };
    }
}
