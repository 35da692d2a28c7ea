using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>Decisions that publish procedures: the list, a new one, its preview, its coming into force.</summary>
internal static class Decisions
{
    public static readonly TextField Number = new("number", "Số quyết định") { Max = 60, Hint = "Ví dụ: 1513/QĐ-UBND" };
    public static readonly TextField Title = new("title", "Trích yếu") { Max = 500 };
    public static readonly DateField SignedOn = new("signed", "Ngày ký") { NotAfterToday = true };
    public static readonly DateField EffectiveOn = new("effective", "Ngày có hiệu lực");
    public static readonly YesNoField Short = new("short", "Ban hành theo trình tự rút gọn");
    public static readonly DateField EnteredOn = new("entered", "Ngày nhập cơ sở dữ liệu quốc gia") { Required = false, NotAfterToday = true };
    public static readonly DateField ReadyOn = new("ready", "Ngày quy trình điện tử sẵn sàng") { Required = false, NotAfterToday = true };

    public static void Map(Site site)
    {
        site.Action(ProceduresUrls.Decisions).Requires(ProceduresPermissions.View).MapGet(List);
        var make = site.Action(ProceduresUrls.NewDecision).Requires(ProceduresPermissions.Publish);
        make.MapGet((FormState form) => DecisionFormPage.With(new(null, null, form)));
        make.MapPost(Make);
        var edit = site.Action("/procedures/decisions/{id:guid}/edit").Requires(ProceduresPermissions.Publish);
        edit.MapGet(Edit);
        edit.MapPost(Change);
        var follow = site.Action("/procedures/decisions/{id:guid}/follow").Requires(ProceduresPermissions.Edit);
        follow.MapPost(Follow);
    }

    private static async Task<IResult> List(ListQuery query, AppDb db, Act act, CancellationToken cancel)
    {
        var items = db.Set<PublicationItem>();
        var rows = db.Set<Publication>().AsNoTracking().OrderByDescending(p => p.SignedOn).ThenByDescending(p => p.Id)
            .Select(p => new DecisionLine(p.Id, p.Number, p.Title, p.SignedOn, p.EffectiveOn, p.PublishedAt, items.Count(i => i.PublicationId == p.Id)));
        return query.IsFile
            ? ListFile.Of<DecisionLine>("quyet-dinh-cong-bo", rows.Take(ListFile.MostRows + 1).AsAsyncEnumerable(),
            [
                new("Số quyết định", d => d.Number), new("Trích yếu", d => d.Title), new("Ngày ký", d => d.SignedOn), new("Ngày có hiệu lực", d => d.EffectiveOn),
                new("Số thủ tục", d => d.Procedures), new("Công bố lúc", d => d.PublishedAt),
            ])
            : DecisionsPage.With(new(await rows.Page(query, cancel), act.May(ProceduresPermissions.Publish)));
    }

    private static async Task<IResult> Make(FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var publication = new Publication { Id = Guid.CreateVersion7(), Number = "", Title = "", SignedOn = default, EffectiveOn = default };
        if (!await Read(form, publication, db, cancel))
        {
            return DecisionFormPage.With(new(null, null, form), 400);
        }

        db.Add(publication);
        act.Record(new PublicationPrepared(publication.Id, publication.Number));
        await act.Commit(cancel);
        return Go.To(ProceduresUrls.Decision(publication.Id), "Đã lập quyết định. Hãy thêm thủ tục rồi xem trước khi công bố.");
    }

    private static async Task<IResult> Edit(Guid id, FormState form, PublicationDesk desk, Act act, CancellationToken cancel)
    {
        var publication = await desk.Find(id, cancel);
        act.RefuseIf(publication.PublishedAt is not null, ProceduresRefusals.DraftOnly);
        form.With(Number, publication.Number).With(Title, publication.Title).With(SignedOn, (DateOnly?)publication.SignedOn).With(EffectiveOn, (DateOnly?)publication.EffectiveOn)
            .With(Short, (bool?)publication.IsShort).Of(publication.Version);
        return DecisionFormPage.With(new(id, publication.Number, form));
    }

    private static async Task<IResult> Change(Guid id, FormState form, AppDb db, PublicationDesk desk, Act act, CancellationToken cancel)
    {
        var publication = await desk.Find(id, cancel);
        act.RefuseIf(publication.PublishedAt is not null, ProceduresRefusals.DraftOnly);
        act.RefuseIf(form.Version != publication.Version, Refusals.Stale);
        var number = publication.Number;
        if (!await Read(form, publication, db, cancel))
        {
            return DecisionFormPage.With(new(id, number, form), 400);
        }

        act.Record(new PublicationPrepared(publication.Id, publication.Number));
        await act.Commit(cancel);
        return Go.To(ProceduresUrls.Decision(id), "Đã lưu quyết định.");
    }

    private static async Task<IResult> Follow(Guid id, ListQuery query, FormState form, PublicationDesk desk, DecisionReading reading, Act act, CancellationToken cancel)
    {
        var publication = await desk.Find(id, cancel);
        var (entered, ready) = (form.Maybe(EnteredOn), form.Maybe(ReadyOn));
        if (form.HasErrors)
        {
            return DecisionPage.With(await reading.Read(id, query, act, cancel) with { Follow = form }, 400);
        }

        (publication.EnteredOn, publication.ProcessReadyOn) = (entered ?? publication.EnteredOn, ready ?? publication.ProcessReadyOn);
        act.Record(new PublicationFollowed(publication.Id, publication.Number, publication.EnteredOn, publication.ProcessReadyOn));
        await act.Commit(cancel);
        return Go.To(ProceduresUrls.Decision(id), "Đã ghi ngày.");
    }

    private static async Task<bool> Read(FormState form, Publication into, AppDb db, CancellationToken cancel)
    {
        var (number, title, signed, effective, isShort) = (form.Get(Number), form.Get(Title), form.Get(SignedOn), form.Get(EffectiveOn), form.Get(Short));
        if (!form.HasErrors && effective < signed)
        {
            form.AddError(EffectiveOn, "Ngày có hiệu lực không thể trước ngày ký.");
        }

        if (!form.HasErrors && await db.Set<Publication>().AnyAsync(p => p.Number == number && p.Id != into.Id, cancel))
        {
            form.AddError(Number, "Đã có quyết định mang số này.");
        }

        if (form.HasErrors)
        {
            return false;
        }

        (into.Number, into.Title, into.SignedOn, into.EffectiveOn, into.IsShort) = (number!, title!, signed, effective, isShort);
        return true;
    }
}

/// <summary>A decision in the list.</summary>
public sealed record DecisionLine(Guid Id, string Number, string Title, DateOnly SignedOn, DateOnly EffectiveOn, DateTime? PublishedAt, int Procedures);

/// <summary>The decisions.</summary>
public sealed record DecisionsModel(PageOf<DecisionLine> Rows, bool MayPublish);

/// <summary>The head of a decision.</summary>
public sealed record DecisionFormModel(Guid? Id, string? Number, FormState Form);
