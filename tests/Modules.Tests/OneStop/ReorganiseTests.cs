using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Organizations;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Open dossiers of a unit that ends go on where its work goes on.</summary>
public sealed class ReorganiseTests
{
    [Theory, OnEach]
    public async Task Open_dossiers_go_to_the_unit_that_takes_over_and_keep_number_and_date(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        var (from, to) = (DemoId.Of("unit:hg-sxd-03"), DemoId.Of("unit:hg-sxd-04"));
        var page = (await (await ngan.Form(Counters.Permit, "Đoàn Văn Lực")).Fill("Cơ quan, đơn vị giải quyết", $"{from:N}").Press("Tiếp nhận hồ sơ")).Ok();
        var before = await app.Dossier(Counters.IdOf(page));
        await app.Inside(async (services, _, act) =>
        {
            var plan = new ReorganisationPlan { Id = Guid.CreateVersion7(), Decision = "2/NQ", EffectiveOn = act.Day, Moves = [new(from, to)] };
            var port = services.GetServices<IReorganise>().OfType<MoveDossiers>().Single();
            Assert.Equal([new MovedWork("Hồ sơ đang giải quyết", plan.Moves[0], 1)], await port.Preview(plan));
            await port.Apply(plan, act);
            await act.Commit();
        });
        var after = await app.Dossier(before.Id);
        Assert.Equal((to, before.ReceivingUnitId, before.Number, before.DueAt), (after.UnitId, after.ReceivingUnitId, after.Number, after.DueAt));
        (await ngan.Open(OneStopUrls.Dossier(before.Id))).Ok().Says("Chuyển hồ sơ khi sắp xếp đơn vị").Says("2/NQ");
    }
}
