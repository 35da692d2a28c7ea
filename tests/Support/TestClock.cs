namespace ThongSuot.Support;

/// <summary>A clock that stands still until a test moves it. Begins on Thursday 15 October 2020 at 9:00 in Vietnam.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2020, 10, 15, 2, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time) => now += time;

    /// <summary>Moves to a local Vietnamese moment.</summary>
    public void MoveTo(DateTime local) => now = new DateTimeOffset(local, TimeSpan.FromHours(7));
}
