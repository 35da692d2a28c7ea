using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>What is done for all dossiers of a group at once: payment, return, rating. Each dossier can also be paid, returned and rated alone.</summary>
internal static class ChangeGroup
{
    public static void Map(Site site)
    {
        foreach (var (part, does) in new[] { ("return", Return), ("pay", Pay) })
        {
            var action = site.Action($"/dossiers/groups/{{id:guid}}/{part}").Requires(OneStopPermissions.Receive);
            action.MapGet(async (Guid id, FormState form, GroupPages pages, Act act, CancellationToken cancel) => GroupChangePage.With(new(await AtCounter(id, pages, act, cancel), does, form.With(ChangeFields.TakenName, (await pages.Find(id, cancel)).Applicant.Name))));
            action.MapPost((Guid id, FormState form, GroupPages pages, DossierMoves moves, Act act, CancellationToken cancel) => Save(does, id, form, pages, moves, act, cancel));
        }

        var rate = site.Action("/my/dossiers/groups/{id:guid}/rate").SignedIn();
        rate.MapGet(async (Guid id, FormState form, GroupPages pages, RateFields fields, Act act, CancellationToken cancel) => RatePage.With(Rating(await pages.Of(await pages.MyGroup(id, act, cancel), act, cancel), form, fields)));
        rate.MapPost(Rate);
    }

    private static GroupChange Return { get; } = new("return", "Trả các kết quả đã có", "Trả một lần mọi kết quả đã có của nhóm; hồ sơ còn lại trả sau.", [ChangeFields.TakenBy, ChangeFields.TakenName]);

    private static GroupChange Pay { get; } = new("pay", "Thu phí, lệ phí cả nhóm", "Ghi đã thu mọi khoản còn phải nộp của các hồ sơ trong nhóm bằng một biên lai.", [ChangeFields.Pay]);

    private static async Task<IResult> Save(GroupChange change, Guid id, FormState form, GroupPages pages, DossierMoves moves, Act act, CancellationToken cancel)
    {
        var model = await AtCounter(id, pages, act, cancel);
        var (by, name) = change == Return ? (form.Get(ChangeFields.TakenBy), form.Get(ChangeFields.TakenName)) : (null, null);
        var way = change == Pay ? form.Get(ChangeFields.Pay) : default;
        if (form.HasErrors)
        {
            return GroupChangePage.With(new(model, change, form), StatusCodes.Status400BadRequest);
        }

        try
        {
            var (dossiers, label) = (await pages.Dossiers(id, cancel), model.Group.Number ?? model.Group.TrackingCode);
            if (change == Pay)
            {
                await moves.Pay(dossiers.FindAll(d => DossierRules.WhyNotPay(d) is null), label, way, act, cancel);
                return Go.To(OneStopUrls.Group(id), "Đã ghi nhận.");
            }

            var ready = dossiers.FindAll(d => DossierRules.WhyNotReturn(d) is null);
            act.RefuseIf(ready.Count == 0, OneStopRefusals.NothingToReturn.With(label));
            await moves.Return(ready, $"{name}: {ChangeFields.TakenBy.Choices.First(c => c.Value == by).Text}", act, cancel);
            return Go.To(OneStopUrls.Group(id), "Đã ghi nhận.");
        }
        catch (Refused e) when (e.Why.Code.StartsWith("OSS-", StringComparison.Ordinal))
        {
            form.AddError(e.Why.Text, [.. e.Why.Values]);
            return GroupChangePage.With(new(model, change, form), StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> Rate(Guid id, FormState form, GroupPages pages, RateFields fields, RateDesk rates, Act act, CancellationToken cancel)
    {
        var model = await pages.Of(await pages.MyGroup(id, act, cancel), act, cancel);
        if (fields.Read(form) is not { } rating || !model.MayRate)
        {
            return RatePage.With(Rating(model, form, fields), model.MayRate ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict);
        }

        await rates.Rate((await pages.Dossiers(id, cancel)).FindAll(d => DossierRules.WhyNotRate(d) is null), rating, RatedBy.Applicant, act, cancel);
        return Go.To(OneStopUrls.MyGroup(id), "Cảm ơn bạn đã đánh giá.");
    }

    private static RateModel Rating(GroupModel model, FormState form, RateFields fields) =>
        new(model.Group.Number ?? "–", new(RatedBy.Applicant, OneStopUrls.MyGroupPart(model.Group.Id, "rate"), OneStopUrls.MyGroup(model.Group.Id)), model.MayRate ? null : DossierRules.WhyNotRate(model.Members[0].Dossier), fields.Contents, form);

    private static async Task<GroupModel> AtCounter(Guid id, GroupPages pages, Act act, CancellationToken cancel)
    {
        var model = await pages.Seen(await pages.Find(id, cancel), act, cancel);
        act.RefuseIf(!model.IsCounter, Refusals.NotAllowed);
        return model;
    }
}

/// <summary>Something that can be done for a whole group, Vietnamese source texts.</summary>
public sealed record GroupChange(string Code, string Title, string Hint, IReadOnlyList<Field> Fields);

/// <summary>The page of one such change.</summary>
public sealed record GroupChangeModel(GroupModel Of, GroupChange Change, FormState Form);
