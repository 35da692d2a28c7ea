using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.OneStop;

namespace ThongSuot.Payments;

/// <summary>Stands in for a gateway in the demo: a page of this program on which one says what the bank does. No money moves.</summary>
internal sealed class SimulatedGateway(HostMode mode, IServiceScopeFactory scopes) : IPaymentGateway
{
    /// <summary>Its page.</summary>
    public const string Url = "/payments/simulator";

    private const string Merchant = "demo";

    /// <summary>The words it speaks; the secret is new at every start.</summary>
    public SignedValues Words { get; } = new(RandomNumberGenerator.GetBytes(32), Merchant);

    public string Name => "Cổng thanh toán thử nghiệm (không mất tiền thật)";

    public bool IsThere => mode.Demo;

    public string AddressOf(PaymentRequest request) => SignedValues.Url(Url, Words.Of(request));

    public GatewayAnswer? Read(IReadOnlyDictionary<string, string> values) => IsThere ? Words.Read(values) : null;

    public async Task<GatewayAnswer> Ask(string order, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var known = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<SimulatedPayment>().AsNoTracking().FirstOrDefaultAsync(p => p.Order == order, cancel);
        return known?.Answer ?? new() { Order = order, State = GatewayState.Unknown };
    }
}

/// <summary>What the simulated gateway knows of an order.</summary>
internal sealed class SimulatedPayment
{
    public required string Order { get; init; }

    public required long Amount { get; init; }

    public required GatewayState State { get; set; }

    public string? Reference { get; set; }

    public string? Why { get; set; }

    public GatewayAnswer Answer => new() { Order = Order, Amount = Amount, State = State, Reference = Reference, Why = Why };
}

internal sealed class SimulatorModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<SimulatedPayment>(payment =>
    {
        payment.ToTable("simulated_payments").IsTechnical().HasKey(p => p.Order);
        payment.Ignore(p => p.Answer);
        payment.Property(p => p.Order).HasColumnName("order_number");
    });
}
