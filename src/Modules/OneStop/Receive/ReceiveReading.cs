using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Organizations;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>Reads what the page of taking in asks, offers and was told.</summary>
internal sealed class ReceiveReading(AppDb db, IUnits units, IProcedureDesk procedures, FieldNames fields, Texts t)
{
    /// <summary>The fields for a procedure and one of its cases, at a counter.</summary>
    public async Task<(ReceiveFields Fields, Guid? Usual)> Fields(ProcedureCard card, int @case, Guid counter, DateOnly day, CancellationToken cancel)
    {
        var (deciding, usual) = await Deciding(card, counter, day, cancel);
        var group = card.Content.PaperGroups.ElementAtOrDefault(@case - 1);
        var papers = (group?.Papers ?? []).Select((p, i) => new PaperFields(i, p)).ToList();
        papers.Add(new(papers.Count, null));
        return (new(deciding, papers, procedures.FeeFields(card.Content.Code, day)), usual);
    }

    /// <summary>Code of the procedure's field of work, where the platform knows one of its name.</summary>
    public string? FieldOf(ProcedureCard card)
    {
        var name = SearchText.Fold(card.Content.Field);
        return fields.Choices(t).FirstOrDefault(f => SearchText.Fold(f.Text) == name)?.Value;
    }

    /// <summary>Fills in what is known of a person: from an identity card, or from the dossier filed last under the number.</summary>
    public async Task Prefill(FormState form, CancellationToken cancel)
    {
        if (form.WasSent || form.Maybe(ReceiveFields.Card) is not { } typed)
        {
            return;
        }

        var card = IdCard.Read(typed);
        var number = card?.Number ?? (CitizenNumber.TryParse(typed, out var digits) ? digits.Digits : typed.Length <= 20 ? typed : null);
        if (number is null)
        {
            form.AddError(ReceiveFields.Card, "Không đọc được: hãy quét lại, hoặc gõ số định danh hay mã số tổ chức.");
            return;
        }

        var last = await db.Set<Dossier>().AsNoTracking().Where(d => d.OwnerNumber == number && d.Principal == null).OrderByDescending(d => d.FiledAt).Select(d => d.Applicant).FirstOrDefaultAsync(cancel);
        form.With(ReceiveFields.Number, number).With(ReceiveFields.Kind, last?.Kind ?? (number.Length is 9 or 12 ? ApplicantKind.Citizen : ApplicantKind.Business)).With(ReceiveFields.Name, card?.Name ?? last?.Name)
            .With(ReceiveFields.Address, card?.Address ?? last?.Address).With(ReceiveFields.Phone, last?.Phone).With(ReceiveFields.Email, last?.Email);
    }

    /// <summary>Who files; errors stand in the form.</summary>
    public static (Applicant? Applicant, Applicant? Principal) People(FormState form)
    {
        var kind = form.Get(ReceiveFields.Kind);
        var (name, number, address) = (form.Get(ReceiveFields.Name), Number(form, ReceiveFields.Number, kind), form.Get(ReceiveFields.Address));
        var (phone, email) = (form.Maybe(ReceiveFields.Phone), form.Maybe(ReceiveFields.Email));
        var applicant = form.HasErrors ? null : new Applicant { Kind = kind, Name = name!, Number = number!, Address = address, Phone = phone, Email = email };
        var (principal, theirs, home) = (form.Maybe(ReceiveFields.PrincipalName), form.Maybe(ReceiveFields.PrincipalNumber), form.Maybe(ReceiveFields.PrincipalAddress));
        var (phoneOf, emailOf, authority) = (form.Maybe(ReceiveFields.PrincipalPhone), form.Maybe(ReceiveFields.PrincipalEmail), form.Maybe(ReceiveFields.Authority));
        if (!form.Get(ReceiveFields.IsAuthorised))
        {
            return (form.HasErrors ? null : applicant, null);
        }

        if (principal is null)
        {
            form.AddError(ReceiveFields.PrincipalName, ReceiveFields.PrincipalName.Missing);
        }

        if (theirs is null)
        {
            form.AddError(ReceiveFields.PrincipalNumber, ReceiveFields.PrincipalNumber.Missing);
        }

        return (applicant, form.HasErrors ? null : new Applicant
        {
            Name = principal!, Number = theirs!, Address = home, Phone = phoneOf, Email = emailOf, Authority = authority,
        });
    }

    // A person's number is checked; those of organisations have many forms.
    private static string? Number(FormState form, TextField field, ApplicantKind kind)
    {
        var text = form.Get(field);
        if (text is null || kind is not ApplicantKind.Citizen)
        {
            return text;
        }

        if (CitizenNumber.TryParse(text, out var number))
        {
            return number.Digits;
        }

        form.AddError(field, CitizenField.Wrong);
        return null;
    }

    /// <summary>Units of the procedure's levels. First whoever decided the last one from here, else the counter's own commune, else who is named like the agency.</summary>
    public async Task<(IReadOnlyList<Choice> Choices, Guid? Usual)> Deciding(ProcedureCard card, Guid counter, DateOnly day, CancellationToken cancel)
    {
        var all = await units.InForce(new(day), cancel);
        var byId = all.ToDictionary(u => u.Id);
        var levels = card.Content.Levels;
        var may = all.Where(u => Levels.Of(u) is { } level && (levels.Contains(level) || !levels.Any(l => l is ProcedureLevel.Province or ProcedureLevel.District or ProcedureLevel.Commune))).ToList();
        var last = await db.Set<Dossier>().AsNoTracking().Where(d => d.ReceivingUnitId == counter && d.Procedure == card.Content.Code).OrderByDescending(d => d.FiledAt).Select(d => (Guid?)d.UnitId).FirstOrDefaultAsync(cancel);
        var agency = SearchText.Fold(card.Content.Agencies.Deciding ?? card.Content.Agencies.Doing);
        var named = agency.Length == 0 ? null : may.FirstOrDefault(u => u.ParentId is { } above && byId.TryGetValue(above, out var parent) && agency.Contains(SearchText.Fold(parent.Name), StringComparison.Ordinal));
        var usual = last is { } known && may.Any(u => u.Id == known) ? last : may.Any(u => u.Id == counter) ? counter : named?.Id;
        return ([.. may.Select(u => new Choice($"{u.Id:N}", u.Name) { Group = u.ParentId is { } above ? byId.GetValueOrDefault(above)?.Name : null }).OrderBy(c => c.Group, StringComparer.Ordinal)], usual);
    }
}
