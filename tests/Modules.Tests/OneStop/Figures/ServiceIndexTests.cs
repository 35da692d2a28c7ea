using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Files;
using ThongSuot.Kernel;
using ThongSuot.Procedures;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>The service index of Decision 766/QĐ-TTg: its weights, the worked examples of its formulas, and counts that open their dossiers.</summary>
public sealed class ServiceIndexTests
{
    [Theory, OnEach]
    public async Task Points_are_those_of_the_worked_examples_and_groups_add_up_to_a_hundred(On database)
    {
        var (app, _) = await Counting.With(database);
        var indicators = app.Web.Services.GetRequiredService<ServiceIndexRules>().On(new(2026, 11, 30)).Indicators;
        Assert.Equal([18, 20, 12, 10, 22, 18], indicators.GroupBy(i => i.Group).Select(g => g.Sum(i => i.Max)));
        Assert.Equal(100, indicators.Sum(i => i.Points(1, 1)), 9);
        foreach (var (code, part, whole, points) in new (string, long, long, double)[]
        {
            ("on-time", 950, 1000, 19), ("online-procedures", 1200, 2000, 1.5), ("online-procedures", 1700, 2000, 2), ("online-dossiers", 3000, 10000, 3.6), ("online-dossiers", 6000, 10000, 6),
            ("paid-dossiers", 450, 600, 4.5), ("paid-procedures", 30, 50, 1.5), ("payable-procedures", 45, 50, 2), ("reused", 200, 500, 1), ("feedback-on-time", 0, 0, 6), ("feedback-satisfied", 0, 0, 6),
            ("dossier-satisfied", 810, 1000, 5.4), ("dossier-satisfied", 900, 1000, 6), ("dossier-satisfied", 0, 0, 0), ("on-time", 0, 0, 0),
        })
        {
            Assert.Equal(points, indicators.Single(i => i.Code == code).Points(part, whole), 9);
        }
    }

    [Theory, OnEach]
    public async Task On_time_is_counted_by_the_rules_of_the_index_and_every_count_opens_its_dossiers(On database)
    {
        var (app, made) = await Counting.With(database);
        using var ha = await app.As("ha");
        var page = (await ha.Open($"{OneStopUrls.Index766}?side=deciding&from=01/04/2014&to=30/06/2014")).Ok().Says("chưa có dữ liệu").Says("điểm chỉ để so sánh");
        var (begins, ends) = (VietnamTime.StartOf(new DateOnly(2014, 4, 1)), VietnamTime.StartOf(new DateOnly(2014, 7, 1)));
        var received = made.Where(d => d.ReceivedAt >= begins && d.ReceivedAt < ends).ToList();
        var prompt = received.Count(d => d.Supplements < 2 && (d.Status is DossierStatus.Supplement || (d.DueAt ?? d.FirstDueAt) is not { } due || (d.EndedAt < ends ? d.EndedAt : ends) <= due));
        var row = page.Rows.Single(r => r[0] == "Hồ sơ giải quyết đúng hạn");
        Assert.Equal([$"{prompt}", $"{received.Count}", (20.0 * prompt / received.Count).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',')], row.Skip(1).Take(3));
        Assert.Equal("6,00", page.Rows.Single(r => r[0] == "Xử lý phản ánh, kiến nghị đúng hạn")[2]);
        var cells = page.Document.QuerySelectorAll("tbody td a").ToList();
        Assert.True(cells.Count >= 5, $"{cells.Count} counts open a list");
        foreach (var cell in cells)
        {
            Assert.Equal(cell.TextContent, $"{(await ha.Open(cell.GetAttribute("href")!)).Ok().Rows.Count}");
        }

        Assert.Contains("Hồ sơ giải quyết đúng hạn", await ha.Http.GetStringAsync($"{OneStopUrls.Index766}?as=csv"), StringComparison.Ordinal);
        (await ha.Open(OneStopUrls.Index766)).Ok().Says("từ 01/10/2020 đến hết 15/10/2020");
    }

    [Theory, OnEach]
    public async Task Payments_papers_and_late_supplements_are_counted_where_they_lie(On database)
    {
        var app = await App.With(database);
        var ids = await app.Inside(async (files, db, act) =>
        {
            var unit = await db.Set<Dossier>().Select(d => d.UnitId).FirstAsync();
            var all = Enumerable.Range(0, 4).Select(n => One(n, unit)).ToList();
            db.AddRange(all);
            db.AddRange(Fee(all[0], PaymentWay.Online), Fee(all[1], PaymentWay.Cash), Paper(all[0], PaperState.ReusedPaper), Paper(all[1], PaperState.Digitised), Paper(all[2], PaperState.OnPaper), Letter(all[2], 1), Letter(all[3], -1), Letter(all[1], -2));
            (all[0].Outcome, all[1].Outcome, all[3].Outcome) = (DossierOutcome.Granted, DossierOutcome.Granted, DossierOutcome.Granted);
            foreach (var dossier in new[] { all[0], all[3] })
            {
                await files.GetRequiredService<FileDesk>().Add(new MemoryStream("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"u8.ToArray()), new NewFile { Name = "ket-qua.pdf", DeclaredType = "application/pdf", Owner = dossier.Results, UnitId = dossier.UnitId }, act);
            }

            await act.Commit();
            return all.ConvertAll(d => d.Id);
        });
        var marks = await app.Inside((_, db, act) => db.Set<Dossier>().Where(d => ids.Contains(d.Id)).Index(new CountPeriod(new(2013, 5, 1), new(2013, 5, 31), act.At), db, default));
        var mark = Assert.Single(marks);
        // Of the four that wait for a supplement one was asked for it after its promised moment.
        Assert.Equal((4, 3, 2, 1, 2, 1), (mark.Received, mark.Prompt, mark.Payable, mark.Paid, mark.Digitised, mark.Reused));
        Assert.Equal((3, 2, 1), (mark.Decided, mark.Electronic, mark.Whole));
        await app.Inside(async (_, db, act) =>
        {
            var owners = ids.ConvertAll(id => $"{id:N}");
            await db.Set<StoredFile>().Where(f => owners.Contains(f.OwnerId)).ExecuteDeleteAsync();
            await db.Set<DossierFee>().Where(f => ids.Contains(f.DossierId)).ExecuteDeleteAsync();
            await db.Set<DossierPaper>().Where(f => ids.Contains(f.DossierId)).ExecuteDeleteAsync();
            await db.Set<DossierLetter>().Where(f => ids.Contains(f.DossierId)).ExecuteDeleteAsync();
            // By an act, so that the tallies follow.
            db.RemoveRange(await db.Set<Dossier>().Where(d => ids.Contains(d.Id)).ToListAsync());
            await act.Commit();
        });
    }

    private static readonly DateTime Due = VietnamTime.StartOf(new DateOnly(2013, 5, 20));

    private static Dossier One(int n, Guid unit) => new()
    {
        Id = Guid.CreateVersion7(), TrackingCode = $"{Guid.CreateVersion7():N}"[^8..], Number = $"{Guid.CreateVersion7():N}", Procedure = "9.000009", ProcedureName = "Thủ tục thử", ProcedureVersion = 1, Applicant = new() { Name = "Thử", Number = "093190000002" },
        OwnerNumber = "093190000002", Content = "thử", Search = "thu", Way = FilingWay.Counter, ReceivingUnitId = unit, UnitId = unit, ReturningUnitId = unit, Status = DossierStatus.Supplement, FiledAt = Due.AddDays(-9), ReceivedAt = Due.AddDays(-9),
        FirstDueAt = Due, Supplements = n > 1 ? 1 : 0,
    };

    private static DossierFee Fee(Dossier of, PaymentWay way) => new() { Id = Guid.CreateVersion7(), DossierId = of.Id, Ordinal = 1, Code = "thu", Name = "Lệ phí", Kind = FeeKind.Charge, Amount = 1000, PaidAt = Due, PaidBy = way };

    private static DossierPaper Paper(Dossier of, PaperState state) => new() { Id = Guid.CreateVersion7(), DossierId = of.Id, Ordinal = 1, Name = "Đơn", State = state };

    private static DossierLetter Letter(Dossier of, int days) => new() { Id = Guid.CreateVersion7(), DossierId = of.Id, Kind = LetterKind.Supplement, Number = "1", ReasonCode = "missing", Reason = "thiếu", At = Due.AddDays(days), Signer = "Thử", UnitId = of.UnitId };
}
