using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>Units and their contact points for other programs.</summary>
internal static class UnitsApi
{
    public static void Map(Site site)
    {
        site.Api("/units").Requires(OrganizationsPermissions.View).Describes(new("Danh sách đơn vị trong một ngày")
        {
            Asked = [BrowseFields.Words, BrowseFields.Level, BrowseFields.Kind, BrowseFields.Day, BrowseFields.Known], IsPaged = true, Answer = typeof(UnitsAnswer),
        }).MapGet(List);
        site.Api("/units/{id:guid}").Requires(OrganizationsPermissions.View).Describes(new("Một đơn vị trong một ngày, với các đầu mối liên hệ") { Asked = [BrowseFields.Day, BrowseFields.Known], Answer = typeof(UnitAnswer), IsTagged = true }).MapGet(Show);
        site.Api("/units/{id:guid}/contacts").Requires(OrganizationsPermissions.Manage).Describes(ApiDescription.Change("Các đầu mối liên hệ của đơn vị từ hôm nay") with { SentType = typeof(ContactsSent) }).MapPost(SetContacts);
    }

    private static async Task<IResult> List(ListQuery query, FormState form, AppDb db, Texts texts, Act act, CancellationToken cancel)
    {
        var asOf = form.AsOf(act.Day);
        var page = await db.UnitsAsOf(asOf).Chosen(form).OrderBy(v => v.Sort).ThenBy(v => v.UnitId).PageUncounted(query, cancel);
        return form.HasErrors ? Api.Wrong(form, texts) : Results.Json(new UnitsAnswer(asOf.Day, [.. page.Items.Select(v => UnitAnswer.Of(v.Card(), asOf.Day, null))], page.HasNext ? page.UrlOf(page.Number + 1) : null));
    }

    private static async Task<IResult> Show(Guid id, FormState form, IUnits units, AppDb db, Texts texts, Act act, CancellationToken cancel)
    {
        var asOf = form.AsOf(act.Day);
        if (form.HasErrors)
        {
            return Api.Wrong(form, texts);
        }

        var unit = await units.Find(id, asOf, cancel);
        act.RefuseIf(unit is null, Refusals.NotFound);
        var points = await EditContacts.Now(db, id, asOf.Day, cancel);
        return Api.Tagged(UnitAnswer.Of(unit!, asOf.Day, points), TagOf(points));
    }

    private static async Task<IResult> SetContacts(Guid id, ContactsSent sent, HttpContext http, FormState form, IUnits units, AppDb db, Texts texts, Act act, CancellationToken cancel)
    {
        var unit = await EditContacts.Find(id, units, act, cancel);
        Api.RequireUnchanged(http, TagOf(await EditContacts.Now(db, id, act.Day, cancel)));
        var wanted = ContactFields.Read(form, sent.Contacts ?? []);
        if (form.HasErrors)
        {
            return Api.Wrong(form, texts);
        }

        await EditContacts.Change(unit, wanted, db, act, cancel);
        return Api.Done(act.Id, unit.Reference);
    }

    private static string TagOf(IEnumerable<ContactPoint> points) => Api.TagOf(points.Select(p => $"{p.Kind} {p.Value}").Order(StringComparer.Ordinal));
}

/// <summary>A contact point as sent and answered.</summary>
/// <param name="Kind">address, phone, email, hotline or hours.</param>
/// <param name="Value">One line.</param>
internal sealed record ContactAnswer(string? Kind, string? Value);

/// <summary>The contact points a unit shall have from today on; others end yesterday.</summary>
internal sealed record ContactsSent(IReadOnlyList<ContactAnswer>? Contacts);

/// <summary>A page of units.</summary>
/// <param name="Day">As of.</param>
/// <param name="Next">Address of the next page, or none.</param>
internal sealed record UnitsAnswer(DateOnly Day, IReadOnlyList<UnitAnswer> Units, string? Next);

/// <summary>A unit on a day.</summary>
internal sealed record UnitAnswer(
    Guid Id, DateOnly Day, string Name, string ShortName, string Level, string Kind, Guid? Parent, string? StatisticsCode, string? Code102, string? Code20, IReadOnlyList<ContactAnswer>? Contacts)
{
    public static UnitAnswer Of(UnitCard unit, DateOnly day, IReadOnlyList<ContactPoint>? points) => new(
        unit.Id, day, unit.Name, unit.ShortName, UnitRowReader.CodeOf(unit.Level), UnitRowReader.CodeOf(unit.Kind), unit.ParentId, unit.StatisticsCode, unit.Code102, unit.Code20,
        points?.Select(p => new ContactAnswer(UnitRowReader.CodeOf(p.Kind), p.Value)).ToList());
}
