using ThongSuot.Data;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>A paper of a dossier: what was handed in, and whether it is digital.</summary>
public sealed class DossierPaper
{
    /// <summary>Kind of references to papers, owners of their files.</summary>
    public const string ReferenceKind = "dossier-paper";

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>Place in the list, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Originals handed in.</summary>
    public int Originals { get; init; }

    /// <summary>Copies handed in.</summary>
    public int Copies { get; init; }

    /// <summary>How it came to be digital.</summary>
    public PaperState State { get; set; }

    /// <summary>Came with the supplement.</summary>
    public bool IsSupplement { get; init; }

    /// <summary>Whose files it shows beside its own: those of the same paper handed in with another dossier of the group, or of the earlier dossier whose result it is.</summary>
    public Guid? FilesOfId { get; init; }
}

/// <summary>One amount payable for a dossier, as computed on its day, and its payment.</summary>
public sealed class DossierFee : IVersioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>Place in the list, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Code of the fee.</summary>
    public required string Code { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Phí or lệ phí.</summary>
    public required FeeKind Kind { get; init; }

    /// <summary>In đồng.</summary>
    public required long Amount { get; init; }

    /// <summary>Paid, UTC.</summary>
    public DateTime? PaidAt { get; internal set; }

    /// <summary>How it was paid.</summary>
    public PaymentWay? PaidBy { get; internal set; }

    /// <summary>Number of the receipt of the money.</summary>
    public string? Receipt { get; internal set; }

    /// <summary>The unit that took the money.</summary>
    public Guid? CashierUnitId { get; internal set; }

    /// <summary>Who took it; nobody where a payment gateway did.</summary>
    public Guid? CashierId { get; internal set; }

    /// <summary>The payment gateway's number of the payment (mã giao dịch).</summary>
    public string? Transaction { get; internal set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

/// <summary>How money came.</summary>
public enum PaymentWay
{
    /// <summary>Cash at the counter.</summary>
    Cash,

    /// <summary>Into the agency's account.</summary>
    Transfer,

    /// <summary>Through a payment service.</summary>
    Online,
}

/// <summary>A status a dossier had: the history the national portal is told.</summary>
internal sealed class DossierStep
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>The status it came to.</summary>
    public required DossierStatus Status { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>By whom.</summary>
    public required string Who { get; init; }

    /// <summary>Why, where a reason is asked for.</summary>
    public string? Reason { get; init; }
}

/// <summary>A paper an agency gave out about a dossier: forms 02, 03, 04 and the notice that it was stopped.</summary>
public sealed class DossierLetter
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>What it is.</summary>
    public required LetterKind Kind { get; init; }

    /// <summary>Its number: <c>12/PBS-TTPVHCC</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Code of the reason in data/one-stop/reasons.csv.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>The reason in words.</summary>
    public required string Reason { get; init; }

    /// <summary>What is asked for, one line each.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The date promised before, UTC.</summary>
    public DateTime? OldDueAt { get; init; }

    /// <summary>The date promised now, UTC.</summary>
    public DateTime? NewDueAt { get; set; }

    /// <summary>Given out, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who signed it; nobody where the applicant's own step made it.</summary>
    public required string Signer { get; init; }

    /// <summary>The unit that gave it out.</summary>
    public required Guid UnitId { get; init; }
}

/// <summary>What a letter of a dossier is: TT 01/2018/TT-VPCP, article 9; the notice of a stop is of TT 03/2025/TT-VPCP.</summary>
public enum LetterKind
{
    /// <summary>Form 02: what is missing.</summary>
    Supplement,

    /// <summary>Form 03: it is not taken.</summary>
    Rejection,

    /// <summary>Form 04: sorry, and a new date.</summary>
    Apology,

    /// <summary>It was stopped, or given back to whoever withdrew it.</summary>
    Stop,
}
