namespace ThongSuot.Kernel;

/// <summary>A span of days in force: from a day on, to a last day (included) or open.</summary>
public readonly record struct Period(DateOnly From, DateOnly? To)
{
    /// <summary>Is the day inside?</summary>
    public bool Has(DateOnly day) => day >= From && (To is null || day <= To);

    /// <summary>Do both share a day?</summary>
    public bool Overlaps(Period other) => (other.To is null || From <= other.To) && (To is null || other.From <= To);
}

/// <summary>Text in Vietnamese with its English where there is one.</summary>
public sealed record Names(string Vi, string? En = null)
{
    /// <summary>The English where asked for and there, else the Vietnamese.</summary>
    public string In(string language) => language == "en" && En is not null ? En : Vi;
}
