using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Payments;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>What tests of online payments share.</summary>
internal static class PaySteps
{
    /// <summary>Certified transactions at the commune: 50.000 đồng each.</summary>
    public const string Transactions = "2.001035";

    /// <summary>A dossier filed from home with 100.000 đồng to pay; its identity.</summary>
    public static async Task<Guid> FileWithFee(this Browser citizen)
    {
        var page = (await citizen.Open($"/services/{Transactions}/file?at={Organizations.DemoUnits.IdOf(OnlineSteps.Commune):N}&transactions=2")).Ok().Says("Phải nộp: 100.000 đ");
        var filed = (await page.Fill("Địa chỉ", "phường V").Attach("Dự thảo hợp đồng, giao dịch", "hop-dong.pdf", OnlineSteps.Pdf("Hợp đồng")).Press("Nộp hồ sơ")).Ok();
        return Guid.Parse(filed.Url.Segments[3].TrimEnd('/'));
    }

    /// <summary>From one's dossier to the page of payment.</summary>
    public static async Task<Answer> ToOrder(this Browser citizen, Guid id) => (await (await citizen.Open(OneStopUrls.My(id))).Ok().Press("Nộp trực tuyến")).Ok().Says("Chờ thanh toán");

    /// <summary>And on to the simulated gateway.</summary>
    public static async Task<Answer> ToGateway(this Browser citizen, Guid id) => (await (await citizen.ToOrder(id)).Follow("Đến trang thanh toán")).Ok().Says("Chọn điều xảy ra");

    /// <summary>Pays, with what the gateway is to do.</summary>
    public static async Task<Answer> Pay(this Browser citizen, Guid id, string choice = "Trả tiền") => (await (await citizen.ToGateway(id)).Press(choice)).Ok();

    /// <summary>The orders of a dossier, oldest first.</summary>
    public static Task<List<PaymentOrder>> Orders(this App app, Guid id) => app.Inside((_, db, _) => db.Set<PaymentOrder>().AsNoTracking().Where(o => o.DossierId == id).OrderBy(o => o.MadeAt).ToListAsync());

    public static Task<List<DossierFee>> Fees(this App app, Guid id) => app.Inside((_, db, _) => db.Set<DossierFee>().AsNoTracking().Where(f => f.DossierId == id).ToListAsync());

    public static Task<List<PaymentIssue>> Issues(this App app, string order) => app.Inside((_, db, _) => db.Set<PaymentIssue>().AsNoTracking().Where(i => i.Order == order).ToListAsync());

    /// <summary>What the gateway would send, signed with its key.</summary>
    public static string Notice(this App app, GatewayAnswer answer) => SignedValues.Url(OneStopUrls.PaymentNotice, app.Web.Services.GetRequiredService<SimulatedGateway>().Words.Of(answer));

    /// <summary>The answer that an order is paid.</summary>
    public static GatewayAnswer Paid(this PaymentOrder order, string reference) => new() { Order = order.Number, Amount = order.Amount, State = GatewayState.Paid, Reference = reference };

    /// <summary>A number of a payment nobody has.</summary>
    public static string Transaction() => $"GD{Guid.CreateVersion7():N}"[..24];

    /// <summary>Sends a notice as the gateway does; the status.</summary>
    public static async Task<int> Send(this App app, GatewayAnswer answer)
    {
        using var gateway = app.Visitor();
        return (await gateway.Open(app.Notice(answer))).Status;
    }

    /// <summary>The job that asks the gateway does its turn.</summary>
    public static Task AskGateway(this App app) => app.Inside((services, _, act) => services.GetRequiredService<AskGateway>().Run(act, CancellationToken.None));
}
