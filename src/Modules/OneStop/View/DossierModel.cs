using ThongSuot.Calendar;
using ThongSuot.Cases;
using ThongSuot.Clocks;
using ThongSuot.Files;
using ThongSuot.Forms;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>A paper with its files.</summary>
public sealed record PaperLine(DossierPaper Paper, IReadOnlyList<StoredFile> Files);

/// <summary>An open step of the dossier's process: the step, where it waits, who holds it.</summary>
public sealed record TaskLine(Guid Id, string Step, string Unit, string? Holder, DateTime? DueAt, string? Url);

/// <summary>A change the actor may make now.</summary>
public sealed record ChangeLine(string Code, string Title);

/// <summary>One dossier with everything on one screen.</summary>
public sealed record DossierModel
{
    /// <summary>The dossier.</summary>
    public required Dossier Dossier { get; init; }

    /// <summary>Names of its three units.</summary>
    public required IReadOnlyDictionary<Guid, string> Units { get; init; }

    /// <summary>Its papers.</summary>
    public required IReadOnlyList<PaperLine> Papers { get; init; }

    /// <summary>What is payable.</summary>
    public required IReadOnlyList<DossierFee> Fees { get; init; }

    /// <summary>Sums of financial duties it waits or waited for.</summary>
    public IReadOnlyList<DossierDuty> Duties { get; init; } = [];

    /// <summary>Online payments, its own and those of its group.</summary>
    public IReadOnlyList<PaymentOrder> Orders { get; init; } = [];

    /// <summary>The actor may offer to pay online at the counter.</summary>
    public bool MayPayOnline { get; init; }

    /// <summary>Letters given out.</summary>
    public required IReadOnlyList<DossierLetter> Letters { get; init; }

    /// <summary>What each letter is called.</summary>
    public required IReadOnlyDictionary<Guid, Kernel.Names> Titles { get; init; }

    /// <summary>Steps that wait for somebody.</summary>
    public required IReadOnlyList<TaskLine> Tasks { get; init; }

    /// <summary>Where it stands against its promised date; none before it is taken in.</summary>
    public ClockStanding? Standing { get; init; }

    /// <summary>Why it is due when it is.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>The page of its process.</summary>
    public string? CaseUrl { get; init; }

    /// <summary>What the actor may do.</summary>
    public required IReadOnlyList<ChangeLine> Changes { get; init; }

    /// <summary>What happened.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>Files of its result.</summary>
    public IReadOnlyList<StoredFile> Results { get; init; } = [];

    /// <summary>Where the draft of its result stands; none before it is begun.</summary>
    public DraftStatus? Draft { get; init; }

    /// <summary>The actor may write it.</summary>
    public bool MayDraft { get; init; }

    /// <summary>The actor may sign it.</summary>
    public bool MaySign { get; init; }

    /// <summary>What its applicant thinks of how it was handled.</summary>
    public GivenRating? Rating { get; init; }

    /// <summary>A rating on paper may be typed in.</summary>
    public bool MayRate { get; init; }

    /// <summary>Not yet paid, in đồng.</summary>
    public long Unpaid => Fees.Where(f => f.PaidAt is null).Sum(f => f.Amount);

    /// <summary>Name of one of its units.</summary>
    public string Unit(Guid id) => Units.GetValueOrDefault(id) ?? "–";
}
