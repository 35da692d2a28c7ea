using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Makes changes of dossiers by what a form says.</summary>
internal sealed class ChangeTools(LetterReasons reasons, Texts t, DossierDesk desk, DossierMoves moves, GroupDesk groups)
{
    private static readonly string[] Told = ["CAL-", "OSS-", "FILE-"];

    /// <summary>What the page of a change shows.</summary>
    public ChangeModel Model(DossierChange change, Dossier dossier, FormState form)
    {
        var reason = change.Letter is { } letter ? reasons.Field(letter, t) : null;
        return new(dossier, change.Code, change.Title, change.Hint, reason, reason is null ? change.Fields : [.. change.Fields, ChangeFields.Reason], change.WhyNot(dossier), form);
    }

    /// <summary>One commit of the act; false when something is wrong or refused, which the form then says. Refused: TS-003 when the dossier changed since it was seen.</summary>
    public async Task<bool> Make(DossierChange change, Dossier seen, FormState form, Act act, CancellationToken cancel)
    {
        var model = Model(change, seen, form);
        var code = model.Reason is { } reason ? form.Get(reason) : null;
        foreach (var field in model.Fields)
        {
            Check(form, field);
        }

        if (form.HasErrors)
        {
            return false;
        }

        var dossier = await desk.Get(seen.Id, cancel);
        act.RefuseIf(form.IsStale(dossier.Version), Refusals.Stale);
        act.Reason = form.First(ChangeFields.Reason.Name);
        try
        {
            await change.Do(new(dossier, form, act, moves, groups, cancel) { Code = code ?? "" });
            return true;
        }
        catch (Refused e) when (Array.Exists(Told, t => e.Why.Code.StartsWith(t, StringComparison.Ordinal)))
        {
            if (!form.TellFile(e, model.Fields.OfType<FileField>()))
            {
                form.AddError(e.Why.Text, [.. e.Why.Values]);
            }

            return false;
        }
    }

    // Reading a field is what finds its error.
    private static void Check(FormState form, Field field)
    {
        switch (field)
        {
            case FileField files:
                form.Get(files);
                break;
            case SpanField span:
                form.Get(span);
                break;
            case MoneyField money:
                form.Get(money);
                break;
            case EnumField<PaymentWay> pay:
                form.Get(pay);
                break;
            case Field<string> text:
                form.Get(text);
                break;
        }
    }
}
