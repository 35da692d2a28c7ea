using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Procedures;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Any counter of the province takes a dossier for another unit's decision, and returns its result (tiếp nhận phi địa giới).</summary>
public sealed class NonBoundaryTests
{
    private static readonly Guid Commune = DemoId.Of("unit:hg-31444");

    [Theory, OnEach]
    public async Task The_provincial_centre_takes_in_for_a_commune_and_returns_what_the_commune_decided(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        using var dao = await app.As("dao");
        var form = (await ngan.Form(Counters.Marital, "Danh Thị Thương")).Fill("Cơ quan, đơn vị giải quyết", $"{Commune:N}");
        var id = Counters.IdOf((await form.Press("Tiếp nhận hồ sơ")).Ok().Says("Đã tiếp nhận"));
        var (centre, dossier) = (DemoId.Of("unit:hg-vp-ttphcc"), await app.Dossier(id));
        Assert.Equal((centre, Commune, centre), (dossier.ReceivingUnitId, dossier.UnitId, dossier.ReturningUnitId));
        // The number is the centre's, the work lies at the commune.
        Assert.StartsWith("000.", dossier.Number!, StringComparison.Ordinal);
        Assert.All(await Waits(app, id), unit => Assert.Equal(Commune, unit));
        (await dao.Open(OneStopUrls.Dossier(id))).Is(404);
        await app.Decided(id);
        Assert.All(await Waits(app, id), unit => Assert.Equal(centre, unit));
        (await (await ngan.Change(id, "pay")).Fill("Cách nộp tiền", "Cash").Press("Thu phí, lệ phí")).Is((await Unpaid(app, id)) ? 200 : 400);
        (await (await ngan.Change(id, "return")).Fill("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "receipt").Press("Trả kết quả")).Ok().Says("Đã trả kết quả");
    }

    [Theory, OnEach]
    public async Task The_promised_date_counts_by_the_calendar_of_who_decides(On database)
    {
        await using var app = await App.Start(database);
        // The deciding commune rests on the next two days, the counter does not.
        await app.Inside(async (services, db, act) =>
        {
            var desk = services.GetRequiredService<CalendarDesk>();
            var decision = new CalendarDecision
            {
                Id = act.Id, Number = "12/QĐ-UBND", Issuer = "Ủy ban nhân dân xã", SignedOn = act.Day, Title = "Nghỉ hai ngày", RecordedAt = act.At, Units = [$"{Commune:N}"],
                Days = [new(DayKind.Closure, new(2020, 10, 16), new(2020, 10, 19))],
            };
            await desk.Decide(decision, (await desk.Current()).Edition, act);
            await act.Commit();
        });
        using var nhan = await app.As("nhan");
        var there = await Due(app, nhan, Commune);
        var elsewhere = await Due(app, nhan, DemoId.Of("unit:hg-31441"));
        Assert.Equal((new DateOnly(2020, 10, 21), new DateOnly(2020, 10, 19)), (there, elsewhere));
    }

    private static async Task<DateOnly> Due(App app, Browser clerk, Guid deciding)
    {
        var page = (await (await clerk.Form(Counters.Marital, "Lâm Văn Chín")).Fill("Cơ quan, đơn vị giải quyết", $"{deciding:N}").Press("Tiếp nhận hồ sơ")).Ok();
        return VietnamTime.DayOf((await app.Dossier(Counters.IdOf(page))).DueAt!.Value);
    }

    private static Task<bool> Unpaid(App app, Guid id) => app.Inside((_, db, _) => db.Set<DossierFee>().AnyAsync(f => f.DossierId == id));

    private static Task<List<Guid>> Waits(App app, Guid id) => app.Inside(async (_, db, _) =>
    {
        var running = await db.Set<Dossier>().Where(d => d.Id == id).Select(d => d.CaseId).FirstAsync();
        return await db.Set<Cases.CaseTask>().Where(t => t.CaseId == running && t.EndedAt == null).Select(t => t.UnitId).ToListAsync();
    });
}
