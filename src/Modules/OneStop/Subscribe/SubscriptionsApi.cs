using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>A program subscribes to what happens to dossiers, looks its subscriptions up, changes their secret, ends them.</summary>
internal static class SubscriptionsApi
{
    private const int MostOpen = 10;
    private static readonly TextField Url = new("url", "Địa chỉ nhận") { Max = 500 };

    public static void Map(Site site)
    {
        site.Api("/subscriptions").Requires(OneStopPermissions.View).Describes(new("Các đăng ký nhận sự kiện của chính phần mềm") { Answer = typeof(SubscriptionsAnswer) }).MapGet(List);
        site.Api("/subscriptions").Requires(OneStopPermissions.View).Describes(new("Đăng ký nhận sự kiện")
        {
            More = "Địa chỉ phải là https và ở mạng công cộng. Khoá ký chỉ hiện một lần trong câu trả lời này. Mỗi sự kiện được gửi bằng POST, ký theo Standard Webhooks; không nhận được (2xx trong 5 giây) thì gửi lại thưa dần, sau mười lần thì dừng chờ quản trị.",
            SentType = typeof(SubscriptionSent), Answer = typeof(SubscriptionMade),
        }).MapPost(Make);
        site.Api("/subscriptions/{id:guid}/secret").Requires(OneStopPermissions.View).Describes(new("Đổi khoá ký của một đăng ký") { More = "Khoá cũ thôi dùng ngay; khoá mới chỉ hiện một lần.", Answer = typeof(SubscriptionMade), NeedsTag = true }).MapPost(Rotate);
        site.Api("/subscriptions/{id:guid}/end").Requires(OneStopPermissions.View).Describes(ApiDescription.Change("Kết thúc một đăng ký")).MapPost(End);
    }

    private static async Task<IResult> List(AppDb db, Act act, CancellationToken cancel)
    {
        var me = act.Actor.Id;
        var rows = await db.Set<EventSubscription>().AsNoTracking().Where(s => s.PersonId == me && s.EndedAt == null).OrderBy(s => s.CreatedAt).ToListAsync(cancel);
        var names = rows.ConvertAll(s => Delivery.NameOf(TellPrograms.Taker, s.Id));
        var parked = await db.Set<Delivery>().Where(d => d.ParkedAt != null && names.Contains(d.Listener)).GroupBy(d => d.Listener).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return Results.Json(new SubscriptionsAnswer([.. rows.Select(s => new SubscriptionAnswer(s.Id, s.Url, s.Kinds, s.CreatedAt, parked.GetValueOrDefault(Delivery.NameOf(TellPrograms.Taker, s.Id)), TagOf(s)))]));
    }

    private static async Task<IResult> Make(SubscriptionSent sent, AppDb db, EventFeed feed, IOptions<SubscriptionSettings> settings, IDataProtectionProvider protection, Texts t, Act act, CancellationToken cancel)
    {
        var form = FormState.Sent(new Dictionary<string, string[]> { [Url.Name] = [sent.Url ?? ""] }, [], act.Day);
        var (url, kinds, me) = (form.Get(Url), sent.Kinds is { Count: > 0 } some ? some.Distinct().ToList() : [.. EventFeed.Kinds], act.Actor.Id ?? throw new Refused(Refusals.NotAllowed));
        if (url is not null && !OuterAddress.MayBeCalled(url, settings.Value.AllowInner))
        {
            form.AddError(Url, "Địa chỉ phải bắt đầu bằng https:// và ở mạng công cộng, không kèm tên đăng nhập.");
        }

        if (!kinds.TrueForAll(EventFeed.Kinds.Contains))
        {
            form.AddError(new TextField("kinds", "Loại sự kiện"), "Có loại sự kiện không đăng ký được. Các loại: {0}.", string.Join(", ", EventFeed.Kinds));
        }

        if (form.HasErrors)
        {
            return Api.Wrong(form, t);
        }

        act.RefuseIf(await db.Set<EventSubscription>().CountAsync(s => s.PersonId == me && s.EndedAt == null, cancel) >= MostOpen, OneStopRefusals.EnoughSubscriptions.With(MostOpen));
        var secret = EventSender.NewSecret();
        var subscription = new EventSubscription { Id = act.Id, PersonId = me, Url = url!, Kinds = kinds, Secret = TellProgram.Secrets(protection).Protect(secret), Place = $"{await feed.Last(cancel)}", CreatedAt = act.At };
        db.Add(subscription);
        return await Done(subscription, SubscriptionStep.Made, secret, act, cancel);
    }

    private static async Task<IResult> Rotate(Guid id, HttpContext http, AppDb db, IDataProtectionProvider protection, Act act, CancellationToken cancel)
    {
        var subscription = await Mine(id, http, db, act, cancel);
        var secret = EventSender.NewSecret();
        subscription.Secret = TellProgram.Secrets(protection).Protect(secret);
        return await Done(subscription, SubscriptionStep.SecretChanged, secret, act, cancel);
    }

    private static async Task<IResult> End(Guid id, HttpContext http, AppDb db, Act act, CancellationToken cancel)
    {
        var subscription = await Mine(id, http, db, act, cancel);
        subscription.EndedAt = act.At;
        act.Record(new SubscriptionChanged(id, subscription.Reference.Label, SubscriptionStep.Ended));
        await act.Commit(cancel);
        return Api.Done(act.Id, subscription.Reference);
    }

    private static async Task<EventSubscription> Mine(Guid id, HttpContext http, AppDb db, Act act, CancellationToken cancel)
    {
        var me = act.Actor.Id;
        var found = await db.Set<EventSubscription>().FirstOrDefaultAsync(s => s.Id == id && s.PersonId == me && s.EndedAt == null, cancel) ?? throw new Refused(Refusals.NotFound);
        Api.RequireUnchanged(http, TagOf(found));
        return found;
    }

    // Not by its version: that also moves with what it has been told.
    private static string TagOf(EventSubscription subscription) => Api.TagOf([$"{subscription.Id:N}", subscription.Secret]);

    private static async Task<IResult> Done(EventSubscription subscription, SubscriptionStep what, string secret, Act act, CancellationToken cancel)
    {
        act.Record(new SubscriptionChanged(subscription.Id, subscription.Reference.Label, what));
        await act.Commit(cancel);
        return Results.Json(new SubscriptionMade(act.Id, Api.ThingOf(subscription.Reference)) { Secret = secret });
    }
}

/// <summary>What a program subscribes to.</summary>
/// <param name="Url">Where it is told, https.</param>
/// <param name="Kinds">Kinds of event; all when none are named.</param>
internal sealed record SubscriptionSent(string? Url, IReadOnlyList<string>? Kinds);

/// <summary>A subscription was made, or its secret changed.</summary>
internal sealed record SubscriptionMade(Guid Act, ThingAnswer About)
{
    /// <summary>What messages are signed with; only in the first answer.</summary>
    public string? Secret { get; init; }
}

/// <summary>The subscriptions of a program.</summary>
internal sealed record SubscriptionsAnswer(IReadOnlyList<SubscriptionAnswer> Subscriptions);

/// <summary>A subscription.</summary>
/// <param name="Parked">Events that could not be told ten times, and wait for an administrator.</param>
/// <param name="Etag">Sent as If-Match by whoever changes or ends it.</param>
internal sealed record SubscriptionAnswer(Guid Id, string Url, IReadOnlyList<string> Kinds, DateTime CreatedAt, int Parked, string Etag);
