using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Files;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;

namespace ThongSuot.EForms;

/// <summary>A draft with its form and what was typed.</summary>
internal sealed record OpenDraft(FormDraft Draft, OpenForm Form, DraftValues Values, FormSetting Setting, IReadOnlyList<StoredFile> Files)
{
    public FilledForm Filled(FormState state) => FilledForm.Of(Form.Compiled, state, Setting);

    /// <summary>As it stands, sent nowhere.</summary>
    public FilledForm Filled(DateOnly day) => Filled(FormState.Unsent(Values.Raw, day));
}

/// <summary>A completed form and what it says.</summary>
internal sealed record OpenCompleted(CompletedForm Completed, FilledForm Filled, IReadOnlyList<StoredFile> Files)
{
    public required DraftValues Values { get; init; }
}

/// <summary>Finds, keeps and forgets what people typed. A draft belongs to a person, or to a browser that holds its token.</summary>
internal sealed class DraftDesk(AppDb db, FormDesk forms, FileDesk files, IUnits units)
{
    public const string Cookie = "ts_forms";
    public const int MostDrafts = 30;
    public const int DaysWithoutPerson = 30;
    public const int DaysOfPerson = 365;

    public static Reference FileOwner(Guid draft, string label) => new("form-draft", draft.ToString(), label);

    public IQueryable<FormDraft> Mine(Act act, HttpContext http)
    {
        var (person, token) = (PersonOf(act), Token(http));
        return db.Set<FormDraft>().Where(d => (person != null && d.PersonId == person) || (token != null && d.Token == token));
    }

    public IQueryable<CompletedForm> MyCompleted(Act act, HttpContext http)
    {
        var (person, token) = (PersonOf(act), Token(http));
        return db.Set<CompletedForm>().AsNoTracking().Where(d => (person != null && d.PersonId == person) || (token != null && d.Token == token));
    }

    public static Guid? PersonOf(Act act) => act.Actor.Kind is ActorKind.Person ? act.Actor.Id : null;

    public async Task<OpenDraft> Find(Guid id, Act act, HttpContext http)
    {
        var draft = await Mine(act, http).FirstOrDefaultAsync(d => d.Id == id, http.RequestAborted) ?? throw new Refused(Refusals.NotFound);
        return await Open(draft, act, http.RequestAborted);
    }

    public async Task<OpenDraft> Open(FormDraft draft, Act act, CancellationToken cancel)
    {
        var form = await forms.Version(draft.FormVersionId, cancel) ?? throw new Refused(Refusals.NotFound);
        var kept = form.Definition.Items.Any(i => i.Item.Kind is ItemKind.File) ? await files.Of(FileOwner(draft.Id, "")).ToListAsync(cancel) : [];
        var values = new DraftValues(form.Definition, draft.Values);
        return new(draft, form, values, await Setting(form.Definition, FilesByItem(values, kept), act.At, cancel), kept);
    }

    /// <summary>A completed form as it was on its day.</summary>
    public async Task<OpenCompleted> FindCompleted(Guid id, Act act, HttpContext http) =>
        await Open(await MyCompleted(act, http).FirstOrDefaultAsync(c => c.Id == id, http.RequestAborted) ?? throw new Refused(Refusals.NotFound), http.RequestAborted);

    public async Task<OpenCompleted> Open(CompletedForm completed, CancellationToken cancel)
    {
        var form = await forms.Version(completed.FormVersionId, cancel) ?? throw new Refused(Refusals.NotFound);
        var values = new DraftValues(form.Definition, completed.Values);
        var kept = await files.Of(FileOwner(completed.Id, "")).ToListAsync(cancel);
        var setting = await Setting(form.Definition, FilesByItem(values, kept), completed.At, cancel);
        return new(completed, FilledForm.Of(form.Compiled, FormState.Unsent(values.Raw, VietnamTime.DayOf(completed.At)), setting), kept) { Values = values };
    }

    /// <summary>What the page knows: the day, the units addresses may name, the files handed in.</summary>
    public async Task<FormSetting> Setting(FormDefinition form, IReadOnlyDictionary<string, IReadOnlyList<string>> kept, DateTime at, CancellationToken cancel)
    {
        var all = form.Items.Any(i => i.Item.Kind is ItemKind.Address) ? await units.InForce(new(VietnamTime.DayOf(at)), cancel) : [];
        var names = all.ToDictionary(u => u.Id, u => u.ShortName);
        return new()
        {
            Now = new DateTimeOffset(at, TimeSpan.Zero).ToOffset(TimeSpan.FromHours(7)),
            Units = [.. all.Where(u => u.Kind is UnitKind.Commune or UnitKind.Ward or UnitKind.Township).Select(u => new Choice(u.Id.ToString("N"), u.ShortName) { Group = u.ParentId is { } above ? names.GetValueOrDefault(above) : null })],
            Files = kept,
        };
    }

    /// <summary>Begins a draft, filled in beforehand with what is known of the person.</summary>
    public async Task<FormDraft> Begin(OpenForm form, string? procedure, bool isTrial, Act act, HttpContext http)
    {
        var person = PersonOf(act);
        act.RefuseIf(person is null && !form.Definition.Anonymous, EFormsRefusals.SignIn);
        var token = person is null ? Token(http) ?? NewToken(http) : null;
        var open = await Mine(act, http).CountAsync(http.RequestAborted);
        act.RefuseIf(open >= MostDrafts, EFormsRefusals.TooManyDrafts.With(open));
        var draft = new FormDraft
        {
            Id = Guid.CreateVersion7(), FormId = form.Row.Id, FormVersionId = form.Version.Id, Procedure = procedure, PersonId = person, Token = token, IsTrial = isTrial, Values = "{}", CreatedAt = act.At, ChangedAt = act.At,
        };
        var values = new DraftValues(form.Definition, "{}");
        if (person is { } known)
        {
            await Prefill.Offer(db, form.Definition, values, known, http.RequestAborted);
        }

        draft.Values = values.Write();
        db.Add(draft);
        await db.SaveChangesAsync(http.RequestAborted);
        return draft;
    }

    /// <summary>Keeps what was typed. Technical rows: no act stands behind every key pressed.</summary>
    /// <param name="withFiles">Files came or went: that is an act.</param>
    public async Task Keep(OpenDraft open, int step, Act act, CancellationToken cancel, bool withFiles = false)
    {
        act.RefuseIf(open.Values.Length > DraftValues.Most, EFormsRefusals.TooMuch);
        (open.Draft.Values, open.Draft.Step, open.Draft.ChangedAt) = (open.Values.Write(), step, act.At);
        if (withFiles)
        {
            await act.Commit(cancel);
            return;
        }

        await db.SaveChangesAsync(cancel);
    }

    public async Task Forget(OpenDraft open, Act act, CancellationToken cancel)
    {
        foreach (var file in open.Files)
        {
            files.Remove(file, act);
        }

        db.Remove(open.Draft);
        if (open.Files.Count > 0)
        {
            await act.Commit(cancel);
            return;
        }

        await db.SaveChangesAsync(cancel);
    }

    public static Dictionary<string, IReadOnlyList<string>> FilesByItem(DraftValues values, IReadOnlyList<StoredFile> kept) =>
        kept.GroupBy(f => values.ItemOf(f.Id) ?? "").Where(g => g.Key.Length > 0).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(f => f.Name)]);

    private static string? Token(HttpContext http) => http.Request.Cookies[Cookie] is { Length: > 20 and < 100 } token ? Hash(token) : null;

    private static string NewToken(HttpContext http)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        http.Response.Cookies.Append(Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(DaysWithoutPerson), IsEssential = true });
        return Hash(token);
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
