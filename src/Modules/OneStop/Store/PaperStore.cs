using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Files;

namespace ThongSuot.OneStop;

/// <summary>
/// The personal store of electronic papers (kho dữ liệu điện tử cá nhân, NĐ 45/2020 art. 16): results a person was given, and papers they handed in as files with a dossier that was
/// taken in. Nothing is copied: a dossier that uses one again shows the files where they are.
/// </summary>
internal sealed class PaperStore(AppDb db)
{
    /// <summary>How many of the last dossiers are looked through.</summary>
    public const int Most = 200;

    /// <summary>What a person may use again, the newest first.</summary>
    public async Task<IReadOnlyList<StoredPaper>> Of(Guid person, CancellationToken cancel)
    {
        var dossiers = await db.Set<Dossier>().AsNoTracking().Where(d => d.PersonId == person && d.Number != null && d.Status != DossierStatus.Rejected).OrderByDescending(d => d.FiledAt).ThenBy(d => d.Id).Take(Most)
            .Select(d => new { Dossier = d, Papers = db.Set<DossierPaper>().Where(p => p.DossierId == d.Id && p.FilesOfId == null && p.State == PaperState.Digitised).OrderBy(p => p.Ordinal).ToList() }).AsSingleQuery().ToListAsync(cancel);
        List<string> papers = [.. dossiers.SelectMany(d => d.Papers).Select(p => $"{p.Id:N}")], results = [.. dossiers.Where(d => MyDossiers.HasResult(d.Dossier)).Select(d => $"{d.Dossier.Id:N}")];
        var files = (await db.Set<StoredFile>().AsNoTracking()
            .Where(f => ((f.OwnerKind == DossierPaper.ReferenceKind && papers.Contains(f.OwnerId)) || (f.OwnerKind == Dossier.ResultKind && results.Contains(f.OwnerId))) && f.RemovedAt == null).OrderBy(f => f.AddedAt).ToListAsync(cancel)).ToLookup(f => f.OwnerId);
        return
        [
            .. dossiers.SelectMany(d => d.Papers.Select(p => new StoredPaper(p.Id, false, p.Name, d.Dossier, [.. files[$"{p.Id:N}"]]))
                .Prepend(new(d.Dossier.Id, true, d.Dossier.ProcedureName, d.Dossier, results.Contains($"{d.Dossier.Id:N}") ? [.. files[$"{d.Dossier.Id:N}"]] : []))).Where(p => p.Files.Count > 0),
        ];
    }
}

/// <summary>A paper that can be used again.</summary>
/// <param name="Id">The paper's identity; the dossier's where it is a result.</param>
/// <param name="IsResult">An agency gave it out; else the person handed it in.</param>
/// <param name="Name">What it is called; a result by its procedure.</param>
/// <param name="Dossier">Where it comes from.</param>
/// <param name="Files">Its files, at least one.</param>
public sealed record StoredPaper(Guid Id, bool IsResult, string Name, Dossier Dossier, IReadOnlyList<StoredFile> Files)
{
    /// <summary>Since when it is there, UTC.</summary>
    public DateTime At => Files[0].AddedAt;
}
