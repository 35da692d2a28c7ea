using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Files;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>Papers that come to a dossier by themselves. Each method is one commit of its act, and makes another version of the dossier: whoever read it before is told.</summary>
internal sealed class PaperDesk(AppDb db, DossierDesk desk)
{
    /// <summary>One more paper. Refused: OSS-001, OSS-061, and as its files are.</summary>
    public async Task Add(Dossier dossier, NewPaper paper, Act act, CancellationToken cancel)
    {
        act.RefuseIf(DossierRules.WhyNoMorePapers(dossier));
        act.Record(new PaperAdded(dossier.Reference, dossier.UnitId, paper.Name));
        var last = await db.Set<DossierPaper>().Where(p => p.DossierId == dossier.Id).MaxAsync(p => (int?)p.Ordinal, cancel) ?? 0;
        await desk.AddPapers(dossier, [paper], last, dossier.Status is DossierStatus.Supplement, act, cancel);
        await Commit(dossier, act, cancel);
    }

    /// <summary>Scans of a paper that is there. Refused: OSS-001, OSS-061, and as its files are.</summary>
    public async Task Scan(Dossier dossier, DossierPaper paper, IReadOnlyList<Forms.FormFile> scans, Act act, CancellationToken cancel)
    {
        act.RefuseIf(DossierRules.WhyNoScans(dossier));
        act.Record(new PaperAdded(dossier.Reference, dossier.UnitId, paper.Name));
        foreach (var scan in scans)
        {
            await desk.Take(scan, new NewFile { Name = scan.FileName, DeclaredType = scan.ContentType, Owner = new(DossierPaper.ReferenceKind, paper.Id, paper.Name), UnitId = dossier.UnitId, Confidentiality = dossier.Confidentiality }, act, cancel);
        }

        paper.State = paper.State is PaperState.OnPaper ? PaperState.Digitised : paper.State;
        await Commit(dossier, act, cancel);
    }

    private async Task Commit(Dossier dossier, Act act, CancellationToken cancel)
    {
        db.Entry(dossier).Property(d => d.Search).IsModified = true;
        await act.Commit(cancel);
    }
}
