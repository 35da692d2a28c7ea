using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.EForms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Processes;

namespace ThongSuot.OneStop;

/// <summary>Writes drafts of results. Each method is one commit of its act.</summary>
internal sealed class ResultDesk(AppDb db, ResultTemplates templates, UnitNames units, ICompletedForms forms)
{
    /// <summary>The draft of a dossier, to be changed; none before it is begun.</summary>
    public Task<ResultDraft?> Of(Guid dossier, CancellationToken cancel) => db.Set<ResultDraft>().FirstOrDefaultAsync(d => d.DossierId == dossier, cancel);

    /// <summary>Where the draft of a dossier stands; none before it is begun.</summary>
    public async Task<DraftStatus?> Seen(Guid dossier, CancellationToken cancel) => await db.Set<ResultDraft>().Where(d => d.DossierId == dossier).Select(d => (DraftStatus?)d.Status).FirstOrDefaultAsync(cancel);

    /// <summary>The texts a draft had, the newest first.</summary>
    public async Task<IReadOnlyList<DraftText>> Texts(Guid draft, CancellationToken cancel) =>
        await db.Set<DraftText>().AsNoTracking().Where(t => t.DraftId == draft).OrderByDescending(t => t.Number).Take(20).ToListAsync(cancel);

    /// <summary>A draft from a template, filled in with what is known. Refused: OSS-076, TS-005 when another began one meanwhile.</summary>
    public async Task Begin(Dossier dossier, string template, Act act, CancellationToken cancel)
    {
        act.RefuseIf(DossierRules.WhyNoDraft(dossier));
        var draft = new ResultDraft { Id = act.Id, DossierId = dossier.Id, Template = template, Text = await Filled(dossier, template, act, cancel), Number = 1 };
        db.Add(draft);
        Keep(draft, null, act);
        act.Record(new ResultDrafted(dossier.Reference, dossier.UnitId, "Bắt đầu dự thảo"));
        await act.Commit(cancel);
    }

    /// <summary>Another template, filled in anew; the older texts are kept. Refused: OSS-071.</summary>
    public async Task BeginAgain(ResultDraft draft, Dossier dossier, string template, Act act, CancellationToken cancel)
    {
        act.RefuseIf(draft.Status is not DraftStatus.Writing, OneStopRefusals.NotWriting);
        draft.Template = template;
        Change(draft, await Filled(dossier, template, act, cancel), null, act);
        act.Record(new ResultDrafted(dossier.Reference, dossier.UnitId, "Soạn lại từ mẫu khác"));
        await act.Commit(cancel);
    }

    /// <summary>A new text; the older ones are kept. Refused: OSS-071.</summary>
    /// <param name="fileName">Taken over from this file; none when written here.</param>
    public async Task Save(ResultDraft draft, Dossier dossier, string text, string? fileName, Act act, CancellationToken cancel)
    {
        act.RefuseIf(draft.Status is not DraftStatus.Writing, OneStopRefusals.NotWriting);
        Change(draft, text, fileName, act);
        act.Record(new ResultDrafted(dossier.Reference, dossier.UnitId, "Sửa dự thảo"));
        await act.Commit(cancel);
    }

    /// <summary>The text is final and goes to whoever signs. Refused: OSS-071, OSS-072, OSS-077.</summary>
    public async Task Submit(ResultDraft draft, Dossier dossier, string text, Act act, CancellationToken cancel)
    {
        act.RefuseIf(draft.Status is not DraftStatus.Writing, OneStopRefusals.NotWriting);
        act.RefuseIf(WhyUnfilled(text) ?? DossierRules.WhyNotTemplate(dossier, templates.Find(draft.Template)));
        Change(draft, text, null, act);
        (draft.Status, draft.SubmittedAt, draft.SubmittedBy, draft.SentBack) = (DraftStatus.Submitted, act.At, act.Actor.Name, null);
        act.Record(new ResultDrafted(dossier.Reference, dossier.UnitId, "Trình ký"));
        await act.Commit(cancel);
    }

    /// <summary>It is to be written again. Refused: OSS-074.</summary>
    /// <param name="why">What whoever signs says; none when its writer takes it back.</param>
    public async Task SendBack(ResultDraft draft, Dossier dossier, string? why, Act act, CancellationToken cancel)
    {
        act.RefuseIf(draft.Status is not DraftStatus.Submitted, OneStopRefusals.NothingToSign.With(dossier.Number ?? dossier.TrackingCode));
        (draft.Status, draft.SentBack) = (DraftStatus.Writing, why);
        act.Record(new ResultDrafted(dossier.Reference, dossier.UnitId, why is null ? "Lấy lại để sửa" : "Trả lại để sửa"));
        await act.Commit(cancel);
    }

    /// <summary>Places of the template that are still empty.</summary>
    public static Refusal? WhyUnfilled(string text) => ResultTemplates.Unfilled(text) is { Count: > 0 } places ? OneStopRefusals.Unfilled.With(string.Join(", ", places)) : null;

    private async Task<string> Filled(Dossier dossier, string template, Act act, CancellationToken cancel)
    {
        var names = await units.FullNames(act.Day, cancel);
        var form = dossier.CompletedFormId is { } id ? await forms.Words(id, cancel) : new Dictionary<string, string>();
        return ResultTemplates.Fill(templates.Find(template).Text, ResultTemplates.Known(dossier, names.GetValueOrDefault(dossier.UnitId) ?? "", names.GetValueOrDefault(dossier.ReceivingUnitId) ?? "", form, act.Day));
    }

    private void Change(ResultDraft draft, string text, string? fileName, Act act)
    {
        if (text == draft.Text)
        {
            return;
        }

        (draft.Text, draft.Number) = (text, draft.Number + 1);
        Keep(draft, fileName, act);
    }

    private void Keep(ResultDraft draft, string? fileName, Act act) =>
        db.Add(new DraftText { Id = Guid.CreateVersion7(), DraftId = draft.Id, Number = draft.Number, Text = draft.Text, At = act.At, Who = act.Actor.Name, FileName = fileName });
}
