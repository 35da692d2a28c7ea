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

    public static IReadOnlyList<CaseChange> All { get; } = [];

    public bool Fits(CaseStatus status) => From.Contains(status);
}
