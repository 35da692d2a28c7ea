using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.OneStop;
using ThongSuot.Web;

namespace ThongSuot.Payments;

/// <summary>The page of the simulated gateway: what the bank does is chosen, instead of paying.</summary>
internal static class Simulator
{
    private const int Most = 4000;

    public static void Map(Site site)
    {
        var action = site.Action(SimulatedGateway.Url).Open();
        action.MapGet(Show);
        action.MapPost(Choose);
    }

    private static IResult Show(FormState form, SimulatedGateway gateway, IOptions<GatewaySettings> settings, HttpContext http)
    {
        OnlyInDemo(gateway, settings);
        var values = Values(http.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString()));
        return SimulatorPage.With(new(form, gateway.Words.AreTrue(SignedValues.Pay, values) ? values : null, IsAsked: values.Count > 0));
    }

    private static async Task<IResult> Choose(FormState form, SimulatedGateway gateway, IOptions<GatewaySettings> settings, AppDb db, IPaymentNotices notices, CancellationToken cancel)
    {
        OnlyInDemo(gateway, settings);
        var values = Values(SimulatorPageModel.Names.Where(n => form.First(n) is not null).ToDictionary(n => n, n => form.First(n)!));
        var choice = SimulatorChoice.All.FirstOrDefault(c => c.Code == form.First("do"));
        if (choice is null || !gateway.Words.AreTrue(SignedValues.Pay, values))
        {
            return SimulatorPage.With(new(form, null, IsAsked: true), StatusCodes.Status400BadRequest);
        }

        var payment = await Decide(db, values["order"], long.Parse(values["amount"], CultureInfo.InvariantCulture), choice, cancel);
        var answer = gateway.Words.Of(payment.Answer);
        for (var i = 0; i < choice.Notices; i++)
        {
            await notices.Take(answer, cancel);
        }

        // What the browser carries back is what the bank has said by then.
        var said = choice.IsSlow ? gateway.Words.Of(payment.Answer with { State = GatewayState.Pending, Reference = null }) : answer;
        return choice.Returns ? Results.Redirect(SignedValues.Url(values["back"], said)) : SimulatorPage.With(new(form, null, IsAsked: false, IsClosed: true));
    }

    // An order is paid once here, as at a real gateway.
    private static async Task<SimulatedPayment> Decide(AppDb db, string order, long amount, SimulatorChoice choice, CancellationToken cancel)
    {
        var known = await db.Set<SimulatedPayment>().FirstOrDefaultAsync(p => p.Order == order, cancel);
        if (known is { State: GatewayState.Paid })
        {
            return known;
        }

        var payment = known ?? new SimulatedPayment { Order = order, Amount = amount, State = choice.State };
        if (known is null)
        {
            db.Add(payment);
        }

        (payment.State, payment.Why, payment.Reference) = (choice.State, choice.Why, choice.State is GatewayState.Paid ? $"GD{RandomNumberGenerator.GetString("0123456789", 12)}" : null);
        await db.SaveChangesAsync(cancel);
        return payment;
    }

    private static IReadOnlyDictionary<string, string> Values(Dictionary<string, string> values) => values.Where(v => SimulatorPageModel.Names.Contains(v.Key) && v.Value.Length < Most).ToDictionary(v => v.Key, v => v.Value);

    private static void OnlyInDemo(SimulatedGateway gateway, IOptions<GatewaySettings> settings)
    {
        if (!gateway.IsThere || settings.Value.IsSet)
        {
            throw new Refused(Refusals.NotFound);
        }
    }
}

/// <summary>Something the bank can do.</summary>
internal sealed record SimulatorChoice(string Code, string Text, GatewayState State)
{
    public int Notices { get; init; } = 1;

    public bool Returns { get; init; } = true;

    public bool IsSlow { get; init; }

    public string? Why { get; init; }

    public static IReadOnlyList<SimulatorChoice> All { get; } =
    [
        new("pay", "Trả tiền", GatewayState.Paid),
        new("twice", "Trả tiền; cổng báo hai lần", GatewayState.Paid) { Notices = 2 },
        new("slow", "Trả tiền; ngân hàng trả lời chậm", GatewayState.Paid) { Notices = 0, IsSlow = true },
        new("close", "Trả tiền rồi đóng trình duyệt", GatewayState.Paid) { Returns = false },
        new("lost", "Trả tiền; mất mạng, không ai báo gì", GatewayState.Paid) { Notices = 0, Returns = false },
        new("refuse", "Ngân hàng từ chối: không đủ số dư", GatewayState.Refused) { Why = "không đủ số dư" },
        new("leave", "Bỏ đi, không trả", GatewayState.Left) { Notices = 0 },
    ];
}

/// <summary>The page of the simulated gateway.</summary>
/// <param name="Request">What is asked for, signed; none when nothing is, or it is not ours.</param>
/// <param name="IsAsked">Something was asked for.</param>
/// <param name="IsClosed">The payer is gone.</param>
public sealed record SimulatorPageModel(FormState Form, IReadOnlyDictionary<string, string>? Request, bool IsAsked, bool IsClosed = false)
{
    internal static readonly string[] Names = ["kind", "merchant", "order", "amount", "currency", "what", "back", "notice", "sign"];

    /// <summary>In đồng.</summary>
    public long Amount => Request is null ? 0 : long.Parse(Request["amount"], CultureInfo.InvariantCulture);
}
