using Microsoft.AspNetCore.Http;
using ThongSuot.Cases;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Processes;
using ThongSuot.Web;

namespace ThongSuot.ProcessDesign;

/// <summary>Drafts come into force after a look at what was found in them; versions are retired and drafted anew.</summary>
internal static class PublishVersion
{
    public static readonly TextField Decision = new("decision", "Số quyết định phê duyệt") { Required = false, Max = 100, Hint = "Ví dụ: 120/QĐ-UBND. Để trống nếu chưa có." };

    public static void Map(Site site)
    {
        var publish = site.Action("/processes/{id:guid}/versions/{number:int}/publish").Requires(ProcessDesignPermissions.Publish);
        publish.MapGet(Show);
        publish.MapPost(Publish);
        site.Action("/processes/{id:guid}/versions/{number:int}/draft").Requires(ProcessDesignPermissions.Design).MapPost(Draft);
        site.Action("/processes/{id:guid}/retire").Requires(ProcessDesignPermissions.Publish).MapPost(Retire);
    }

    private static async Task<IResult> Show(Guid id, int number, FormState form, VersionDesk versions, Act act, CancellationToken cancel)
    {
        var read = await versions.Find(id, number, cancel);
        act.RefuseIf(ProcessDesk.WhyNotChange(read.Version));
        return await Page(read, form, versions, StatusCodes.Status200OK, cancel);
    }

    private static async Task<IResult> Publish(Guid id, int number, FormState form, VersionDesk versions, ProcessDesk desk, Act act, CancellationToken cancel)
    {
        var read = await versions.Find(id, number, cancel);
        var decision = form.Maybe(Decision);
        act.RefuseIf(ProcessDesk.WhyNotChange(read.Version));
        act.RefuseIf(form.IsStale(read.Version.Version), Refusals.Stale);
        if ((await versions.Findings(read, cancel)).Count(f => f.Level is FindingLevel.Fault) is > 0 and var faults)
        {
            form.AddError(ProcessRefusals.HasFaults.Text, faults);
        }

        if (form.HasErrors)
        {
            return await Page(read, form, versions, StatusCodes.Status400BadRequest, cancel);
        }

        await desk.Publish(read.Version.Id, decision, act, cancel);
        await act.Commit(cancel);
        return Go.To(ProcessDesignUrls.Process(id), "Đã ban hành. Việc mới chạy theo phiên bản này; việc đang chạy giữ phiên bản cũ.");
    }

    private static async Task<IResult> Draft(Guid id, int number, VersionDesk versions, ProcessDesk desk, Act act, CancellationToken cancel)
    {
        var read = await versions.Find(id, number, cancel);
        var draft = await desk.Draft(read.Version, null, act, cancel);
        await act.Commit(cancel);
        return Go.To(ProcessDesignUrls.Version(id, draft.Number), "Đã tạo bản nháp. Phiên bản cũ vẫn áp dụng đến khi bản nháp được ban hành.");
    }

    private static async Task<IResult> Retire(Guid id, ProcessDesk desk, Act act, CancellationToken cancel)
    {
        await desk.Retire(id, act, cancel);
        await act.Commit(cancel);
        return Go.To(ProcessDesignUrls.Process(id), "Đã ngừng áp dụng quy trình.");
    }

    private static async Task<IResult> Page(ReadVersion read, FormState form, VersionDesk versions, int status, CancellationToken cancel) =>
        PublishPage.With(new(form.Of(read.Version.Version), read.Process.Name, read.Process.Id, read.Version.Number, await versions.Findings(read, cancel)), status);
}

/// <summary>The page before publishing.</summary>
public sealed record PublishModel(FormState Form, string Name, Guid Process, int Number, IReadOnlyList<ProcessFinding> Findings)
{
    /// <summary>May it come into force?</summary>
    public bool IsClean => Findings.All(f => f.Level is not FindingLevel.Fault);
}
