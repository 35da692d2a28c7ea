using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Notifications;

namespace ThongSuot.Clocks;

/// <summary>Tells who answers for a case from now on, and who did before.</summary>
internal sealed class TellOfHandOver(NoticeDesk desk) : IAfter<ClockHandedOver>
{
    public static readonly NoticeKind Kind = new("clocks.handed-over", "Giao, nhận việc đang theo dõi thời hạn");

    public async Task After(ClockHandedOver happened, EventRow row, Act act, CancellationToken cancel)
    {
        var said = string.Join(": ", ((string?[])[row.ActorId is null ? null : row.ActorName, row.Reason]).OfType<string>());
        if (happened.To is { } to)
        {
            await Tell(to, new($"Bạn phụ trách việc “{happened.Case.Label}”", $"You now answer for “{happened.Case.Label}”"), new($"{said}.", $"{said}."));
        }

        if (happened.From is { } from && from != happened.To)
        {
            await Tell(from, new($"Việc “{happened.Case.Label}” đã giao cho người khác", $"“{happened.Case.Label}” was handed over"),
                new($"Người phụ trách mới: {happened.Name ?? "chưa có"}. {said}.", $"Now answers for it: {happened.Name ?? "nobody yet"}. {said}."));
        }

        Task Tell(Guid person, Names title, Names text) => desk.Send(person, new NewNotice { Kind = Kind, EventId = row.Id, Title = title, Text = text, About = happened.Case, Url = $"/deadlines/{happened.Clock}" }, act, cancel);
    }
}
