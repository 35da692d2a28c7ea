using System.Globalization;
using ThongSuot.Data;
using ThongSuot.Organizations;

namespace ThongSuot.OneStop;

/// <summary>Thresholds and grades of the assessment: data/one-stop/assessment-2018.csv, each from a day on.</summary>
internal sealed class AssessmentRules(DataFiles files)
{
    private readonly Lazy<IReadOnlyList<Rule>> all = new(() => [.. files.Rows("one-stop/assessment-2018.csv").Select(r => new Rule(
        DateOnly.Parse(r["from"], CultureInfo.InvariantCulture), r["subject"], r["level"], r["key"], double.Parse(r["value"], CultureInfo.InvariantCulture)))]);

    /// <summary>The threshold of a subject, at a level where levels differ.</summary>
    public double Threshold(string subject, string key, DateOnly day, UnitLevel? level = null) =>
        InForce(subject, day).First(r => r.Key == key && (r.Level.Length == 0 || r.Level == $"{level}")).Value;

    /// <summary>The grade of a total, Vietnamese source text; subjects are officer and agency.</summary>
    public string Grade(string subject, double total, DateOnly day) => InForce(subject, day).OrderByDescending(r => r.Value).First(r => total >= r.Value).Key;

    // An assessment of days before the circular goes by its first rules: it is asked for as a comparison.
    private IEnumerable<Rule> InForce(string subject, DateOnly day)
    {
        var ofSubject = all.Value.Where(r => r.Subject == subject).ToList();
        var from = ofSubject.Where(r => r.From <= day).Select(r => r.From).DefaultIfEmpty(ofSubject.Min(r => r.From)).Max();
        return ofSubject.Where(r => r.From == from);
    }

    private sealed record Rule(DateOnly From, string Subject, string Level, string Key, double Value);
}
