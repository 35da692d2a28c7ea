using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Files;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>What was handed in, what was refused and why, and what the nightly check of the store found.</summary>
internal static class BrowseFiles
{
    public const string Url = "/administration/files";

    public static void Map(Site site)
    {
        site.Action(Url).Requires(AdministrationPermissions.ViewFiles).MapGet(Show);
        site.Action($"{Url}/refused").Requires(AdministrationPermissions.ViewFiles).MapGet(Refused);
        site.Action($"{Url}/store").Requires(AdministrationPermissions.ViewFiles).MapGet(Store);
    }

    private static async Task<IResult> Show(ListQuery query, FormState form, AppDb db, Links links, Act act, CancellationToken cancel)
    {
        var files = db.Set<StoredFile>().AsNoTracking().Within(act.Reach(AdministrationPermissions.ViewFiles));
        var (name, kind) = (form.Maybe(FileFields.Name), form.Maybe(FileFields.Kind));
        files = name is null ? files : files.Where(f => f.Name.Contains(name) || f.Hash.StartsWith(name));
        files = kind is null ? files : files.Where(f => f.Kind == kind);
        files = query.Sort switch { "length" => files.OrderBy(f => f.Length), "-length" => files.OrderByDescending(f => f.Length), _ => files.OrderByDescending(f => f.AddedAt) };
        var rows = await files.Select(f => new FileLine(f.Id, f.Name, f.Kind, f.Length, f.Hash, f.OwnerKind, f.OwnerId,
            db.Set<Person>().Where(p => p.Id == f.AddedBy).Select(p => p.Name).FirstOrDefault(), f.AddedAt, f.RemovedAt, f.ScannedBy)).Page(query, cancel);
        return FilesPage.With(new(form, rows with { Items = [.. rows.Items.Select(f => f with { OwnerUrl = links.To(f.OwnerKind, f.OwnerId, act) })] }));
    }

    private static async Task<IResult> Refused(ListQuery query, AppDb db, Links links, Act act, CancellationToken cancel)
    {
        var kind = RefusedFiles.Kind;
        var rows = await db.Set<EventRow>().AsNoTracking().Within(act.Reach(AdministrationPermissions.ViewFiles), e => e.UnitId).Where(e => e.Kind == kind)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).PageUncounted(query, cancel);
        var found = rows.Items.Select(e => new RefusedLine(e.Id, e.At, e.ActorName, e.SubjectLabel, e.Remark, act.May(AdministrationPermissions.ViewAudit))).ToList();
        return RefusedFilesPage.With(new PageOf<RefusedLine>(found, query, null, rows.HasNext));
    }

    private static async Task<IResult> Store(ListQuery query, AppDb db, CancellationToken cancel) => FileStorePage.With(await db.Set<FileFinding>().AsNoTracking()
        .OrderByDescending(f => f.FoundAt).ThenBy(f => f.Hash)
        .Select(f => new FindingLine(f.Hash, f.Problem, f.Length, f.FoundAt, db.Set<StoredFile>().Where(s => s.Hash == f.Hash).Select(s => s.Name).FirstOrDefault())).Page(query, cancel));
}

/// <summary>The filters of the list of files.</summary>
internal static class FileFields
{
    /// <summary>Part of the name, or the beginning of the hash.</summary>
    public static readonly TextField Name = new("q", "Tên hoặc mã băm") { Required = false, Max = 120 };

    /// <summary>Kind by content.</summary>
    public static readonly ChoiceField Kind = new("kind", "Loại tệp", [.. FileKinds.All.Select(k => new Choice(k.Code, k.Title))]) { Required = false };

    /// <summary>A number of bytes for people: 12 KB, 3,4 MB.</summary>
    public static string Size(Languages.Texts t, long bytes) => bytes < 1 << 20 ? $"{t.Number((bytes + 1023) / 1024)} KB" : $"{t.Number(bytes / (double)(1 << 20), 1)} MB";
}

/// <summary>A stored file in the list.</summary>
/// <param name="Who">Who handed it in; none for a visitor or the platform.</param>
/// <param name="ScannedBy">What looked for viruses in it; none when nothing did.</param>
public sealed record FileLine(
    Guid Id, string Name, string Kind, long Length, string Hash, string OwnerKind, string OwnerId, string? Who, DateTime AddedAt, DateTime? RemovedAt, string? ScannedBy)
{
    /// <summary>The page of what it belongs to, for whoever may open it.</summary>
    public string? OwnerUrl { get; init; }
}

/// <summary>A file that was not taken.</summary>
public sealed record RefusedLine(Guid Entry, DateTime At, string Who, string Name, string? Why, bool MayOpen);

/// <summary>Something wrong in the store.</summary>
/// <param name="Name">The name of a file with this content, or none.</param>
public sealed record FindingLine(string Hash, FileProblem Problem, long Length, DateTime FoundAt, string? Name);

/// <summary>The list of stored files.</summary>
public sealed record StoredFilesModel(FormState Form, PageOf<FileLine> Rows);
