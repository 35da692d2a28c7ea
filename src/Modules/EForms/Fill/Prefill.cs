using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;

namespace ThongSuot.EForms;

/// <summary>What is already known of whoever fills the form: the account, then the forms completed or begun before.</summary>
internal static class Prefill
{
    public static async Task Offer(AppDb db, FormDefinition form, DraftValues values, Guid id, CancellationToken cancel)
    {
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel);
        foreach (var item in form.Items.Select(p => p.Item).Where(i => i.Self && person is not null))
        {
            values.Offer($"{item.Code}-name", person!.Name);
            values.Offer($"{item.Code}-number", person.CitizenNumber);
            values.Offer($"{item.Code}-birth", person.BornOn is { } born ? Written.Day(born) : null);
            values.Offer($"{item.Code}-phone", person.Phone);
            values.Offer($"{item.Code}-email", person.Email);
        }

        await OfferEarlier(db, form, values, id, cancel);
    }

    // Whole people, organisations and addresses of the same name; a half of one and a half of another would be nobody.
    private static async Task OfferEarlier(AppDb db, FormDefinition form, DraftValues values, Guid id, CancellationToken cancel)
    {
        var items = form.Items.Select(p => p.Item).Where(i => i.Kind is ItemKind.Person or ItemKind.Organisation or ItemKind.Address).ToList();
        if (items.Count == 0)
        {
            return;
        }

        var completed = await db.Set<CompletedForm>().AsNoTracking().Where(c => c.PersonId == id).OrderByDescending(c => c.At).Select(c => c.Values).FirstOrDefaultAsync(cancel);
        var draft = await db.Set<FormDraft>().AsNoTracking().Where(d => d.PersonId == id && !d.IsTrial).OrderByDescending(d => d.ChangedAt).Select(d => d.Values).FirstOrDefaultAsync(cancel);
        foreach (var raw in new[] { completed, draft }.OfType<string>().Select(v => System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string[]>>(v)!))
        {
            foreach (var item in items.Where(i => i.Self || !FormWords.PartsOf(i).Any(p => values.Raw.ContainsKey($"{i.Code}-{p}"))))
            {
                foreach (var name in FormWords.PartsOf(item).Select(p => $"{item.Code}-{p}"))
                {
                    values.Offer(name, raw.GetValueOrDefault(name) is [var text, ..] ? text : null);
                }
            }
        }
    }
}
