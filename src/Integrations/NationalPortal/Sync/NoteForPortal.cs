using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.OneStop;

namespace ThongSuot.NationalPortal;

/// <summary>Every status of a dossier makes a message in the commit that brings it: none is lost.</summary>
internal sealed class NoteForPortal(AppDb db) : IHear<DossierTurned>
{
    public Task Hear(DossierTurned happened, Act act, CancellationToken cancel)
    {
        var dossier = Guid.Parse(happened.Dossier.Id);
        // A commit that was overtaken is heard again.
        if (!db.Set<PortalMessage>().Local.Any(m => m.DossierId == dossier && m.Status == happened.Status && m.At == act.At))
        {
            db.Add(new PortalMessage { Id = Guid.CreateVersion7(), DossierId = dossier, Label = happened.Dossier.Label, Status = happened.Status, At = act.At });
        }

        return Task.CompletedTask;
    }
}
