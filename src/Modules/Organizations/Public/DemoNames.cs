using System.Globalization;
using ThongSuot.Access;
using ThongSuot.Data;

namespace ThongSuot.Organizations;

/// <summary>Names drawn from the weights in the data, always the same for the same seat.</summary>
public sealed class DemoNames(DataFiles files)
{
    private readonly ILookup<string, (string Text, string Sex, double Weight)> parts = files.Rows("demo/names.csv").ToLookup(
        r => r["part"], r => (r["text"], r["sex"], double.Parse(r["weight"], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    /// <summary>The name of a person who is nothing but an applicant.</summary>
    /// <param name="of">What it is drawn from.</param>
    public (string Name, bool IsMale) Of(Guid of)
    {
        var bytes = of.ToByteArray();
        var male = bytes[0] % 100 < 48;
        return (Name(bytes, male ? "male" : "female"), male);
    }

    internal Person Next(Guid seat, int rank)
    {
        var bytes = seat.ToByteArray();
        var male = bytes[0] % 100 < (rank <= 5 ? 68 : 48);
        var sex = male ? "male" : "female";
        var person = Person.Called(Name(bytes, sex), DemoId.Of($"person:{seat:N}"));
        var age = (rank <= 4 ? 42 : rank <= 6 ? 34 : 24) + (bytes[12] % 16);
        person.BornOn = new DateOnly(2020 - age, 1 + (bytes[13] % 12), 1 + (bytes[14] % 28));
        return person;
    }

    private string Name(byte[] bytes, string sex) => $"{Pick("family", "", bytes[1], bytes[2])} {Pick("middle", sex, bytes[3], bytes[4])} {Pick("given", sex, bytes[10], bytes[11])}";

    private string Pick(string part, string sex, byte high, byte low)
    {
        var choices = parts[part].Where(p => p.Sex.Length == 0 || p.Sex == sex || p.Sex == "both").ToList();
        var at = ((high << 8) | low) / 65536.0 * choices.Sum(c => c.Weight);
        foreach (var (text, _, weight) in choices)
        {
            if ((at -= weight) < 0)
            {
                return text;
            }
        }

        return choices[^1].Text;
    }
}
