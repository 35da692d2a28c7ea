using ThongSuot.EForms;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>The page on which a dossier is filed.</summary>
public sealed record FilingModel
{
    /// <summary>The procedure.</summary>
    public required ProcedureCard Card { get; init; }

    /// <summary>Which of its cases, from 1.</summary>
    public required int Case { get; init; }

    /// <summary>What was typed.</summary>
    public required FormState Form { get; init; }

    /// <summary>What is asked.</summary>
    public required FilingFields Fields { get; init; }

    /// <summary>What whoever files may use again.</summary>
    public IReadOnlyList<StoredPaper> Stored { get; init; } = [];

    /// <summary>The completed electronic form; none where there is none.</summary>
    public CompletedFormCard? Completed { get; init; }

    /// <summary>A form must be filled first: those completed already.</summary>
    public IReadOnlyList<CompletedLine>? ToChoose { get; init; }

    /// <summary>The dossier the completed form was filed with already.</summary>
    public Guid? FiledBefore { get; init; }

    /// <summary>Where it is filed; none until chosen.</summary>
    public Guid? Place { get; init; }

    /// <summary>Name of that place.</summary>
    public string? PlaceName { get; init; }

    /// <summary>Who decides; none where it is asked.</summary>
    public Guid? Decider { get; init; }

    /// <summary>Who files, as the account says.</summary>
    public required string Name { get; init; }

    /// <summary>Their number; none where the account has none.</summary>
    public string? Number { get; init; }

    /// <summary>What is payable; none where nothing is known.</summary>
    public FeeAnswer? Fee { get; init; }

    /// <summary>It can be paid online once the dossier is filed.</summary>
    public bool PaysOnline { get; init; }

    /// <summary>Anything must be chosen before the rest is shown.</summary>
    public bool HasChoices => Fields.Place.Choices.Count > 1 || Fields.Fees.Count > 0;

    /// <summary>Somebody files for another.</summary>
    public bool IsForOther => Form.Raw(FilingFields.ForName).Length > 0 || Form.Raw(FilingFields.ForNumber).Length > 0 || Form.ErrorOf(FilingFields.Authority) is not null || Form.Files.Any(f => f.Field == FilingFields.Authority.Name);

    /// <summary>Name of the case; none where the procedure has one.</summary>
    public string? CaseName => Card.Content.PaperGroups.Count > 1 ? Card.Content.PaperGroups[Case - 1].Name : null;

    /// <summary>The address of this page with what was chosen.</summary>
    internal string Url(int @case) => OneStopUrls.FileOnline(Card.Content.Code, Completed?.Id, @case);
}

/// <summary>A dossier that was just filed.</summary>
/// <param name="By">By when it is answered at the latest, UTC.</param>
/// <param name="Hours">Working hours within which it is answered.</param>
public sealed record FiledModel(Dossier Dossier, IReadOnlyList<PaperLine> Papers, string Place, DateTime By, int Hours)
{
    /// <summary>What can be paid online now; none when nothing.</summary>
    public PayModel? Pay { get; init; }
}
