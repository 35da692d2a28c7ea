using Microsoft.AspNetCore.Http;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>A procedure as a sheet for the wall of the one-stop shop (niêm yết; Decree 63/2010/NĐ-CP, article 17), A4 or A3, with the address of its page as a QR code.</summary>
internal static class PrintSheet
{
    public static void Map(Site site) => site.Action("/services/{code}/sheet").Open().MapGet(Show);

    private static async Task<IResult> Show(string code, ListQuery query, HttpContext http, IProcedures procedures, WorkClock clock, CancellationToken cancel)
    {
        var card = await ShowProcedure.Open(procedures, code, clock, cancel);
        var address = Go.Whole(http, CitizenUrls.Procedure(card.Content.Code));
        return SheetPage.With(new(card, query["size"] == "a3", address, QrPicture.Of(address)));
    }
}

/// <summary>A sheet for the wall.</summary>
/// <param name="Of">The version in force.</param>
/// <param name="IsLarge">A3 instead of A4.</param>
/// <param name="Address">Of its page.</param>
/// <param name="Qr">The address as a picture.</param>
public sealed record SheetModel(ProcedureCard Of, bool IsLarge, string Address, QrPicture Qr)
{
    /// <summary>What the published text says.</summary>
    public ProcedureContent Text => Of.Content;
}
