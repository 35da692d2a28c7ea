using System.Collections.Concurrent;

namespace ThongSuot.Organizations;

/// <summary>The units in force on a day, by place and by identity.</summary>
internal sealed class UnitsOfDay(IReadOnlyList<UnitCard> all)
{
    public IReadOnlyList<UnitCard> All => all;

    public IReadOnlyDictionary<Guid, UnitCard> ById { get; } = all.ToDictionary(u => u.Id);
}

/// <summary>Units as they were read last, for as long as the stamp of rights stays: every change of the chart touches it.</summary>
internal sealed class KeptUnits
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<(string Stamp, DateOnly Day), UnitsOfDay> days = [];

    public UnitsOfDay? Find(string stamp, DateOnly day) => days.GetValueOrDefault((stamp, day));

    public UnitsOfDay Keep(string stamp, DateOnly day, IReadOnlyList<UnitCard> all)
    {
        if (days.Count >= Most)
        {
            days.Clear();
        }

        return days[(stamp, day)] = new(all);
    }
}
