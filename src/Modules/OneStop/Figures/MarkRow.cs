using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ThongSuot.OneStop;

/// <summary>Sums of marks of one key, as the database adds them up.</summary>
internal sealed class MarkRow<TKey>
{
    public TKey Key { get; init; } = default!;

    public string? Second { get; init; }

    /// <summary>A month, a group of months or one of <see cref="MarkRows"/>' edges.</summary>
    public int Bucket { get; init; }

    public int Received { get; init; }

    public int Online { get; init; }

    public int Early { get; init; }

    public int OnTime { get; init; }

    public int Late { get; init; }

    public int Withdrawn { get; init; }

    public int Stopped { get; init; }

    public int Rejected { get; init; }

    public int FellLate { get; init; }

    public int LateEnded { get; init; }

    public int Open { get; init; }

    /// <summary>Taken in and ended, however.</summary>
    public int Ended => Early + OnTime + Late + Withdrawn + Stopped;

    public static MarkRow<TKey> Sum(IEnumerable<MarkRow<TKey>> rows)
    {
        var all = rows.ToList();
        return new()
        {
            Received = all.Sum(r => r.Received), Online = all.Sum(r => r.Online), Early = all.Sum(r => r.Early), OnTime = all.Sum(r => r.OnTime), Late = all.Sum(r => r.Late), Withdrawn = all.Sum(r => r.Withdrawn), Stopped = all.Sum(r => r.Stopped),
            Rejected = all.Sum(r => r.Rejected), FellLate = all.Sum(r => r.FellLate), LateEnded = all.Sum(r => r.LateEnded), Open = all.Sum(r => r.Open),
        };
    }

    public static MarkRow<TKey> operator -(MarkRow<TKey> one, MarkRow<TKey> other) => new()
    {
        Received = one.Received - other.Received, Online = one.Online - other.Online, Early = one.Early - other.Early, OnTime = one.OnTime - other.OnTime, Late = one.Late - other.Late, Withdrawn = one.Withdrawn - other.Withdrawn,
        Stopped = one.Stopped - other.Stopped, Rejected = one.Rejected - other.Rejected, FellLate = one.FellLate - other.FellLate, LateEnded = one.LateEnded - other.LateEnded, Open = one.Open - other.Open,
    };
}

/// <summary>Makes statements whose rows are sums of marks.</summary>
internal static class MarkRows
{
    private static readonly string[] Columns =
    [
        nameof(MarkRow<int>.Received), nameof(MarkRow<int>.Online), nameof(MarkRow<int>.Early), nameof(MarkRow<int>.OnTime), nameof(MarkRow<int>.Late), nameof(MarkRow<int>.Withdrawn), nameof(MarkRow<int>.Stopped),
        nameof(MarkRow<int>.Rejected), nameof(MarkRow<int>.FellLate), nameof(MarkRow<int>.LateEnded), nameof(MarkRow<int>.Open),
    ];

    /// <summary>Each row with its key, its bucket and what it adds; nought where nothing is said.</summary>
    public static IQueryable<MarkRow<TKey>> Marked<T, TKey>(this IQueryable<T> rows, (Expression<Func<ICountable, TKey>> Key, Expression<Func<ICountable, string?>> Second) by, Expression<Func<T, int>> bucket, params IEnumerable<(string Column, LambdaExpression Adds)> marks)
    {
        var adds = marks.ToDictionary(m => m.Column, m => m.Adds);
        return rows.Select(Parts.Row<T, MarkRow<TKey>>([("Key", by.Key), ("Second", by.Second), ("Bucket", bucket), .. Columns.Select(c => (c, adds.GetValueOrDefault(c) ?? ((T _) => 0)))]));
    }

    /// <summary>Added up by the database.</summary>
    public static async Task<List<MarkRow<TKey>>> Sums<TKey>(this IQueryable<MarkRow<TKey>> rows, CancellationToken cancel) => await rows.GroupBy(m => new { m.Key, m.Second, m.Bucket }).Select(g => new MarkRow<TKey>
    {
        Key = g.Key.Key, Second = g.Key.Second, Bucket = g.Key.Bucket, Received = g.Sum(m => m.Received), Online = g.Sum(m => m.Online), Early = g.Sum(m => m.Early), OnTime = g.Sum(m => m.OnTime), Late = g.Sum(m => m.Late),
        Withdrawn = g.Sum(m => m.Withdrawn), Stopped = g.Sum(m => m.Stopped), Rejected = g.Sum(m => m.Rejected), FellLate = g.Sum(m => m.FellLate), LateEnded = g.Sum(m => m.LateEnded), Open = g.Sum(m => m.Open),
    }).ToListAsync(cancel);
}
