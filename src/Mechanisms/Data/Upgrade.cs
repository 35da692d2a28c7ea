using ThongSuot.Kernel;

namespace ThongSuot.Data;

/// <summary>A change of data between releases, as dated code: run once, inside an act, safe to run again.</summary>
public interface IUpgrade
{
    /// <summary>Sorts by time: <c>2026_10_SplitApplicantName</c>.</summary>
    string Id { get; }

    /// <summary>Changes the data; the caller commits the act.</summary>
    Task Run(AppDb db, Act act, CancellationToken cancel);
}

/// <summary>An upgrade that was run.</summary>
internal sealed class UpgradeRow
{
    public required string Id { get; init; }

    public DateTime AppliedAt { get; init; }
}
