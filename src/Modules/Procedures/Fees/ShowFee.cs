using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>What is payable for a procedure, from answers in the address; alone on a page, or as a box of another.</summary>
internal static class ShowFee
{
    public static void Map(Site site) => site.Action("/services/{code}/fee").Open().MapGet(Show);

    public static string Url(string code) => $"/services/{Uri.EscapeDataString(code)}/fee";

    /// <summary>The box for the page of a procedure; none where nothing is known of its fees.</summary>
    public static FeeBoxModel? Box(string code, FeeBook book, FormState form, Texts t, DateOnly day, string? action = null)
    {
        var lines = book.Of(code);
        if (lines.Count == 0)
        {
            return null;
        }

        var questions = FeeCalculation.Questions(lines, day);
        return new(action ?? Url(code), form, FeeFields.Of(questions, t), FeeCalculation.Of(lines, FeeFields.Read(questions, form, t, day)));
    }

    private static async Task<IResult> Show(string code, FeeBook book, IProcedures procedures, FormState form, Texts t, Act act, CancellationToken cancel)
    {
        var box = Box(code, book, form, t, act.Day);
        act.RefuseIf(box is null, Refusals.NotFound);
        return FeePage.With(new(code, (await procedures.Find(code, act.Day, cancel))?.Content.Name, box!));
    }
}

/// <summary>Questions, answers so far, and what is payable.</summary>
/// <param name="Action">Address the form asks again.</param>
public sealed record FeeBoxModel(string Action, FormState Form, IReadOnlyList<Field> Fields, FeeAnswer Answer);

/// <summary>The fee of a procedure alone; without name where the register does not hold the procedure.</summary>
public sealed record FeePageModel(string Code, string? Name, FeeBoxModel Box);

/// <summary>Sentences of fees in the reader's language.</summary>
internal static class FeeTexts
{
    public static string Of(this Texts t, FeePhrase phrase) => t[phrase.Text, [.. phrase.Values.Select(v => v is string text ? t[text] : v)]];
}
