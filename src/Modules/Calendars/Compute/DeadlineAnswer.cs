namespace ThongSuot.Calendars;

/// <summary>A deadline as programs read it; moments are Vietnam's time with its offset.</summary>
internal sealed record DeadlineAnswer
{
    public DateTimeOffset? Due { get; init; }

    public DateOnly? DueDay { get; init; }

    public required string Rules { get; init; }

    public required string Span { get; init; }

    public DateTimeOffset? Started { get; init; }

    public DateTimeOffset? WaitingSince { get; init; }

    public DateTimeOffset? AnswerBy { get; init; }

    public DateTimeOffset? Ended { get; init; }

    public bool IsWithdrawn { get; init; }

    public string? Certainty { get; init; }

    public required IReadOnlyList<DeadlineStepAnswer> Steps { get; init; }
}

/// <summary>One step of the reasoning, in both languages.</summary>
internal sealed record DeadlineStepAnswer(string Kind, string Vi, string? En, string? Article, string? Certainty, DateOnly? Day, DateOnly? Until);

/// <summary>A deadline that is watched.</summary>
internal sealed record WatchedAnswer
{
    public required Guid Id { get; init; }

    public required string Case { get; init; }

    public required WatchedSubject Subject { get; init; }

    public required Guid Unit { get; init; }

    public string? Field { get; init; }

    public required string State { get; init; }

    public double? WorkingMinutesLeft { get; init; }

    public required DeadlineAnswer Deadline { get; init; }
}

/// <summary>What a deadline is about.</summary>
internal sealed record WatchedSubject(string Kind, string Id);
