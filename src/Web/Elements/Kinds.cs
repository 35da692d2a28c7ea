namespace ThongSuot.Web;

/// <summary>What a notice says.</summary>
public enum Tone
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Done.</summary>
    Success,

    /// <summary>Look out.</summary>
    Warning,

    /// <summary>Did not work.</summary>
    Error,
}

/// <summary>The state a badge shows: a word and a shape beside the colour.</summary>
public enum BadgeKind
{
    /// <summary>No judgement.</summary>
    Neutral,

    /// <summary>In time, in force, done.</summary>
    Good,

    /// <summary>Soon due, not yet, provisional.</summary>
    Soon,

    /// <summary>Late, failed, closed.</summary>
    Bad,

    /// <summary>Paused, ended.</summary>
    Paused,
}

/// <summary>A step on the way to this page.</summary>
public sealed record Crumb(string Text, string Url);

/// <summary>A tab: its words, address and count.</summary>
public sealed record Tab(string Text, string Url, bool IsCurrent, long? Count = null);

/// <summary>An entry of a timeline.</summary>
public sealed record TimelineEntry(DateTime At, string Who, string Title, string? Remark = null, string? Reason = null, string? Url = null);

/// <summary>A column of a table: its words, the key it sorts by, and whether it holds figures.</summary>
public sealed record Column(string Text, string? Sort = null, bool IsNumber = false);

/// <summary>A count that is a filter: its words, the number, where it leads, and how it is judged.</summary>
public sealed record Tile(string Text, long Count, string Url, BadgeKind Kind = BadgeKind.Neutral, bool IsCurrent = false);
