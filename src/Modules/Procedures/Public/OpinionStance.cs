namespace ThongSuot.Procedures;

/// <summary>What a unit thinks of a proposal.</summary>
public enum OpinionStance
{
    /// <summary>Agrees.</summary>
    Agrees,

    /// <summary>Agrees if something is changed.</summary>
    AgreesWithChanges,

    /// <summary>Does not agree.</summary>
    Disagrees,
}
