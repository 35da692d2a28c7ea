using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.EForms;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>Reads what the page of filing online asks, offers and was told.</summary>
internal sealed class FilingReading(AppDb db, IProcedures procedures, IProcedureDesk rules, ICompletedForms forms, FilingPlaces places, PaperStore store, IPaymentGateway gateway)
{
    /// <summary>The page for a procedure, with what is known of whoever files. Refused: TS-002, OSS-009, OSS-051.</summary>
    public async Task<FilingModel> Open(string code, FormState form, Act act, HttpContext http)
    {
        var cancel = http.RequestAborted;
        var card = await procedures.Find(code, act.Day, cancel) ?? throw new Refused(Refusals.NotFound);
        act.RefuseIf(!card.Additions.IsOneStop, OneStopRefusals.NotOneStop.With(code));
        act.RefuseIf(!Offers(card), OneStopRefusals.NotOnline.With(code));
        var completed = Guid.TryParse(form.First(FilingFields.CompletedForm.Name), out var id) ? await forms.Mine(id, act, http) ?? throw new Refused(Refusals.NotFound) : null;
        var known = await db.Set<Person>().AsNoTracking().Where(p => p.Id == act.Actor.Id).Select(p => new
        {
            Person = p, Last = db.Set<Dossier>().Where(d => d.PersonId == p.Id).OrderByDescending(d => d.FiledAt).Select(d => new { d.Applicant, d.ReceivingUnitId }).FirstOrDefault(),
        }).FirstAsync(cancel);
        var (person, last) = (known.Person, known.Last);
        var @case = ReceiveDossier.CaseOf(card, form);
        var choices = await places.Of(card, act.Day, cancel);
        var place = Chosen(form, choices, last?.ReceivingUnitId);
        var (deciding, usual) = place is { } at ? await places.Deciding(card, at, act.Day, cancel) : ([], null);
        var stored = await store.Of(person.Id, cancel);
        var papers = FilingPaper.Of(card.Content.PaperGroups.ElementAtOrDefault(@case - 1)?.Papers ?? [], completed is not null, stored);
        var fields = new FilingFields(choices, deciding, papers, rules.FeeFields(code, act.Day));
        form.With(fields.Place, place).With(ReceiveFields.Content, card.Content.Name).With(ReceiveFields.Address, completed?.OwnAddress ?? last?.Applicant.Address).With(ReceiveFields.Phone, person.Phone ?? last?.Applicant.Phone)
            .With(ReceiveFields.Email, person.Email ?? last?.Applicant.Email).With(ReceiveFields.ReturnBy, ReturnWay.Counter).With(FilingFields.ForKind, (ApplicantKind?)ApplicantKind.Business);
        return new()
        {
            Card = card, Case = @case, Form = form, Fields = fields, Stored = stored, Completed = completed, Place = place, PlaceName = places.Name(place), Decider = usual, Name = person.Name, Number = person.CitizenNumber,
            ToChoose = completed is null && await forms.HasForm(code, act.Day, cancel) ? await forms.MineFor(code, act, http) : null, FiledBefore = completed is null ? null : await Before(completed.Id, cancel),
            PaysOnline = gateway.IsThere, Fee = rules.Fees(code, FilingWay.Online, form, act.Day),
        };
    }

    /// <summary>Is it taken online?</summary>
    public static bool Offers(ProcedureCard card) => card.Additions.IsOneStop && card.Additions.Online is not OnlineLevel.Information;

    /// <summary>Who files, and for whom; errors stand in the form.</summary>
    public static (Applicant Applicant, Applicant? Principal) People(FilingModel page)
    {
        var form = page.Form;
        var number = page.Number ?? form.Get(FilingFields.Number);
        var applicant = new Applicant { Name = page.Name, Number = number ?? "", Address = form.Get(ReceiveFields.Address), Phone = form.Maybe(ReceiveFields.Phone), Email = form.Maybe(ReceiveFields.Email) };
        if (!page.IsForOther)
        {
            return (applicant, null);
        }

        var (kind, name, theirs) = (form.Maybe(FilingFields.ForKind) ?? ApplicantKind.Citizen, form.Maybe(FilingFields.ForName), form.Maybe(FilingFields.ForNumber));
        Ask(form, FilingFields.ForName, name);
        Ask(form, FilingFields.ForNumber, theirs);
        if (kind is ApplicantKind.Citizen && theirs is not null)
        {
            theirs = CitizenNumber.TryParse(theirs, out var digits) ? digits.Digits : null;
            if (theirs is null)
            {
                form.AddError(FilingFields.ForNumber, CitizenField.Wrong);
            }
        }

        if (kind is ApplicantKind.Citizen && form.Get(FilingFields.Authority).Count == 0)
        {
            form.AddError(FilingFields.Authority, FilingFields.Authority.Missing);
        }

        var authority = string.Join(", ", form.Get(FilingFields.Authority).Select(f => f.FileName));
        return (applicant, new Applicant
        {
            Kind = kind, Name = name ?? "", Number = theirs ?? "", Address = form.Maybe(FilingFields.ForAddress), Phone = form.Maybe(ReceiveFields.PrincipalPhone), Email = form.Maybe(ReceiveFields.PrincipalEmail),
            Authority = authority.Length == 0 ? null : authority,
        });
    }

    /// <summary>The papers that were handed in as files; errors stand in the form.</summary>
    public static List<NewPaper> Papers(FilingModel page)
    {
        var form = page.Form;
        var papers = new List<NewPaper>();
        foreach (var paper in page.Fields.Papers)
        {
            var files = form.Get(paper.Scan);
            if (paper.IsForm)
            {
                papers.Add(new($"{paper.Paper.Name} ({page.Completed!.Code})", 0, 0, files) { State = PaperState.Digitised });
            }
            else if (paper.Again is { } again && form.Maybe(again) is { } chosen && page.Stored.FirstOrDefault(p => p.Id == chosen) is { } stored)
            {
                papers.Add(new(stored.IsResult ? $"{paper.Paper.Name} ({stored.Dossier.Number})" : paper.Paper.Name, 0, 0, files) { State = stored.IsResult ? PaperState.ReusedResult : PaperState.ReusedPaper, FilesOf = stored.Id });
            }
            else if (files.Count > 0)
            {
                papers.Add(new(paper.Paper.Name, 0, 0, files));
            }
        }

        var (other, more, authority) = (form.Maybe(FilingFields.OtherName), form.Get(FilingFields.OtherScan), page.IsForOther ? form.Get(FilingFields.Authority) : []);
        papers.AddRange(more.Count > 0 ? [new(other ?? "Giấy tờ khác", 0, 0, more)] : []);
        papers.AddRange(authority.Count > 0 ? [new(FilingFields.Authority.Label, 0, 0, authority)] : []);
        if (papers.Count == 0 && page.Completed is null && page.Fields.Papers is [var first, ..])
        {
            form.AddError(first.Scan, "Hãy đính kèm ít nhất một giấy tờ của hồ sơ.");
        }

        return papers;
    }

    private static void Ask(FormState form, TextField field, string? typed)
    {
        if (typed is null)
        {
            form.AddError(field, field.Missing);
        }
    }

    // What was chosen; else the only place there is, else where the person filed last.
    private static Guid? Chosen(FormState form, IReadOnlyList<Choice> choices, Guid? last)
    {
        var asked = Guid.TryParse(form.First("at"), out var typed) ? typed : choices.Count == 1 ? Guid.Parse(choices[0].Value) : last;
        return asked is { } place && choices.Any(c => Guid.Parse(c.Value) == place) ? place : null;
    }

    private Task<Guid?> Before(Guid completed, CancellationToken cancel) => db.Set<Dossier>().AsNoTracking()
        .Where(d => d.CompletedFormId == completed && d.Status != DossierStatus.Rejected && d.Status != DossierStatus.Withdrawn && d.Status != DossierStatus.Stopped).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancel);
}
