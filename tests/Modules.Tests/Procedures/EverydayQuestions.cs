using ThongSuot.Data;

namespace ThongSuot.Procedures.Tests;

/// <summary>Questions as people ask them, written down before the search was made, and fifty further ones written before it was tuned: does the procedure they need stand among the first five?</summary>
public sealed class EverydayQuestions
{
    [Theory]
    [InlineData("everyday-questions.csv", 60)]
    [InlineData("further-questions.csv", 50)]
    public void Nine_of_ten_questions_find_their_procedure_among_the_first_five(string file, int questions)
    {
        var asked = new DataFiles(Path.Combine(AppContext.BaseDirectory, "Procedures")).Rows(file);
        var missed = new List<string>();
        var first = 0;
        foreach (var row in asked)
        {
            var place = DemoCatalogue.Find(row["question"]).ToList().IndexOf(row["code"]);
            first += place == 0 ? 1 : 0;
            if (place is < 0 or >= 5)
            {
                missed.Add($"{row["question"]} ({row["code"]}): {(place < 0 ? "nowhere" : $"place {place + 1}")}; first: {string.Join(", ", DemoCatalogue.Find(row["question"]).Take(3))}");
            }
        }

        var found = asked.Count - missed.Count;
        TestContext.Current.TestOutputHelper?.WriteLine($"{found} of {asked.Count} among the first five, {first} in the first place. Missed:\n{string.Join('\n', missed)}");
        Assert.Equal(questions, asked.Count);
        Assert.True(found >= asked.Count * 0.9, string.Join('\n', missed));
    }
}
