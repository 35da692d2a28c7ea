using System.Globalization;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>A form of the one-stop shop, whatever its number is in force.</summary>
internal enum PaperForm
{
    /// <summary>Receipt and promised date.</summary>
    Receipt,

    /// <summary>What is missing.</summary>
    Supplement,

    /// <summary>It is not taken.</summary>
    Rejection,

    /// <summary>Sorry, and a new date.</summary>
    Apology,

    /// <summary>It was stopped.</summary>
    Stop,

    /// <summary>The control slip.</summary>
    Slip,

    /// <summary>The tracking book.</summary>
    Book,
}

/// <summary>Number and title of a form on a day.</summary>
/// <param name="Number">Its number in the circular of the day; none when no circular has it.</param>
/// <param name="Title">Its title.</param>
public sealed record FormTitle(string? Number, Names Title)
{
    /// <summary>As it stands on paper.</summary>
    public string Capitals => Title.Vi.ToUpper(CultureInfo.GetCultureInfo("vi"));
}

/// <summary>Numbers and titles of forms by the day they hold from: data/one-stop/forms.csv (TT 01/2018/TT-VPCP, article 9; TT 03/2025/TT-VPCP, annex I).</summary>
internal sealed class PaperForms(DataFiles files)
{
    private readonly Lazy<IReadOnlyList<(DateOnly From, PaperForm Form, FormTitle Title)>> all = new(() =>
    [
        .. files.Rows("one-stop/forms.csv").Select(r => (DateOnly.ParseExact(r["from"], "yyyy-MM-dd", CultureInfo.InvariantCulture), Enum.Parse<PaperForm>(r["form"], ignoreCase: true),
            new FormTitle(r["number"].Length == 0 ? null : r["number"], new(r["title"], r["title_en"])))).OrderBy(r => r.Item1),
    ]);

    /// <summary>The form as it is on a day.</summary>
    public FormTitle Of(PaperForm form, DateOnly day) => all.Value.Last(r => r.Form == form && (r.From <= day || r.From == all.Value[0].From)).Title;

    /// <summary>The form of a letter, by the day it was given out.</summary>
    public FormTitle Of(DossierLetter letter) => Of(FormOf(letter.Kind), VietnamTime.DayOf(letter.At));

    /// <summary>Whoever has a dossier stopped gets a notice that has a number of its own: since TT 03/2025/TT-VPCP, article 7.</summary>
    public bool HasStopNotice(DateOnly day) => Of(PaperForm.Stop, day).Number is not null;

    private static PaperForm FormOf(LetterKind kind) => kind switch
    {
        LetterKind.Supplement => PaperForm.Supplement,
        LetterKind.Rejection => PaperForm.Rejection,
        LetterKind.Apology => PaperForm.Apology,
        _ => PaperForm.Stop,
    };
}
