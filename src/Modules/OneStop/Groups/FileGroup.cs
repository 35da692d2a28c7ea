using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Procedures;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>A citizen hands a group in from home, for themselves: chooses where, attaches each paper once, sends once. Whoever files for another comes to the counter.</summary>
internal static class FileGroup
{
    private const long MostBytes = 200L * 1024 * 1024;

    public static void Map(Site site)
    {
        site.Action("/services/groups/{code}/file").SignedIn().MapGet(Show);
        site.Action("/services/groups/{code}/file").SignedIn().Limited(RateLimits.PublicForm).MapPost(Save, MostBytes);
    }

    private static async Task<IResult> Show(string code, FormState form, GroupReading groups, FilingPlaces places, AppDb db, Act act, CancellationToken cancel)
    {
        var page = await Open(code, form, groups, places, db, act, cancel);
        return GroupFilePage.With(page, form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Save(string code, FormState form, GroupReading groups, FilingPlaces places, GroupDesk desk, AppDb db, Act act, CancellationToken cancel)
    {
        var page = await Open(code, form, groups, places, db, act, cancel);
        form.Get(page.Place);
        var applicant = new Applicant
        {
            Name = page.Person.Name, Number = (page.Person.CitizenNumber ?? form.Get(FilingFields.Number)) ?? "", Address = form.Get(ReceiveFields.Address), Phone = form.Maybe(ReceiveFields.Phone), Email = form.Maybe(ReceiveFields.Email),
        };
        if (page.Fields is { } asked && !asked.Files.Any(f => form.Get(f).Count > 0))
        {
            form.AddError(asked.Papers[0].Fields.Scan, "Hãy đính kèm ít nhất một giấy tờ của hồ sơ.");
        }

        if (page.At is not { } place || page.Fields is not { } fields || groups.Read(page.Kind, fields, form, new(place, FilingWay.Online, (applicant, null), act.Actor.Id), act) is not { } wanted || !await desk.Take(wanted, fields, form, accepts: false, act, cancel))
        {
            return GroupFilePage.With(page, StatusCodes.Status400BadRequest);
        }

        return Go.To(OneStopUrls.MyGroup(act.Id), "Đã nộp hồ sơ.");
    }

    private static async Task<GroupFileModel> Open(string code, FormState form, GroupReading groups, FilingPlaces places, AppDb db, Act act, CancellationToken cancel)
    {
        var (kind, cards) = await groups.Find(code, act.Day, cancel);
        act.RefuseIf(cards.FirstOrDefault(c => !FilingReading.Offers(c)) is { } not ? OneStopRefusals.NotOnline.With(not.Content.Code) : null);
        var person = await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == act.Actor.Id, cancel);
        var choices = await places.Of(cards[0], act.Day, cancel);
        Guid? place = Guid.TryParse(form.First("at"), out var typed) && choices.Any(c => Guid.Parse(c.Value) == typed) ? typed : null;
        var fields = place is { } at ? await groups.Fields(kind, cards, at, act.Day, cancel) : null;
        form.With(ReceiveFields.Content, kind.Name.Vi).With(ReceiveFields.ReturnBy, ReturnWay.Counter).With(ReceiveFields.Phone, person.Phone).With(ReceiveFields.Email, person.Email);
        return new() { Kind = kind, Names = [.. cards.Select(c => c.Content.Name)], Form = form, Fields = fields, Place = new("at", "Nơi nộp hồ sơ", choices), At = place, PlaceName = places.Name(place), Person = person };
    }
}

/// <summary>The page on which a group is handed in from home.</summary>
public sealed record GroupFileModel
{
    /// <summary>What is handed in.</summary>
    public required GroupKind Kind { get; init; }

    /// <summary>The procedures, by name.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What was typed.</summary>
    public required FormState Form { get; init; }

    /// <summary>What is asked; none before the place is chosen.</summary>
    public GroupFields? Fields { get; init; }

    /// <summary>Where it can be handed in.</summary>
    public required ReferenceField Place { get; init; }

    /// <summary>The place chosen.</summary>
    public Guid? At { get; init; }

    /// <summary>Its name.</summary>
    public string? PlaceName { get; init; }

    /// <summary>Who files.</summary>
    public required Person Person { get; init; }
}
