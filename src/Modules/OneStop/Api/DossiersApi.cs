using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Procedures;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Dossiers for other programs: the same fields, rules and rights as on the pages, sent as JSON by the names of the fields.</summary>
internal static class DossiersApi
{
    private static readonly TextField Procedure = new("procedure", "Mã thủ tục hành chính");
    private static readonly TextField Receiving = new("receiving", "Nơi tiếp nhận") { Hint = "Mã định danh (id) của đơn vị, lấy ở /api/units." };
    private static readonly TextField Deciding = new("deciding", "Cơ quan, đơn vị giải quyết") { Required = false, Hint = "Bỏ trống thì là nơi vẫn giải quyết thủ tục này cho quầy." };
    private static readonly TextField Case = new("case", "Trường hợp thứ mấy của thủ tục") { Required = false };
    private static readonly ChoiceField Do = new("do", "Làm gì", [new(ReceiveDossier.Accept, "Tiếp nhận"), new(ReceiveDossier.Keep, "Ghi lại, chưa tiếp nhận")]) { Required = false };
    private static readonly TextField Code = new("code", "Lý do") { Hint = "Mã trong danh mục; các giá trị dùng được có ở /api/dossiers/{id}/changes." };

    /// <summary>What every form at the counter asks.</summary>
    public static IReadOnlyList<Field> Counter { get; } =
    [
        ReceiveFields.Kind, ReceiveFields.Name, ReceiveFields.Number, ReceiveFields.Address, ReceiveFields.Phone, ReceiveFields.Email, ReceiveFields.IsAuthorised, ReceiveFields.PrincipalName,
        ReceiveFields.PrincipalNumber, ReceiveFields.PrincipalAddress, ReceiveFields.PrincipalPhone, ReceiveFields.PrincipalEmail, ReceiveFields.Authority, ReceiveFields.Content, ReceiveFields.Way, ReceiveFields.Sets, ReceiveFields.ReturnBy,
        ReceiveFields.ReturnTo,
    ];

    private static IReadOnlyList<Field> Known { get; } = [Procedure, Receiving, Deciding, Case, Do, .. Counter];

    public static void Map(Site site)
    {
        site.Api("/dossiers").Requires(OneStopPermissions.View).Describes(new("Danh sách hồ sơ đơn vị mình giải quyết")
        {
            More = "Số định danh của người nộp được che bớt.", IsPaged = true, Answer = typeof(DossiersAnswer),
            Asked = [DossierFields.Words, DossierFields.Status, DossierFields.Way, DossierFields.Due, DossierFields.From, DossierFields.To],
        }).MapGet(List);
        site.Api("/dossiers").Requires(OneStopPermissions.Receive).Describes(new("Nộp và tiếp nhận một hồ sơ")
        {
            More = "Những ô khác (giấy tờ, bản quét, câu hỏi tính phí) có ở /api/procedures/{code}.", Sent = Known, Usual = [.. new Field[] { ReceiveFields.Kind, ReceiveFields.Content, ReceiveFields.Way, ReceiveFields.Sets, ReceiveFields.ReturnBy }.Select(f => f.Name)],
            TakesMore = true, Answer = typeof(ActAnswer),
        }).MapPost(Receive);
        site.Api("/dossiers/{id:guid}").Requires(OneStopPermissions.View).Describes(new("Một hồ sơ") { More = "Mỗi lần đọc được ghi nhật ký.", Answer = typeof(DossierAnswer), IsTagged = true }).MapGet(Show);
        site.Api("/dossiers/{id:guid}/changes").Requires(OneStopPermissions.View).Describes(new("Những việc làm được ngay với hồ sơ, mỗi việc hỏi gì") { Answer = typeof(ChangesAnswer), IsTagged = true }).MapGet(Changes);
        foreach (var change in DossierChanges.All)
        {
            site.Api($"/dossiers/{{id:guid}}/{change.Code}").Requires(OneStopPermissions.View)
                .Describes(ApiDescription.Change(change.Title, [.. change.Letter is null ? [] : new Field[] { Code }, .. change.Fields, .. change.Letter is null ? [] : new Field[] { ChangeFields.Reason }]) with { More = change.Hint })
                .MapPost((Guid id, HttpContext http, AppDb db, ChangeTools with, Acts acts, Texts t, Act act, CancellationToken cancel) => Change(change, id, http, db, with, acts, t, act, cancel));
        }
    }

    private static async Task<IResult> List(ListQuery query, FormState form, AppDb db, Texts t, Act act, CancellationToken cancel)
    {
        var page = await db.Set<Dossier>().AsNoTracking().Within(act.Reach(OneStopPermissions.View)).Chosen(form, act).Sorted(query.Sort).PageUncounted(query, cancel);
        return form.HasErrors ? Api.Wrong(form, t) : Results.Json(new DossiersAnswer([.. page.Items.Select(d => DossierAnswer.Of(d, whole: false))], page.HasNext ? page.UrlOf(page.Number + 1) : null));
    }

    private static async Task<IResult> Show(Guid id, AppDb db, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        await db.RecordRead(dossier.Reference, "Hồ sơ một cửa", act, cancel);
        return Api.Tagged(DossierAnswer.Of(dossier, whole: true), TagOf(dossier));
    }

    private static async Task<IResult> Changes(Guid id, AppDb db, DossierPages pages, ChangeTools with, FormState form, Texts t, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        var may = await pages.Changes(dossier, act, cancel);
        return Api.Tagged(new ChangesAnswer([.. may.Select(c => ChangeAnswer.Of(c, with.Model(c, dossier, form), t))]), TagOf(dossier));
    }

    private static async Task<IResult> Receive(HttpContext http, IProcedures procedures, ReceiveReading reading, ReceiveWork work, Acts acts, Texts t, Act act, CancellationToken cancel)
    {
        var form = await SentForm.Read(http, act.Day);
        if (!Guid.TryParse(form.First(Receiving.Name), out var counter))
        {
            form.AddError(Receiving, Receiving.Missing);
            return Api.Wrong(form, t);
        }

        act.Require(OneStopPermissions.Receive, counter);
        var (card, @case) = await ReceiveDossier.Find(form.First(Procedure.Name) ?? "", form, procedures, act, cancel);
        var (fields, usual) = await reading.Fields(card, @case, counter, act.Day, cancel);
        // What a clerk finds filled in, a program need not send.
        form = form.Over(new Dictionary<string, string?>
        {
            [ReceiveFields.Kind.Name] = $"{ApplicantKind.Citizen}", [ReceiveFields.Content.Name] = card.Content.Name, [ReceiveFields.Sets.Name] = "1", [ReceiveFields.Way.Name] = $"{FilingWay.Counter}",
            [ReceiveFields.ReturnBy.Name] = $"{ReturnWay.Counter}", [fields.Deciding.Name] = usual is { } unit ? $"{unit:N}" : null,
        });
        return await work.Take(card, @case, fields, form, counter, form.First(Do.Name) != ReceiveDossier.Keep, act, cancel) ? Api.Done(act.Id, (await acts.SubjectOf(act.Id, cancel))!) : Api.Wrong(form, t);
    }

    private static async Task<IResult> Change(DossierChange change, Guid id, HttpContext http, AppDb db, ChangeTools with, Acts acts, Texts t, Act act, CancellationToken cancel)
    {
        var seen = await ChangeDossier.Find(change, id, db, act, cancel);
        Api.RequireUnchanged(http, TagOf(seen));
        var form = await SentForm.Read(http, act.Day);
        return await with.Make(change, seen, form, act, cancel) ? Api.Done(act.Id, (await acts.SubjectOf(act.Id, cancel))!) : Api.Wrong(form, t);
    }

    /// <summary>The tag of a dossier as it stands, whatever of it is read.</summary>
    public static string TagOf(Dossier dossier) => Api.TagOf(dossier.Id, dossier.Version);
}
