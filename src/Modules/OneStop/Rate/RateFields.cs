using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;

namespace ThongSuot.OneStop;

/// <summary>What a rating asks: stars, the contents of Decree 61/2018/NĐ-CP, article 31.1 (data/one-stop/rating.csv; codes are stored and never change), and anything else.</summary>
internal sealed class RateFields(DataFiles files, Texts t)
{
    public static readonly ChoiceField Stars = new("stars", "Mức hài lòng chung",
        [new("5", "5 sao: rất hài lòng"), new("4", "4 sao: hài lòng"), new("3", "3 sao: bình thường"), new("2", "2 sao: chưa hài lòng"), new("1", "1 sao: rất không hài lòng")])
    { AsRadios = true };

    public static readonly TextField Comment = new("comment", "Nội dung khác") { Required = false, Rows = 4, Max = 1000, Hint = "Không bắt buộc. Đừng ghi thông tin riêng tư của người khác." };

    private static readonly IReadOnlyList<Choice> Levels = [new("good", "Hài lòng"), new("fair", "Bình thường"), new("poor", "Chưa hài lòng")];
    private static readonly IReadOnlyList<Choice> YesNo = [new("yes", "Đúng"), new("no", "Không đúng")];

    private readonly Lazy<IReadOnlyList<ChoiceField>> all = new(() =>
        [.. files.Rows("one-stop/rating.csv").Select(r => new ChoiceField(r["code"], t.Of(new Names(r["name"], r["name_en"])), r["answers"] == "yesno" ? YesNo : Levels) { Required = false, AsRadios = true })]);

    /// <summary>The contents beside the stars, each optional.</summary>
    public IReadOnlyList<ChoiceField> Contents => all.Value;

    /// <summary>The answers of a rating, as they are read.</summary>
    public IReadOnlyList<(string Content, string Answer)> Of(DossierRating rating) =>
        [.. Contents.Where(c => rating.Answers.ContainsKey(c.Name)).Select(c => (c.Label, t[c.Choices.FirstOrDefault(a => a.Value == rating.Answers[c.Name])?.Text ?? "–"]))];

    /// <summary>What was answered; errors stand in the form.</summary>
    public NewRating? Read(FormState form)
    {
        var (stars, comment) = (form.Get(Stars), form.Maybe(Comment));
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in Contents)
        {
            if (form.Maybe(field) is { } answer)
            {
                answers[field.Name] = answer;
            }
        }

        return form.HasErrors ? null : new(int.Parse(stars!, System.Globalization.CultureInfo.InvariantCulture), answers, comment);
    }
}

/// <summary>A rating as it was given.</summary>
internal sealed record NewRating(int Stars, IReadOnlyDictionary<string, string> Answers, string? Comment);
