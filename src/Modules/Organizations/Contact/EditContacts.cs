using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>Changes a unit's contact points: what was valid until yesterday stays known.</summary>
internal static class EditContacts
{
    public static void Map(Site site)
    {
        var action = site.Action("/units/{id:guid}/contacts").Requires(OrganizationsPermissions.Manage);
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(Guid id, FormState form, IUnits units, AppDb db, Act act, CancellationToken cancel)
    {
        var unit = await Find(id, units, act, cancel);
        var now = await Now(db, id, act.Day, cancel);
        foreach (var field in ContactFields.All)
        {
            form.With(field.Field, string.Join('\n', now.Where(p => p.Kind == field.Kind).Select(p => p.Value)));
        }

        return ContactsPage.With(new(unit, form));
    }

    private static async Task<IResult> Save(Guid id, FormState form, IUnits units, AppDb db, Act act, CancellationToken cancel)
    {
        var unit = await Find(id, units, act, cancel);
        var wanted = ContactFields.Read(form);
        if (form.HasErrors)
        {
            return ContactsPage.With(new(unit, form), 400);
        }

        await Change(unit, wanted, db, act, cancel);
        return Go.To(OrganizationsUrls.Unit(id), "Đã lưu thông tin liên hệ.");
    }

    internal static async Task Change(UnitCard unit, HashSet<(ContactKind Kind, string Value)> wanted, AppDb db, Act act, CancellationToken cancel)
    {
        var now = await Now(db, unit.Id, act.Day, cancel);
        var (gone, come) = (now.Where(p => !wanted.Contains((p.Kind, p.Value))).ToList(), wanted.Where(w => !now.Exists(p => p.Kind == w.Kind && p.Value == w.Value)).ToList());
        act.RefuseIf(gone.Count + come.Count == 0, OrganizationsRefusals.NothingChanges);
        foreach (var point in gone)
        {
            point.ValidTo = act.Day.AddDays(-1);
        }

        db.AddRange(come.Select(c => new ContactPoint { Id = Guid.CreateVersion7(), UnitId = unit.Id, Kind = c.Kind, Value = c.Value, ValidFrom = act.Day }));
        act.Record(new ContactsChanged(unit.Id, unit.Name, string.Join(", ", gone.Select(g => $"− {g.Value}").Concat(come.Select(c => $"+ {c.Value}")))));
        await act.Commit(cancel);
    }

    internal static async Task<UnitCard> Find(Guid id, IUnits units, Act act, CancellationToken cancel)
    {
        act.Require(OrganizationsPermissions.Manage, id);
        var unit = await units.Find(id, new(act.Day), cancel);
        act.RefuseIf(unit is null, Refusals.NotFound);
        return unit!;
    }

    internal static Task<List<ContactPoint>> Now(AppDb db, Guid id, DateOnly day, CancellationToken cancel) =>
        db.Set<ContactPoint>().Where(p => p.UnitId == id && p.ValidFrom <= day && (p.ValidTo == null || p.ValidTo >= day)).OrderBy(p => p.Value).ToListAsync(cancel);
}

/// <summary>One box for each kind of contact, one value on a line.</summary>
internal static class ContactFields
{
    /// <summary>Every kind with its box.</summary>
    public static IReadOnlyList<(ContactKind Kind, TextField Field)> All { get; } =
    [
        .. Enum.GetValues<ContactKind>().Select(k => (k, new TextField(UnitRowReader.CodeOf(k), ContactTitles.Of(k))
        {
            Required = false, Rows = 2, Max = MostCharacters, Hint = "Mỗi dòng một nội dung.",
        })),
    ];

    internal static HashSet<(ContactKind Kind, string Value)> Read(FormState form)
    {
        var wanted = new HashSet<(ContactKind, string)>();
        foreach (var (kind, field) in All)
        {
            foreach (var line in (form.Maybe(field) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (Wrong(kind, line, form.Today) is { } error)
                {
                    form.AddError(field, error.Text, [.. error.Values]);
                }

                wanted.Add((kind, line));
            }
        }

        return wanted;
    }

    /// <summary>The same boxes, filled by a program: one value each.</summary>
    internal static HashSet<(ContactKind Kind, string Value)> Read(FormState form, IReadOnlyList<ContactAnswer> sent)
    {
        var wanted = new HashSet<(ContactKind, string)>();
        for (var i = 0; i < sent.Count; i++)
        {
            var at = new HiddenField($"contacts[{i}]") { Max = MostCharacters };
            var known = All.FirstOrDefault(k => k.Field.Name == sent[i].Kind);
            var value = "";
            var error = known.Field is null ? new FieldError("Không có loại liên hệ này.")
                : string.IsNullOrWhiteSpace(sent[i].Value) ? at.Missing
                : at.Read(sent[i].Value!, form.Today, out value) ?? Wrong(known.Kind, value!, form.Today);
            if (error is not null)
            {
                form.AddError(at, error.Text, [.. error.Values]);
            }

            wanted.Add((known.Kind, value!));
        }

        return wanted;
    }

    private const int MostCharacters = 600;

    private static FieldError? Wrong(ContactKind kind, string line, DateOnly today) => kind switch
    {
        ContactKind.Email => new EmailField("email", "").Read(line, today, out _),
        ContactKind.Phone or ContactKind.Hotline when line.Count(char.IsAsciiDigit) is < 3 or > 15 || line.Any(c => !char.IsAsciiDigit(c) && c is not (' ' or '.' or '-' or '(' or ')' or '+')) =>
            new("Số điện thoại chỉ gồm chữ số, từ 3 đến 15 số."),
        _ => null,
    };
}

/// <summary>The page of a unit's contact points.</summary>
public sealed record ContactsModel(UnitCard Unit, FormState Form);
