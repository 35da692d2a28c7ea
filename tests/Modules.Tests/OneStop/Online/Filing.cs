using System.Text;
using Microsoft.EntityFrameworkCore;
using ThongSuot.EForms;
using ThongSuot.EForms.Tests;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Steps that tests of the citizen's side share.</summary>
internal static class OnlineSteps
{
    public const string Commune = "hg-31465";
    public const string Poverty = "1.011607";
    public const string PovertyPaper = "Giấy đề nghị rà soát hộ nghèo, hộ cận nghèo";

    public static byte[] Pdf(string text) => Encoding.UTF8.GetBytes($"%PDF-1.7\n{text} {Guid.CreateVersion7()}\n%%EOF");

    /// <summary>The page of filing a procedure without a form of its own, at the commune of the demo.</summary>
    public static async Task<Answer> FilingPage(this Browser citizen, string procedure = Poverty) =>
        (await citizen.Open($"/services/{procedure}/file?at={Organizations.DemoUnits.IdOf(Commune):N}")).Ok();

    /// <summary>A dossier as it is filed; the identity of the dossier.</summary>
    public static async Task<(Answer Page, Guid Id)> FileDossier(this Browser citizen)
    {
        var page = await citizen.FilingPage();
        var filed = (await page.Fill("Địa chỉ", "ấp 3, xã Vị Thanh").Attach(await PaperLabel(page), "don-de-nghi.pdf", Pdf("Đơn")).Press("Nộp hồ sơ")).Ok().Says("Đã nộp hồ sơ");
        return (filed, Guid.Parse(filed.Url.Segments[3].TrimEnd('/')));
    }

    public static Task<string> PaperLabel(Answer page) => Task.FromResult(page.Document.QuerySelector("label[for^='paper-']")!.ChildNodes[0].TextContent.Trim());

    public static string Tracking(this Answer filed) => filed.Document.QuerySelector(".answer .code")!.TextContent.Trim();

    /// <summary>The number the clerk's acceptance gave.</summary>
    public static async Task<string> Accept(this App app, Guid id)
    {
        using var dao = await app.As("dao");
        return (await (await dao.Open(OneStopUrls.Part(id, "accept"))).Ok().Press("Tiếp nhận")).Ok().Says("Đã ghi nhận").Heading;
    }

    /// <summary>As if the process had been walked to its end.</summary>
    public static Task Ended(this App app, Guid id, DossierStatus status) => app.Inside(async (_, db, act) =>
    {
        var dossier = await db.Set<Dossier>().SingleAsync(d => d.Id == id);
        (dossier.Outcome, dossier.EndedAt, dossier.ReturnedAt, dossier.Status) = (DossierOutcome.Granted, act.At, status is DossierStatus.Returned ? act.At : null, status);
        act.Record(new DossierTurned(dossier.Reference, dossier.UnitId, status, null));
        await act.Commit();
    });
}
