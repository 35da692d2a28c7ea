using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>The papers of a dossier as they are printed: receipt (form 01) and letters (forms 02 to 05).</summary>
internal static class PrintPapers
{
    public static void Map(Site site)
    {
        site.Action("/dossiers/{id:guid}/received").SignedIn().MapGet(Received);
        site.Action("/dossiers/{id:guid}/receipt").SignedIn().MapPrint(Receipt);
        site.Action("/dossiers/{id:guid}/letters/{letter:guid}").SignedIn().MapPrint(Letter);
    }

    // What the clerk sees after taking in: what to say, and what to print.
    private static async Task<IResult> Received(Guid id, AppDb db, DossierPages pages, Act act, CancellationToken cancel) => ReceivedPage.With(await pages.Of(await db.DossierFor(id, act, cancel), act, cancel));

    private static async Task<IResult> Receipt(Guid id, AppDb db, DossierPages pages, IUnits units, ClockDesk clocks, PaperForms forms, HttpContext http, Act act, CancellationToken cancel) =>
        await ReceiptOf(await db.DossierFor(id, act, cancel), db, pages, units, clocks, forms, http, act);

    /// <summary>Form 01, for whoever may see the dossier. Refused: OSS-001 before it is taken in.</summary>
    public static async Task<IResult> ReceiptOf(Dossier dossier, AppDb db, DossierPages pages, IUnits units, ClockDesk clocks, PaperForms forms, HttpContext http, Act act)
    {
        var (id, cancel) = (dossier.Id, http.RequestAborted);
        act.RefuseIf(DossierRules.WhyNoReceipt(dossier));
        var (model, clock) = (await pages.Of(dossier, act, cancel), await clocks.Of(dossier.Reference, cancel));
        var taker = await db.Set<DossierStep>().Where(s => s.DossierId == id && s.Status == DossierStatus.Accepted).OrderBy(s => s.At).Select(s => s.Who).FirstOrDefaultAsync(cancel);
        return ReceiptPage.With(new(model, await Desk(units, dossier.ReceivingUnitId, act.Day, cancel), clock?.Limits.Legal.Says.Vi, taker ?? "", QrPicture.Of(Go.Whole(http, OneStopUrls.Tracked(dossier.Number!, dossier.TrackingCode))), forms.Of(PaperForm.Receipt, VietnamTime.DayOf(dossier.ReceivedAt!.Value))));
    }

    private static async Task<IResult> Letter(Guid id, Guid letter, AppDb db, DossierPages pages, IUnits units, PaperForms forms, Act act, CancellationToken cancel) =>
        await LetterOf(await db.DossierFor(id, act, cancel), letter, pages, units, forms, act, cancel);

    /// <summary>A letter, for whoever may see the dossier.</summary>
    public static async Task<IResult> LetterOf(Dossier dossier, Guid letter, DossierPages pages, IUnits units, PaperForms forms, Act act, CancellationToken cancel)
    {
        var found = (await pages.Letters(dossier.Id, cancel)).FirstOrDefault(l => l.Id == letter) ?? throw new Refused(Refusals.NotFound);
        return LetterPage.With(new()
        {
            Dossier = dossier, Letter = found, Desk = await Desk(units, found.UnitId, act.Day, cancel), Deciding = (await units.Find(dossier.UnitId, new(act.Day), cancel))?.Name ?? "–", Form = forms.Of(found),
            Phone = found.Kind is LetterKind.Supplement ? await PhoneOf(found.UnitId, units, act.Day, cancel) : null,
        });
    }

    private static async Task<string?> PhoneOf(Guid unit, IUnits units, DateOnly day, CancellationToken cancel) =>
        await units.Find(unit, new(day), cancel) is not { } card ? null
        : (await units.PhoneBook(card.Name, day, cancel)).FirstOrDefault(e => e.Unit.Id == unit)?.Contacts.Where(c => c.Kind is ContactKind.Phone).Select(c => c.Value).FirstOrDefault();

    /// <summary>Who stands at the head of a paper of a unit.</summary>
    public static async Task<DeskHead> Desk(IUnits units, Guid unit, DateOnly day, CancellationToken cancel)

    {
        var path = await units.Path(unit, new(day), cancel);
        return new(path.Count > 1 ? path[^2].Name : path.Count > 0 ? path[0].Name : "", path.Count > 0 ? path[^1].Name : "", path.LastOrDefault(u => u.StatisticsCode is not null)?.ShortName ?? "");
    }
}

/// <summary>Who stands at the head of a paper.</summary>
/// <param name="Above">The agency above.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Place">Where it is.</param>
public sealed record DeskHead(string Above, string Unit, string Place);

/// <summary>Form 01.</summary>
public sealed record ReceiptModel(DossierModel Of, DeskHead Desk, string? Term, string Taker, QrPicture Qr, FormTitle Form);

/// <summary>Forms 02 to 05.</summary>
public sealed record LetterModel
{
    /// <summary>The dossier.</summary>
    public required Dossier Dossier { get; init; }

    /// <summary>The letter.</summary>
    public required DossierLetter Letter { get; init; }

    /// <summary>Who stands at its head.</summary>
    public required DeskHead Desk { get; init; }

    /// <summary>Who decides, by name.</summary>
    public required string Deciding { get; init; }

    /// <summary>Number and title of the form.</summary>
    public required FormTitle Form { get; init; }

    /// <summary>Whom to call about what is missing.</summary>
    public string? Phone { get; init; }
}
