using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>A decision: its procedures, what each changes field by field, the open cases touched; adding, taking out, publishing.</summary>
internal static class ShowDecision
{
    public static readonly TextField Codes = new("codes", "Mã thủ tục") { Rows = 3, Max = 20_000, Hint = "Mỗi dòng một mã; chỉ thêm bản nháp không còn nghi vấn.", Required = false };
    public static readonly TextField Ended = new("ended", "Mã thủ tục bãi bỏ") { Max = 60 };

    public static void Map(Site site)
    {
        site.Action("/procedures/decisions/{id:guid}").Requires(ProceduresPermissions.View).MapGet(Show);
        site.Action("/procedures/decisions/{id:guid}/add").Requires(ProceduresPermissions.Publish).MapPost(Add);
        site.Action("/procedures/decisions/{id:guid}/abolish").Requires(ProceduresPermissions.Publish).MapPost(Abolish);
        site.Action("/procedures/decisions/{id:guid}/take-out").Requires(ProceduresPermissions.Publish).MapPost(TakeOut);
        site.Action("/procedures/decisions/{id:guid}/publish").Requires(ProceduresPermissions.Publish).MapPost(Publish);
    }

    private static async Task<IResult> Show(Guid id, ListQuery query, DecisionReading reading, Act act, CancellationToken cancel) => DecisionPage.With(await reading.Read(id, query, act, cancel));

    private static async Task<IResult> Add(Guid id, ListQuery query, FormState form, AppDb db, PublicationDesk desk, DecisionReading reading, Act act, CancellationToken cancel)
    {
        var publication = await desk.Find(id, cancel);
        var (codes, fields) = (form.Maybe(Codes), await BrowseProcedures.Fields(db, cancel));
        var field = form.Maybe(fields);
        var wanted = codes?.Split(['\n', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        var chosen = db.Set<Procedure>().Where(p => db.Set<ProcedureVersion>().Any(v => v.ProcedureId == p.Id && v.Status == VersionStatus.Draft && v.OpenDoubts == 0));
        chosen = wanted is not null ? chosen.Where(p => wanted.Contains(p.Code)) : field is not null ? chosen.Where(p => p.Field == field) : chosen;
        var found = form.HasErrors ? [] : await chosen.Select(p => new { p.Id, p.Code }).ToListAsync(cancel);
        if (!form.HasErrors && wanted?.Except(found.Select(f => f.Code)).ToList() is { Count: > 0 } missing)
        {
            form.AddError(Codes, "Không có bản nháp sẵn sàng công bố cho: {0}.", string.Join(", ", missing.Take(10)));
        }

        if (form.HasErrors)
        {
            return DecisionPage.With(await reading.Read(id, query, act, cancel) with { Add = form }, 400);
        }

        var count = await desk.Add(publication, [.. found.Select(f => f.Id)], act, cancel);
        await act.Commit(cancel);
        return Go.To(ProceduresUrls.Decision(id), count == 0 ? "Không có thủ tục nào mới để thêm." : "Đã thêm thủ tục vào quyết định.");
    }

    private static async Task<IResult> Abolish(Guid id, ListQuery query, FormState form, AppDb db, PublicationDesk desk, DecisionReading reading, Act act, CancellationToken cancel)
    {
        var publication = await desk.Find(id, cancel);
        var code = form.Get(Ended)?.Trim();
        var procedure = form.HasErrors ? null : await db.Set<Procedure>().FirstOrDefaultAsync(p => p.Code == code, cancel);
        if (!form.HasErrors && procedure is null)
        {
            form.AddError(Ended, "Không có thủ tục mang mã này.");
        }

        if (form.HasErrors)
        {
            return DecisionPage.With(await reading.Read(id, query, act, cancel) with { End = form }, 400);
        }

        await desk.Abolish(publication, procedure!, act, cancel);
        await act.Commit(cancel);
        return Go.To(ProceduresUrls.Decision(id), "Đã thêm thủ tục bãi bỏ.");
    }

    private static async Task<IResult> TakeOut(Guid id, FormState form, AppDb db, PublicationDesk desk, Act act, CancellationToken cancel)
    {
        var publication = await desk.Find(id, cancel);
        act.RefuseIf(publication.PublishedAt is not null, ProceduresRefusals.DraftOnly);
        var item = Guid.TryParse(form.First("item"), out var wanted) ? await db.Set<PublicationItem>().FirstOrDefaultAsync(i => i.Id == wanted && i.PublicationId == id, cancel) : null;
        act.RefuseIf(item is null, Refusals.NotFound);
        db.Remove(item!);
        publication.Version++;
        act.Record(new PublicationPrepared(publication.Id, publication.Number));
        await act.Commit(cancel);
        return Go.To(ProceduresUrls.Decision(id), "Đã bỏ thủ tục khỏi quyết định.");
    }

    private static async Task<IResult> Publish(Guid id, FormState form, PublicationDesk desk, Act act, CancellationToken cancel)
    {
        var publication = await desk.Find(id, cancel);
        act.RefuseIf(form.Version != publication.Version, Refusals.Stale);
        PublicationDesk.Publish(publication, await desk.Items(publication, cancel), act);
        await act.Commit(cancel);
        return Go.To(ProceduresUrls.Decision(id), "Đã công bố. Các phiên bản có hiệu lực theo ngày của quyết định.");
    }
}

/// <summary>The head of a decision.</summary>
public sealed record DecisionHead(Guid Id, string Number, string Title, DateOnly SignedOn, DateOnly EffectiveOn, DateTime? PublishedAt, DateOnly? EnteredOn, DateOnly? ReadyOn, bool IsShort);

/// <summary>A procedure of a decision: what changes, how many open cases run by its process, why it cannot be published.</summary>
public sealed record DecisionItem(Guid Id, string Code, string Name, string Fate, BadgeKind Kind, int? Number, IReadOnlyList<PartChange>? Changes, int OpenCases, Refusal? WhyNot);

/// <summary>The page of a decision.</summary>
public sealed record DecisionModel(DecisionHead Of, PageOf<DecisionItem> Items, bool MayPublish, bool MayFollow, int Ready, FormState Add, FormState End, FormState Follow, FormState Plain, ChoiceField? Field, IReadOnlyList<TimelineEntry> Timeline);
