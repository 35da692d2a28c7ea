using System.Globalization;
using ThongSuot.Clocks;
using ThongSuot.Data;

namespace ThongSuot.OneStop;

/// <summary>By when a dossier filed online is answered: data/one-stop/online-answer.csv, in working hours of one-stop shops.</summary>
internal sealed class OnlineAnswer(DataFiles files, CalendarDesk calendars)
{
    private readonly Lazy<IReadOnlyList<(DateOnly From, int Hours)>> rows = new(() =>
        [.. files.Rows("one-stop/online-answer.csv").Select(r => (DateOnly.ParseExact(r["from"], "yyyy-MM-dd", CultureInfo.InvariantCulture), int.Parse(r["hours"], CultureInfo.InvariantCulture)))]);

    /// <summary>Working hours by the rule in force on a day.</summary>
    public int Hours(DateOnly day) => rows.Value.Last(r => r.From <= day).Hours;

    /// <summary>By when at the latest, UTC.</summary>
    public async Task<DateTime> By(DateTime filedAt, CancellationToken cancel) =>
        (await calendars.Current(cancel)).Book.For("one_stop").Add(filedAt, TimeSpan.FromHours(Hours(Kernel.VietnamTime.DayOf(filedAt))));
}
