namespace ThongSuot.Procedures;

/// <summary>What somebody answered to the questions a fee asks.</summary>
public sealed record FeeFacts
{
    /// <summary>The day it is paid for.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How the dossier is filed; none where no line asks.</summary>
    public FilingWay? Way { get; init; }

    /// <summary>How many of what.</summary>
    public IReadOnlyDictionary<FeeUnit, long> Quantities { get; init; } = new Dictionary<FeeUnit, long>();

    /// <summary>Codes of the groups the applicant belongs to.</summary>
    public IReadOnlyCollection<string> Groups { get; init; } = [];
}

/// <summary>What is to be paid, computed and explained.</summary>
public sealed record FeeAnswer
{
    /// <summary>Sum of the lines whose amount is known, in đồng.</summary>
    public long Total => Sums.Sum(s => s.Amount);

    /// <summary>The lines that hold, each with its amount.</summary>
    public IReadOnlyList<FeeSum> Sums { get; init; } = [];

    /// <summary>Lines that are payable beside the total, whose amount is not known here.</summary>
    public IReadOnlyList<FeeLine> Unpriced { get; init; } = [];

    /// <summary>Why nothing can be computed; empty when it can.</summary>
    public IReadOnlyList<FeePhrase> Faults { get; init; } = [];

    /// <summary>Was anything computed, and is it the whole?</summary>
    public bool IsComplete => Faults.Count == 0 && Unpriced.Count == 0 && Sums.Count > 0;
}

/// <summary>One line of the answer: the amount and how it comes about.</summary>
/// <param name="Line">The fee.</param>
/// <param name="Amount">In đồng.</param>
/// <param name="Phrases">Step by step.</param>
public sealed record FeeSum(FeeLine Line, long Amount, IReadOnlyList<FeePhrase> Phrases);

/// <summary>A sentence with places: Vietnamese source text; values that are texts are translated too.</summary>
public sealed record FeePhrase(string Text, params object[] Values);

/// <summary>What must be asked before a fee can be computed.</summary>
/// <param name="Ways">Channels to choose from; empty where all cost the same.</param>
/// <param name="Units">Quantities.</param>
/// <param name="Groups">Groups that pay less.</param>
public sealed record FeeQuestions(IReadOnlyList<FilingWay> Ways, IReadOnlyList<FeeUnit> Units, IReadOnlyList<FeeGroup> Groups);
