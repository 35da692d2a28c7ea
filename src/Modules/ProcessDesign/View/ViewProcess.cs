using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Processes;
using ThongSuot.Web;

namespace ThongSuot.ProcessDesign;

/// <summary>A process: the version in force, or any other, with its diagram, steps, findings and what changed.</summary>
internal static class ViewProcess
{
    public static void Map(Site site)
    {
        site.Action("/processes/{id:guid}").Requires(ProcessDesignPermissions.View).MapGet(Newest);
        site.Action("/processes/{id:guid}/versions/{number:int}").Requires(ProcessDesignPermissions.View).MapGet(Show);
    }

    // The version in force; where there is none, the newest.
    private static async Task<IResult> Newest(Guid id, AppDb db, VersionDesk versions, ProcessFields fields, EventCatalog catalog, Texts t, Act act, CancellationToken cancel)
    {
        var number = await db.Set<ProcessVersion>().Where(v => v.ProcessId == id).OrderByDescending(v => v.Status == ProcessVersionStatus.Published).ThenByDescending(v => v.Number).Select(v => (int?)v.Number).FirstOrDefaultAsync(cancel);
        act.RefuseIf(number is null, Refusals.NotFound);
        return await Show(id, number!.Value, db, versions, fields, catalog, t, act, cancel);
    }

    private static async Task<IResult> Show(Guid id, int number, AppDb db, VersionDesk versions, ProcessFields fields, EventCatalog catalog, Texts t, Act act, CancellationToken cancel)
    {
        var read = await versions.Find(id, number, cancel);
        var before = await versions.Before(read, cancel);
        var all = await db.Set<ProcessVersion>().AsNoTracking().Where(v => v.ProcessId == id).OrderByDescending(v => v.Number)
            .Select(v => new VersionLine(v.Number, v.Status, v.Remark, v.ChangedAt, v.PublishedAt, v.Decision, v.RetiredAt)).ToListAsync(cancel);
        var isDraft = read.Version.Status is ProcessVersionStatus.Draft;
        var others = before is null ? 0 : Others(read).Except(Others(before)).Count() + Others(before).Except(Others(read)).Count();
        return ProcessPage.With(new(new(id, number, read.Process.Code, read.Process.Name, fields.Name(read.Process.Field, t), read.Main.Documentation), all.First(v => v.Number == number), versions.Drawn(read), await versions.Lines(read, act.Day, cancel), read.Table.Sum,
            read.Main.Limit, await versions.Findings(read, cancel), all, before?.Version.Number, before is null ? [] : StepChanges.Between(before.Table.Rows, read.Table.Rows), others,
            new(isDraft && act.May(ProcessDesignPermissions.Design), !isDraft && act.May(ProcessDesignPermissions.Design), isDraft && act.May(ProcessDesignPermissions.Publish), read.Version.Status is ProcessVersionStatus.Published && act.May(ProcessDesignPermissions.Publish)),
            FormState.Empty(act.Day), await Histories.Of(db, read.Process.Reference, catalog, cancel)));
    }

    private static HashSet<string> Others(ReadVersion read) => [.. read.Main.Elements.Where(e => !StepTable.IsStep(e)).Select(e => e.Id)];
}

/// <summary>Which process and version a page is about.</summary>
public sealed record VersionName(Guid Process, int Number, string Code, string Name, string? Field, string? Documentation);

/// <summary>A version in the list of versions.</summary>
public sealed record VersionLine(int Number, ProcessVersionStatus Status, string? Remark, DateTime ChangedAt, DateTime? PublishedAt, string? Decision, DateTime? RetiredAt);

/// <summary>What the actor may do with a version.</summary>
public sealed record VersionRights(bool Write, bool Draft, bool Publish, bool Retire);

/// <summary>The page of a version.</summary>
public sealed record ProcessModel(VersionName Of, VersionLine Line, string Svg, IReadOnlyList<StepLine> Steps, StepSum Sum, StepLimit? Limit, IReadOnlyList<ProcessFinding> Findings, IReadOnlyList<VersionLine> Versions,
    int? Before, IReadOnlyList<StepDifference> Differences, int OtherDifferences, VersionRights May, FormState Form, IReadOnlyList<TimelineEntry> Timeline);

/// <summary>Words for how a version stands.</summary>
internal static class VersionTitles
{
    public static string Title(this ProcessVersionStatus status) => status switch { ProcessVersionStatus.Draft => "bản nháp", ProcessVersionStatus.Published => "đang áp dụng", _ => "ngừng áp dụng" };

    public static BadgeKind Kind(this ProcessVersionStatus status) => status switch { ProcessVersionStatus.Draft => BadgeKind.Soon, ProcessVersionStatus.Published => BadgeKind.Good, _ => BadgeKind.Paused };

    public static string Title(this StepFate fate) => fate switch { StepFate.Added => "thêm", StepFate.Removed => "bỏ", _ => "đổi" };
}
