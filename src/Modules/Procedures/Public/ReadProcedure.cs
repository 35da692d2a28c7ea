namespace ThongSuot.Procedures;

/// <summary>
/// A record read from outside: what was understood, the source's own texts field by field (nothing is dropped), and what is doubtful.
/// </summary>
/// <param name="Line">Line or row of the file, from 1.</param>
/// <param name="Content">What was understood.</param>
/// <param name="Source">Each field of the source with its text as written.</param>
/// <param name="Doubts">What a person must look at; empty when nothing.</param>
public sealed record ReadProcedure(int Line, ProcedureContent Content, IReadOnlyDictionary<string, string> Source, IReadOnlyList<Doubt> Doubts)
{
    /// <summary>What the province adds; only a record of our own export says it.</summary>
    public ProvincialAdditions? Additions { get; init; }
}

/// <summary>Something in a record that must be looked at before it counts.</summary>
/// <param name="Reason">Which doubt, by its code in <c>DoubtReasons</c> (time-without-unit, fee-in-thousands…).</param>
/// <param name="Field">Field of the source.</param>
/// <param name="Text">The text in question, as written.</param>
/// <param name="Suggestion">What it probably says; absent where nothing can be guessed.</param>
public sealed record Doubt(string Reason, string Field, string Text, string? Suggestion);
