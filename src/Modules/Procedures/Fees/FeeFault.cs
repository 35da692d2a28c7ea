namespace ThongSuot.Procedures;

/// <summary>What is wrong in the files of fees, as data: the row, the kind, the text in question.</summary>
/// <param name="File">Name without folder and ending.</param>
/// <param name="Row">Row of the file, the header being 1; 0 where the fault is between rows.</param>
/// <param name="Fee">Code of the fee.</param>
internal sealed record FeeFault(string File, int Row, string Fee, FeeFaultKind Kind, string Text);

/// <summary>Kinds of faults in the files of fees.</summary>
internal enum FeeFaultKind
{
    /// <summary>A cell that must be filled is empty.</summary>
    Missing,

    /// <summary>Not one of the kinds of fee.</summary>
    UnknownKind,

    /// <summary>Not one of the units.</summary>
    UnknownUnit,

    /// <summary>Not one of the channels.</summary>
    UnknownChannel,

    /// <summary>A group that fee-groups.csv does not hold.</summary>
    UnknownGroup,

    /// <summary>A tier or reduction of a fee that fees.csv does not hold.</summary>
    UnknownFee,

    /// <summary>No amount, or more than one unit may cost.</summary>
    WrongAmount,

    /// <summary>No day, or a last day before the first.</summary>
    WrongDay,

    /// <summary>A percentage outside of 0 to 100.</summary>
    WrongPercent,

    /// <summary>Not a code of a procedure.</summary>
    WrongProcedure,

    /// <summary>Tiers that do not begin after 1 or do not rise.</summary>
    WrongTier,

    /// <summary>Two rows of a fee hold on the same day for the same channel.</summary>
    Overlap,

    /// <summary>Days between two rows of a fee on which none holds.</summary>
    Gap,

    /// <summary>Free of charge, and yet with an amount, tier, cap or reduction.</summary>
    FreeWithAmount,
}
