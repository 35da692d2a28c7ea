using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Files;
using ThongSuot.Kernel;
using ThongSuot.Numbering;
using ThongSuot.Organizations;
using ThongSuot.Pdf;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Signs a submitted draft: number, signed PDF as the result's file, and the step of the process, in one commit.</summary>
internal sealed class ResultSigning(ResultTemplates templates, SigningSteps steps, TaskDesk tasks, NumberDesk numbers, NumberRegister register, IUnits units, IPdfPrinter printer, ISigner signer, FileDesk files, TimeProvider real, IServiceProvider services)
{
    /// <summary>One commit of the act. Refused: OSS-072, OSS-074, OSS-075, OSS-077, CAS-…, PDF-….</summary>
    public async Task Sign(ResultDraft draft, Dossier dossier, Act act, CancellationToken cancel)
    {
        act.RefuseIf(draft.Status is not DraftStatus.Submitted, OneStopRefusals.NothingToSign.With(dossier.Number ?? dossier.TrackingCode));
        var template = templates.Find(draft.Template);
        act.RefuseIf(DossierRules.WhyNotSign(dossier) ?? ResultDesk.WhyUnfilled(draft.Text) ?? DossierRules.WhyNotTemplate(dossier, template));
        var step = await steps.Of(dossier, act, cancel);

        // Printing takes a second or two: it is done before the number is taken, since whoever wants the next one waits from there to the commit.
        var expected = await Expected(template.Numbers, dossier.UnitId, act.Day, cancel);
        var pdf = await Print(draft, dossier, expected, act.Actor.Name, act.Day, cancel);
        var number = (await numbers.Next(template.Numbers, dossier.UnitId, act.Day, act, cancel: cancel)).Text;
        var printed = number == expected ? pdf : await Print(draft, dossier, number, act.Actor.Name, act.Day, cancel);
        var file = await Attach(await Signed(printed, dossier, number, act, cancel), dossier, number, act, cancel);
        (draft.Status, draft.ResultNumber, draft.SignedAt, draft.Signer, draft.FileId) = (DraftStatus.Signed, number, act.At, act.Actor.Name, file.Id);
        if (template.IsDenial && dossier.IsOpen)
        {
            dossier.IsDenied = true;
        }

        act.Record(new ResultSigned(dossier.Reference, dossier.UnitId, number, act.Actor.Name, file.Hash));
        if (step is null)
        {
            await act.Commit(cancel);
            return;
        }

        await tasks.Complete(step.Id, step.Version, null, new Dictionary<string, object?>(), act, cancel);
    }

    /// <summary>What the page of a result shows.</summary>
    /// <param name="number">None for a draft.</param>
    public async Task<ResultModel> Model(ResultDraft draft, Dossier dossier, string? number, string? signedBy, DateOnly day, CancellationToken cancel) =>
        new(await PrintPapers.Desk(units, dossier.UnitId, day, cancel), number, day, ResultLine.Of(draft.Text), signedBy, signedBy is not null && signer.IsDemo);

    private async Task<byte[]> Print(ResultDraft draft, Dossier dossier, string number, string signedBy, DateOnly day, CancellationToken cancel) =>
        await printer.Print(await PrintedPages.Draw<ResultPage, ResultModel>(await Model(draft, dossier, number, signedBy, day, cancel), services), cancel);

    private async Task<string> Expected(NumberKind kind, Guid unit, DateOnly day, CancellationToken cancel) =>
        kind.Write(await register.LastOf(new(unit, kind.Code, kind.PeriodOf(day)), cancel) + 1, day);

    private async Task<byte[]> Signed(byte[] pdf, Dossier dossier, string number, Act act, CancellationToken cancel)
    {
        var unit = (await units.Find(dossier.UnitId, new(act.Day), cancel))?.Name ?? "";
        var note = new SignatureNote { Name = act.Actor.Name, Reason = $"{number}, {dossier.Number}", Location = unit, At = real.GetUtcNow().UtcDateTime };
        return await PdfSigning.Sign(pdf, note, content => signer.Sign(content, new(act.Actor.Id ?? Guid.Empty, act.Actor.Name, unit), cancel));
    }

    private async Task<StoredFile> Attach(byte[] pdf, Dossier dossier, string number, Act act, CancellationToken cancel)
    {
        using var content = new MemoryStream(pdf);
        return await files.Add(content, new NewFile { Name = $"ket-qua-{number.Replace('/', '-')}.pdf", DeclaredType = FileKinds.Pdf.MediaType, Owner = dossier.Results, UnitId = dossier.UnitId, Confidentiality = dossier.Confidentiality }, act, cancel);
    }
}

/// <summary>A result on paper.</summary>
/// <param name="Desk">Who stands at its head.</param>
/// <param name="Number">Its number; none for a draft.</param>
/// <param name="Day">Its day.</param>
/// <param name="Lines">Its paragraphs.</param>
/// <param name="Signer">Who signs; none for a draft.</param>
/// <param name="IsDemo">The signature has no legal force.</param>
public sealed record ResultModel(DeskHead Desk, string? Number, DateOnly Day, IReadOnlyList<ResultLine> Lines, string? Signer, bool IsDemo);
