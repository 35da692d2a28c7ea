using ThongSuot.Files;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>A dossier in the list of whoever filed it.</summary>
public sealed record MyDossierLine
{
    /// <summary>The dossier.</summary>
    public required Dossier Dossier { get; init; }

    /// <summary>Not yet paid, in đồng.</summary>
    public required long Unpaid { get; init; }

    /// <summary>What its applicant must do now, Vietnamese source text; none when nothing.</summary>
    internal string? Todo => MySteps.Todo(Dossier, Unpaid);
}

/// <summary>One's own dossier on one page.</summary>
public sealed record MyDossierModel
{
    /// <summary>The dossier.</summary>
    public required Dossier Dossier { get; init; }

    /// <summary>Names of units.</summary>
    public required IReadOnlyDictionary<Guid, string> Units { get; init; }

    /// <summary>Its papers.</summary>
    public required IReadOnlyList<PaperLine> Papers { get; init; }

    /// <summary>What is payable.</summary>
    public required IReadOnlyList<DossierFee> Fees { get; init; }

    /// <summary>Letters given out.</summary>
    public required IReadOnlyList<DossierLetter> Letters { get; init; }

    /// <summary>What each letter is called.</summary>
    public required IReadOnlyDictionary<Guid, Kernel.Names> Titles { get; init; }

    /// <summary>Files of the result.</summary>
    public required IReadOnlyList<StoredFile> Results { get; init; }

    /// <summary>What happened, without what only staff may read.</summary>
    public required IReadOnlyList<TimelineEntry> Steps { get; init; }

    /// <summary>What its applicant said of how it was handled.</summary>
    public GivenRating? Rating { get; init; }

    /// <summary>What can be paid online now; none when nothing.</summary>
    public PayModel? Pay { get; init; }

    /// <summary>What was paid online.</summary>
    public IReadOnlyList<PaymentOrder> Paid { get; init; } = [];

    /// <summary>Not yet paid, in đồng.</summary>
    public long Unpaid => Fees.Where(f => f.PaidAt is null).Sum(f => f.Amount);

    /// <summary>Name of one of its units.</summary>
    public string Unit(Guid id) => Units.GetValueOrDefault(id) ?? "–";
}
