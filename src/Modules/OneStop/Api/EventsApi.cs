using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>What happened to dossiers, for programs that come and ask: from where they stopped, in the order it was recorded.</summary>
internal static class EventsApi
{
    private static readonly TextField After = new("after", "Từ sau chỗ đã đọc") { Required = false, Max = 40, Hint = "Giá trị next của lần trước; latest để bắt đầu từ bây giờ; bỏ trống để đọc từ đầu." };
    private static readonly ChoiceField About = new("about", "Về", [new(Dossier.ReferenceKind, "Hồ sơ")]) { Required = false };

    public static void Map(Site site) => site.Api("/events").Requires(OneStopPermissions.View).Describes(new("Những gì đã xảy ra với các hồ sơ phần mềm được xem")
    {
        More = "Đọc nối tiếp bằng next: không sót, theo đúng thứ tự ghi, có thể lặp lại nếu đọc lại. Sự kiện có trong khoảng một phút sau khi xảy ra. Khi more là true thì còn nữa, hãy đọc tiếp ngay.",
        Asked = [After, About], Answer = typeof(EventsAnswer),
    }).MapGet(List);

    private static async Task<IResult> List(FormState form, EventFeed feed, Texts t, Act act, CancellationToken cancel)
    {
        var (after, _) = (form.Maybe(After), form.Maybe(About));
        if (after is not null && after != FeedPlace.Latest && !FeedPlace.TryParse(after, out _))
        {
            form.AddError(After, "Không đọc được giá trị này. Hãy gửi đúng giá trị next đã nhận.");
        }

        return form.HasErrors ? Api.Wrong(form, t) : Results.Json(await feed.After(after, act, cancel));
    }
}

/// <summary>A stretch of what happened.</summary>
/// <param name="Next">Where to go on: sent as <c>after</c>.</param>
/// <param name="More">There is more by now.</param>
internal sealed record EventsAnswer(IReadOnlyList<EventAnswer> Events, string Next, bool More);

/// <summary>Something that happened to a dossier, without personal data: what it is, is read at the address.</summary>
/// <param name="Id">The same however often it is told.</param>
/// <param name="Status">The status it came to, where that is what happened.</param>
internal sealed record EventAnswer(Guid Id, DateTime At, string Kind, string Title, ThingAnswer About, Guid? Unit, string? Status, int? StatusCode, string Url);
