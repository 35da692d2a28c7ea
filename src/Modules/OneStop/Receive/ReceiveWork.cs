using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>Takes in what a form says, whether a clerk filled it in or a program sent it.</summary>
internal sealed class ReceiveWork(IProcedureDesk desk, ReceiveReading reading, DossierAcceptance acceptance, DossierDesk dossiers)
{
    /// <summary>Files the dossier with the identity of the act and, where asked, takes it in; false when something is wrong, which the form then says.</summary>
    public async Task<bool> Take(ProcedureCard card, int @case, ReceiveFields fields, FormState form, Guid counter, bool accepts, Act act, CancellationToken cancel)
    {
        act.RefuseIf(!card.Additions.IsOneStop, OneStopRefusals.NotOneStop.With(card.Content.Code));
        if (Read(card, @case, fields, form, counter, act) is not { } wanted)
        {
            return false;
        }

        try
        {
            var dossier = await dossiers.File(wanted, act, cancel);
            if (accepts)
            {
                await dossiers.Accept(dossier, await acceptance.Under(card, wanted.Deciding, wanted.Way, act.Day, cancel), act, cancel);
                return true;
            }

            await act.Commit(cancel);
            return true;
        }
        catch (Refused e) when (form.TellFile(e, fields.Papers.Select(p => p.Scan)))
        {
            return false;
        }
    }

    private NewDossier? Read(ProcedureCard card, int @case, ReceiveFields fields, FormState form, Guid counter, Act act)
    {
        var (applicant, principal) = ReceiveReading.People(form);
        var (content, way, sets, deciding) = (form.Get(ReceiveFields.Content), form.Get(ReceiveFields.Way), (int)form.Get(ReceiveFields.Sets), form.Get(fields.Deciding));
        var (by, to) = (form.Get(ReceiveFields.ReturnBy), form.Maybe(ReceiveFields.ReturnTo));
        if (by is ReturnWay.Post && to is null)
        {
            form.AddError(ReceiveFields.ReturnTo, ReceiveFields.ReturnTo.Missing);
        }

        var papers = fields.Papers.Select(p => p.Read(form)).OfType<NewPaper>().ToList();
        var fee = desk.Fees(card.Content.Code, way, form, act.Day);
        return form.HasErrors ? null : new()
        {
            Id = act.Id, Card = card, Case = card.Content.PaperGroups.Count > 1 ? card.Content.PaperGroups[@case - 1].Name : null, Field = reading.FieldOf(card), Way = way, Applicant = applicant!, Principal = principal,
            Content = content!, Sets = sets, Receiving = counter, Deciding = deciding, ReturnWay = by, ReturnAddress = to, Papers = papers, Fees = fee?.Sums ?? [],
        };
    }
}
