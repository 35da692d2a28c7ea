using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Procedures;

namespace ThongSuot.EForms;

/// <summary>A version of a form with its rules read.</summary>
internal sealed record OpenForm(FormRow Row, FormVersion Version, CompiledForm Compiled)
{
    public FormDefinition Definition => Compiled.Definition;
}

/// <summary>Published definitions whose rules were read before; they never change.</summary>
internal sealed class FormCache
{
    private const int Most = 300;
    private readonly ConcurrentDictionary<Guid, CompiledForm> forms = [];

    public CompiledForm Of(FormVersion version)
    {
        if (version.Status is FormVersionStatus.Draft)
        {
            return Read(version);
        }

        if (forms.Count > Most)
        {
            forms.Clear();
        }

        return forms.GetOrAdd(version.Id, _ => Read(version));
    }

    // What was stored was readable when it was stored.
    private static CompiledForm Read(FormVersion version) => CompiledForm.Of((DefinitionReader.Read(version.Json).Form ?? new() { Code = "?", Name = "?" }) with { Version = version.Number });
}

/// <summary>Keeps the definitions of forms: drafts are written, published, retired. Everything is the caller's act, which the caller commits.</summary>
internal sealed class FormDesk(AppDb db, FormCache cache, IProcedures procedures)
{
    /// <summary>The version in force of the form of a procedure: the one the register names, else the one that names the procedure; or of a form by its own code.</summary>
    public async Task<OpenForm?> InForce(string code, DateOnly day, CancellationToken cancel)
    {
        if ((await procedures.Find(code, day, cancel))?.Additions.Form is { } named && named != code && await InForce(named, day, cancel) is { } known)
        {
            return known;
        }

        var among = $" {code} ";
        var row = await db.Set<FormRow>().AsNoTracking().Where(f => f.CurrentId != null && (f.Code == code || f.Procedures.Contains(among))).OrderByDescending(f => f.Code == code).ThenBy(f => f.Code).FirstOrDefaultAsync(cancel);
        return row?.CurrentId is { } current ? await Version(current, cancel) : null;
    }

    public async Task<OpenForm?> Version(Guid id, CancellationToken cancel)
    {
        var version = await db.Set<FormVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, cancel);
        var row = version is null ? null : await db.Set<FormRow>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == version.FormId, cancel);
        return row is null ? null : new(row, version!, cache.Of(version!));
    }

    /// <summary>A version by its number, to be changed.</summary>
    public async Task<OpenForm> Find(string code, int number, CancellationToken cancel)
    {
        var row = await db.Set<FormRow>().FirstOrDefaultAsync(f => f.Code == code, cancel);
        var version = row is null ? null : await db.Set<FormVersion>().FirstOrDefaultAsync(v => v.FormId == row.Id && v.Number == number, cancel);
        return version is null ? throw new Refused(Refusals.NotFound) : new(row!, version, cache.Of(version));
    }

    /// <summary>A definition becomes the next draft of the form of its code.</summary>
    public async Task<FormVersion> Import(FormDefinition definition, Act act, CancellationToken cancel)
    {
        var row = await db.Set<FormRow>().FirstOrDefaultAsync(f => f.Code == definition.Code, cancel);
        if (row is null)
        {
            row = new() { Id = Guid.CreateVersion7(), Code = definition.Code, Name = definition.Name, Search = "" };
            db.Add(row);
        }

        var last = await db.Set<FormVersion>().Where(v => v.FormId == row.Id).MaxAsync(v => (int?)v.Number, cancel) ?? 0;
        var version = new FormVersion { Id = Guid.CreateVersion7(), FormId = row.Id, Number = last + 1, Json = "", ChangedAt = act.At };
        db.Add(version);
        Write(row, version, definition, act);
        return version;
    }

    /// <summary>Writes a draft.</summary>
    public static void Save(OpenForm form, FormDefinition definition, Act act)
    {
        act.RefuseIf(WhyNotChange(form.Version));
        act.RefuseIf(definition.Code != form.Row.Code, EFormsRefusals.OtherCode.With(definition.Code, form.Row.Code));
        Write(form.Row, form.Version, definition, act);
    }

    /// <summary>A form whose first version is in force from the beginning: what the demo comes with.</summary>
    public void Found(Guid form, Guid version, FormDefinition definition, DateTime since, Act act)
    {
        var row = new FormRow { Id = form, Code = definition.Code, Name = definition.Name, Search = "", CurrentId = version };
        db.Add(row);
        var first = new FormVersion { Id = version, FormId = form, Number = 1, Json = DefinitionWriter.Write(definition), ChangedAt = since, PublishedAt = since, Status = FormVersionStatus.Published };
        db.Add(first);
        Name(row, definition);
        act.Record(new FormPublished(form, row.Code, row.Name, 1));
    }

    /// <summary>A draft comes into force; the version before it is retired in the same moment.</summary>
    public async Task Publish(OpenForm form, Act act, CancellationToken cancel)
    {
        act.RefuseIf(WhyNotChange(form.Version));
        act.RefuseIf(form.Compiled.Findings.Count(f => f.IsFault) is > 0 and var faults ? EFormsRefusals.HasFaults.With(faults) : null);
        await RetireCurrent(form.Row, act, cancel);
        (form.Version.Status, form.Version.PublishedAt, form.Row.CurrentId) = (FormVersionStatus.Published, act.At, form.Version.Id);
        Name(form.Row, form.Definition);
        act.Record(new FormPublished(form.Row.Id, form.Row.Code, form.Row.Name, form.Version.Number));
    }

    /// <summary>The form is begun no more.</summary>
    public async Task Retire(FormRow row, Act act, CancellationToken cancel)
    {
        act.RefuseIf(row.CurrentId is null, EFormsRefusals.NotInForce);
        var number = await RetireCurrent(row, act, cancel);
        (row.CurrentId, row.Procedures) = (null, "");
        act.Record(new FormRetired(row.Id, row.Code, row.Name, number));
    }

    public static Refusal? WhyNotChange(FormVersion version) => version.Status is FormVersionStatus.Draft ? null : EFormsRefusals.NotDraft.With(version.Number);

    private async Task<int> RetireCurrent(FormRow row, Act act, CancellationToken cancel)
    {
        if (row.CurrentId is not { } current)
        {
            return 0;
        }

        var before = await db.Set<FormVersion>().FirstAsync(v => v.Id == current, cancel);
        (before.Status, before.RetiredAt) = (FormVersionStatus.Retired, act.At);
        return before.Number;
    }

    private static void Write(FormRow row, FormVersion version, FormDefinition definition, Act act)
    {
        (version.Json, version.ChangedAt) = (DefinitionWriter.Write(definition with { Version = 1 }), act.At);
        if (row.CurrentId is null)
        {
            Name(row, definition);
            row.Procedures = "";
        }

        act.Record(new FormSaved(row.Id, row.Code, row.Name, version.Number));
    }

    private static void Name(FormRow row, FormDefinition definition)
    {
        row.Name = definition.Name.Length > 300 ? definition.Name[..300] : definition.Name;
        row.Procedures = definition.Procedures.Count == 0 ? "" : $" {string.Join(' ', definition.Procedures)} ";
        row.Search = SearchText.Fold($"{row.Name} {row.Code} {row.Procedures}");
    }
}
