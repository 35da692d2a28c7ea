using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ThongSuot.Payments;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>A gateway behind its address: payers are sent there with a signed request, it is asked with a signed question, and only signed answers are believed.</summary>
public sealed class GatewayTests
{
    private const string Secret = "a secret of the test that both sides know";

    [Theory, OnEach]
    public async Task Payers_are_sent_to_the_gateway_and_what_it_was_paid_is_found_by_asking_once_it_answers_truly(On database)
    {
        GatewayAnswer? known = null;
        var (signs, status) = (new SignedValues("a key that is not ours and cannot sign"u8.ToArray(), "hau-giang"), 503);
        await using var gateway = await Gateway(() => status, () => known is null ? null : signs.Of(known));
        await using var app = await App.Start(database, settings: new Dictionary<string, string?>
        {
            ["Payments:Name"] = "Cổng của ngân hàng", ["Payments:Address"] = $"{gateway.Urls.Single()}/pay", ["Payments:Ask"] = $"{gateway.Urls.Single()}/ask", ["Payments:Merchant"] = "hau-giang", ["Payments:Secret"] = Secret,
        });
        using var phat = await app.As("phat");
        var id = await phat.FileWithFee();
        var sent = (await (await phat.ToOrder(id)).Says("Cổng của ngân hàng").Follow("Đến trang thanh toán")).Ok();
        var order = Assert.Single(await app.Orders(id));
        var request = QueryHelpers.ParseQuery(sent.Url.Query).ToDictionary(q => q.Key, q => q.Value.ToString());
        var ours = new SignedValues(System.Text.Encoding.UTF8.GetBytes(Secret), "hau-giang");
        Assert.True(ours.AreTrue(SignedValues.Pay, request));
        Assert.Equal((order.Number, "100000", "VND"), (request["order"], request["amount"], request["currency"]));

        // Down, unsigned, about another order: nothing is booked, and it is asked again.
        known = order.Paid("BANK-1");
        await app.AskGateway();
        status = 200;
        await app.AskGateway();
        signs = ours;
        known = known with { Order = "TS2010159999999999" };
        await app.AskGateway();
        Assert.Null(Assert.Single(await app.Fees(id)).PaidAt);

        // What it says of one order does not keep it from being asked about the next.
        var later = await phat.FileWithFee();
        await phat.ToOrder(later);
        known = Assert.Single(await app.Orders(later)).Paid("BANK-2");
        await app.AskGateway();
        Assert.Equal("BANK-2", Assert.Single(await app.Fees(later)).Transaction);
        known = order.Paid("BANK-1");
        await app.AskGateway();
        Assert.Equal("BANK-1", Assert.Single(await app.Fees(id)).Transaction);

        // The simulator is not there where a gateway is set.
        (await phat.Open(SimulatedGateway.Url)).Is(404);
    }

    [Theory, OnEach]
    public async Task Without_a_gateway_nobody_is_offered_to_pay_online_and_no_notice_is_taken(On database)
    {
        await using var app = await App.Start(database, demo: false);
        using var visitor = app.Visitor();
        (await visitor.Open(OneStopUrls.PaymentNotice)).Is(400);
        (await visitor.Open(SimulatedGateway.Url)).Is(404);
    }

    [Theory]
    [InlineData("", "x", "m", false)]
    [InlineData("https://a.example/pay", "too short", "m", false)]
    [InlineData("https://a.example/pay", Secret, "", false)]
    [InlineData("https://a.example/pay", Secret, "m", true)]
    public void A_gateway_that_is_half_set_is_not_used(string address, string secret, string merchant, bool isSet) =>
        Assert.Equal(isSet, new GatewaySettings { Address = Uri.TryCreate(address, UriKind.Absolute, out var url) ? url : null, Ask = new Uri("https://a.example/ask"), Merchant = merchant, Secret = secret }.IsSet);

    [Fact]
    public void A_value_cannot_be_moved_into_another_without_breaking_the_signature()
    {
        var words = new SignedValues(System.Text.Encoding.UTF8.GetBytes(Secret), "m");
        var signed = new Dictionary<string, string>(words.Signed("answer", new Dictionary<string, string> { ["a"] = "1\nb=2", ["c"] = "3" }));
        Assert.True(words.AreTrue("answer", signed));
        (signed["a"], signed["b"]) = ("1", "2");
        Assert.False(words.AreTrue("answer", signed));
    }

    private static async Task<WebApplication> Gateway(Func<int> status, Func<IReadOnlyDictionary<string, string>?> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var gateway = builder.Build();
        gateway.MapGet("/pay", () => Results.Text("pay here"));
        gateway.MapGet("/ask", () => answer() is { } values && status() == 200 ? Results.Text(System.Text.Json.JsonSerializer.Serialize(values), "application/json") : Results.StatusCode(503));
        await gateway.StartAsync();
        return gateway;
    }
}
