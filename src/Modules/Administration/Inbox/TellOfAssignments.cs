using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Notifications;

namespace ThongSuot.Administration;

/// <summary>Tells people of rights they were given or lost.</summary>
internal sealed class TellOfAssignments(NoticeDesk desk) : IAfter<AssignmentGiven>, IAfter<AssignmentEnded>
{
    public static readonly NoticeKind Kind = new("administration.assignments", "Thay đổi về quyền của bạn");

    public Task After(AssignmentGiven happened, EventRow row, Act act, CancellationToken cancel) => desk.Send(happened.PersonId, new NewNotice
    {
        Kind = Kind,
        EventId = row.Id,
        Title = new($"Bạn được giao vai trò {happened.Role}", $"You were given the role {happened.Role}"),
        Text = new($"{happened.UnitName}; từ {happened.From:dd/MM/yyyy}. Người giao: {row.ActorName}.", $"{happened.UnitName}; from {happened.From:dd/MM/yyyy}. Given by {row.ActorName}."),
        About = happened.Subject,
        Url = "/home",
    }, act, cancel);

    public Task After(AssignmentEnded happened, EventRow row, Act act, CancellationToken cancel) => desk.Send(happened.PersonId, new NewNotice
    {
        Kind = Kind,
        EventId = row.Id,
        Title = new($"Vai trò {happened.Role} của bạn kết thúc", $"Your role {happened.Role} ends"),
        Text = new($"Ngày cuối: {happened.LastDay:dd/MM/yyyy}. Người thực hiện: {row.ActorName}.", $"Last day: {happened.LastDay:dd/MM/yyyy}. Ended by {row.ActorName}."),
        About = happened.Subject,
        Url = "/home",
    }, act, cancel);
}
