using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Notifications;

namespace ThongSuot.OneStop;

/// <summary>Tells whoever filed a dossier from an account what came of it: each change of status that was not their own doing, and a new date.</summary>
internal sealed class TellApplicant(AppDb db, NoticeDesk desk) : IAfter<DossierTurned>, IAfter<LetterGiven>
{
    public static readonly NoticeKind Kind = new("one-stop.mine", "Hồ sơ của tôi có thay đổi");

    public async Task After(DossierTurned happened, EventRow row, Act act, CancellationToken cancel)
    {
        if (await Find(happened.Dossier, cancel) is { } dossier && dossier.Status == happened.Status)
        {
            await Tell(dossier, NoticeWords.Of(dossier), row, act, cancel);
        }
    }

    // Letters that come with a change of status are told with it.
    public async Task After(LetterGiven happened, EventRow row, Act act, CancellationToken cancel)
    {
        if (happened.Kind is LetterKind.Apology && await Find(happened.Dossier, cancel) is { IsOpen: true } dossier)
        {
            await Tell(dossier, NoticeWords.NewDate(dossier), row, act, cancel);
        }
    }

    private async Task Tell(Dossier dossier, (Names Title, Names Text) said, EventRow row, Act act, CancellationToken cancel)
    {
        if (dossier.PersonId is { } person && row.ActorId != person)
        {
            await desk.Send(person, new NewNotice { Kind = Kind, EventId = row.Id, Title = said.Title, Text = said.Text, About = dossier.Reference, Url = OneStopUrls.My(dossier.Id) }, act, cancel);
        }
    }

    private Task<Dossier?> Find(Reference about, CancellationToken cancel)
    {
        var id = Guid.Parse(about.Id);
        return db.Set<Dossier>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel);
    }
}

/// <summary>A notice about a dossier goes out while the dossier has not moved on since.</summary>
internal sealed class StillSo(AppDb db) : IStillTrue
{
    public async Task<bool> Is(Notice notice, CancellationToken cancel)
    {
        var at = await db.Set<EventRow>().AsNoTracking().Where(e => e.Id == notice.EventId).Select(e => (DateTime?)e.At).FirstOrDefaultAsync(cancel) ?? notice.At;
        return Guid.TryParse(notice.AboutId, out var dossier) && !await db.Set<DossierStep>().AnyAsync(s => s.DossierId == dossier && s.At > at, cancel);
    }
}
