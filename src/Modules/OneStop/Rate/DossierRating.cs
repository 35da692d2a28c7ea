using ThongSuot.Data;

namespace ThongSuot.OneStop;

/// <summary>What an applicant thinks of how a dossier was handled: Decree 61/2018/NĐ-CP, article 31.1. One for each dossier, never changed.</summary>
public sealed class DossierRating
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>1 to 5.</summary>
    public required int Stars { get; init; }

    /// <summary>Answers by code of the content in data/one-stop/rating.csv; only those that were given.</summary>
    public required IReadOnlyDictionary<string, string> Answers { get; init; }

    /// <summary>In words.</summary>
    public string? Comment { get; init; }

    /// <summary>Who brought it.</summary>
    public required RatedBy By { get; init; }

    /// <summary>Who was signed in: the applicant, or the clerk who typed it in; none by link.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }
}

/// <summary>A rating with its answers as they are read.</summary>
public sealed record GivenRating(DossierRating Of, IReadOnlyList<(string Content, string Answer)> Answers);
