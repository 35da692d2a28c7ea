using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>Takes the rating of a returned dossier, once.</summary>
internal sealed class RateDesk(AppDb db)
{
    /// <summary>One commit of the act. Refused: OSS-001, OSS-011.</summary>
    public Task Rate(Dossier dossier, NewRating rating, RatedBy by, Act act, CancellationToken cancel) => Rate([dossier], rating, by, act, cancel);

    /// <summary>The same for several at once, each with the same words. Refused: OSS-001, OSS-011.</summary>
    public async Task Rate(IReadOnlyList<Dossier> dossiers, NewRating rating, RatedBy by, Act act, CancellationToken cancel)
    {
        foreach (var dossier in dossiers)
        {
            Add(dossier, rating, by, act);
        }

        await act.Commit(cancel);
    }

    private void Add(Dossier dossier, NewRating rating, RatedBy by, Act act)
    {
        act.RefuseIf(DossierRules.WhyNotRate(dossier));
        db.Add(new DossierRating { Id = Guid.CreateVersion7(), DossierId = dossier.Id, Stars = rating.Stars, Answers = rating.Answers, Comment = rating.Comment, By = by, PersonId = act.Actor.Id, At = act.At });
        dossier.Rating = rating.Stars;
        act.Record(new DossierRated(dossier.Id, dossier.Reference, dossier.UnitId, rating.Stars, by));
    }
}
