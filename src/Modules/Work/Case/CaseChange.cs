using ThongSuot.Cases;
using ThongSuot.Forms;
using ThongSuot.Kernel;

namespace ThongSuot.Work;

/// <summary>Something that can be done to a whole case.</summary>
/// <param name="Code">In the address.</param>
/// <param name="Title">Vietnamese source text.</param>
/// <param name="Hint">What it means, Vietnamese source text.</param>
/// <param name="From">The states it can be done in.</param>
/// <param name="Do">How; the reason in words.</param>
internal sealed record CaseChange(string Code, string Title, string Hint, IReadOnlyList<CaseStatus> From, Func<CaseDesk, Guid, string, Act, CancellationToken, Task> Do)
{
    public static readonly TextField Reason = new("reason", "Lý do") { Rows = 2, Max = 500 };

    public static IReadOnlyList<CaseChange> All { get; } =
    [
        new("pause", "Tạm dừng", "Thời hạn ngừng tính, các bước đang chờ được giữ nguyên cho đến khi tiếp tục.", [CaseStatus.Running], (desk, id, why, act, cancel) => desk.Pause(id, why, act, cancel)),
        new("resume", "Cho tiếp tục", "Thời hạn tính tiếp từ bây giờ.", [CaseStatus.Paused], (desk, id, why, act, cancel) => desk.Resume(id, why, act, cancel)),
        new("withdraw", "Rút vụ việc", "Người đề nghị rút lại; các bước đang chờ không còn phải làm.", [CaseStatus.Running, CaseStatus.Paused, CaseStatus.Failed], (desk, id, why, act, cancel) => desk.Withdraw(id, why, act, cancel)),
        new("stop", "Dừng hẳn", "Cơ quan kết thúc vụ việc; không mở lại được.", [CaseStatus.Running, CaseStatus.Paused, CaseStatus.Failed], (desk, id, why, act, cancel) => desk.Stop(id, why, act, cancel)),
        new("retry", "Chạy lại", "Thử lại bước bị vướng, sau khi nguyên nhân đã được khắc phục.", [CaseStatus.Failed], (desk, id, _, act, cancel) => desk.Retry(id, act, cancel)),
    ];

    public bool Fits(CaseStatus status) => From.Contains(status);
}
