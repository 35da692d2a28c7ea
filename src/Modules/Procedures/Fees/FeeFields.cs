using ThongSuot.Forms;
using ThongSuot.Languages;

namespace ThongSuot.Procedures;

/// <summary>The questions of a fee as fields of a form in the address.</summary>
internal static class FeeFields
{
    /// <summary>The fields to ask, in the order they are read.</summary>
    public static IReadOnlyList<Field> Of(FeeQuestions questions, Texts t)
    {
        var fields = new List<Field>();
        if (questions.Ways.Count > 0)
        {
            fields.Add(Way(questions));
        }

        fields.AddRange(questions.Units.Select(Unit));
        if (questions.Groups.Count > 0)
        {
            fields.Add(Groups(questions, t));
        }

        return fields;
    }

    /// <summary>Reads the answers; a fee is first computed for one of each, filed the first way.</summary>
    public static FeeFacts Read(FeeQuestions questions, FormState form, Texts t, DateOnly day)
    {
        var quantities = new Dictionary<FeeUnit, long>();
        foreach (var unit in questions.Units)
        {
            var field = Unit(unit);
            quantities[unit] = form.With(field, 1L).Get(field);
        }

        return new() { Day = day, Way = Chosen(questions, form), Quantities = quantities, Groups = questions.Groups.Count > 0 ? form.Get(Groups(questions, t)) : [] };
    }

    private static readonly Dictionary<FilingWay, string> Codes = new() { [FilingWay.Online] = "online", [FilingWay.Counter] = "counter", [FilingWay.Post] = "post" };

    private static FilingWay? Chosen(FeeQuestions questions, FormState form)
    {
        if (questions.Ways.Count == 0)
        {
            return null;
        }

        var field = Way(questions);
        var code = form.With(field, Codes[questions.Ways[0]]).Get(field);
        return questions.Ways.Where(w => Codes[w] == code).Select(w => (FilingWay?)w).FirstOrDefault();
    }

    private static ChoiceField Way(FeeQuestions questions) => new("channel", "Cách nộp hồ sơ", [.. questions.Ways.Select(w => new Choice(Codes[w], CitizenWords.Of(w)))]) { AsRadios = true };

    private static NumberField Unit(FeeUnit unit) => new(unit switch { FeeUnit.Page => "pages", FeeUnit.Copy => "copies", FeeUnit.Transaction => "transactions", FeeUnit.Will => "wills", _ => "cases" }, unit.Asked())
    {
        Min = 1, Max = FeeCalculation.MostUnits,
    };

    private static ChoicesField Groups(FeeQuestions questions, Texts t) => new("groups", "Được miễn hoặc giảm nếu", [.. questions.Groups.Select(g => new Choice(g.Code, t.Of(g.Name)))]) { Required = false };
}
