using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Notifications;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>A person's notices: newest first; opening one marks it read.</summary>
internal static class Inbox
{
    private const string Url = "/inbox";

    public static void Map(Site site)
    {
        site.Action(Url).SignedIn().MapGet(Show).MapPost(ReadAll);
        site.Action($"{Url}/{{id:guid}}").SignedIn().MapGet(Open);
        site.Action($"{Url}/choices").SignedIn().MapGet(ShowChoices).MapPost(Choose);
    }

    private static async Task<IResult> Show(ListQuery query, FormState form, NoticeDesk desk, Act act, CancellationToken cancel)
    {
        var unread = query["show"] == "unread";
        var notices = desk.Inbox(act.Actor.Id!.Value);
        var lines = (unread ? notices.Where(n => n.ReadAt == null) : notices)
            .Select(n => new InboxLine(n.Id, n.At, n.Title, n.Text, n.Url, n.ReadAt != null));
        if (query.IsFile)
        {
            return ListFile.Of<InboxLine>("thong-bao", lines.AsAsyncEnumerable(),
                [new("Lúc", n => n.At), new("Thông báo", n => n.Title), new("Nội dung", n => n.Text), new("Trạng thái", n => n.IsRead ? "đã đọc" : "chưa đọc", IsWord: true)]);
        }

        var page = await lines.PageUncounted(query, cancel);
        return InboxPage.With(new(page, unread, await desk.Unread(act.Actor.Id.Value, cancel), form.With(InboxFields.Until, $"{act.At.Ticks}")));
    }

    private static async Task<IResult> ReadAll(FormState form, NoticeDesk desk, Act act, CancellationToken cancel)
    {
        var until = long.TryParse(form.Get(InboxFields.Until), out var ticks) && ticks > 0 && ticks <= act.At.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : act.At;
        await desk.ReadAll(act.Actor.Id!.Value, until, act.At, cancel);
        return Go.To(Url, "Đã đánh dấu đã đọc.");
    }

    private static async Task<IResult> Open(Guid id, NoticeDesk desk, Links links, Act act, CancellationToken cancel)
    {
        var notice = await desk.Inbox(act.Actor.Id!.Value).FirstOrDefaultAsync(n => n.Id == id, cancel);
        act.RefuseIf(notice is null, Refusals.NotFound);
        await desk.Read(act.Actor.Id.Value, id, act.At, cancel);
        var url = notice!.Url ?? links.To(notice.AboutKind, notice.AboutId, act);
        return Go.To(Go.IsLocal(url) ? url! : Url);
    }

    private static async Task<IResult> ShowChoices(FormState form, NoticeDesk desk, Act act, CancellationToken cancel)
    {
        var choices = await desk.Choices(act.Actor.Id!.Value, cancel);
        foreach (var (kind, mail, sms) in choices)
        {
            form.With(InboxFields.Mail(kind), mail).With(InboxFields.Sms(kind), sms);
        }

        return ChoicesPage.With(new(form, [.. choices.Select(c => c.Kind)]));
    }

    private static async Task<IResult> Choose(FormState form, NoticeDesk desk, Act act, CancellationToken cancel)
    {
        foreach (var (kind, mail, sms) in await desk.Choices(act.Actor.Id!.Value, cancel))
        {
            var (wantsMail, wantsSms) = (form.Get(InboxFields.Mail(kind)), form.Get(InboxFields.Sms(kind)));
            if ((wantsMail, wantsSms) != (mail, sms))
            {
                await desk.Choose(act.Actor.Id.Value, kind, wantsMail, wantsSms, act, cancel);
            }
        }

        await act.Commit(cancel);
        return Go.To(Url, "Đã lưu cách nhận thông báo.");
    }
}

/// <summary>Counts the notices not read, for the top bar.</summary>
internal sealed class UnreadNotices(NoticeDesk desk) : IUnread
{
    public Task<int> Of(Guid person, CancellationToken cancel) => desk.Unread(person, cancel);
}

/// <summary>The fields of the inbox and of the choices.</summary>
internal static class InboxFields
{
    /// <summary>The moment the page was opened: what came since stays unread.</summary>
    public static readonly HiddenField Until = new("until");

    /// <summary>This kind by mail too.</summary>
    public static YesNoField Mail(NoticeKind kind) => new($"mail.{kind.Code}", "Gửi cả thư điện tử");

    /// <summary>This kind by SMS too.</summary>
    public static YesNoField Sms(NoticeKind kind) => new($"sms.{kind.Code}", "Gửi cả tin nhắn");
}

/// <summary>A line of the inbox.</summary>
public sealed record InboxLine(Guid Id, DateTime At, string Title, string Text, string? Url, bool IsRead);

/// <summary>The inbox.</summary>
public sealed record InboxModel(PageOf<InboxLine> Rows, bool UnreadOnly, int Unread, FormState Form);

/// <summary>How to be told of each kind.</summary>
public sealed record ChoicesModel(FormState Form, IReadOnlyList<NoticeKind> Kinds);
