using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>Roles: named sets of permissions, as data.</summary>
internal static class ManageRoles
{
    private const string Url = "/administration/roles";

    public static void Map(Site site)
    {
        site.Action(Url).Requires(AdministrationPermissions.ViewRoles).MapGet(List);
        site.Action($"{Url}/{{id:guid}}").Requires(AdministrationPermissions.ViewRoles).MapGet(Show);
        site.Action($"{Url}/{{id:guid}}").Requires(AdministrationPermissions.ManageRoles).MapPost(Change);
        var make = site.Action($"{Url}/new").Requires(AdministrationPermissions.ManageRoles);
        make.MapGet((FormState form, ModuleList modules) => RolePage.With(new(null, form, RoleFields.Of(modules), true, [], 0)));
        make.MapPost(Make);
    }

    private static async Task<IResult> List(ListQuery query, AppDb db, Act act, CancellationToken cancel)
    {
        var today = act.Day;
        var roles = await db.Set<Role>().AsNoTracking().OrderBy(r => r.Code)
            .Select(r => new { r.Id, r.Code, r.Name, r.Permissions, People = db.Set<Assignment>().Where(a => a.RoleId == r.Id && a.From <= today && (a.To == null || a.To >= today)).Select(a => a.PersonId).Distinct().Count() })
            .ToListAsync(cancel);
        var lines = roles.ConvertAll(r => new RoleLine(r.Id, r.Code, r.Name, r.Permissions.Count, r.People));
        return query.IsFile
            ? ListFile.Of<RoleLine>("vai-tro", lines, [new("Tên vai trò", r => r.Name), new("Mã vai trò", r => r.Code), new("Số quyền", r => r.Permissions), new("Số người", r => r.People)])
            : RolesPage.With(new(lines, act.May(AdministrationPermissions.ManageRoles)));
    }

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, ModuleList modules, EventCatalog catalog, Act act, CancellationToken cancel)
    {
        var role = await Find(db, id, act, cancel);
        var fields = RoleFields.Of(modules);
        form.With(fields.Name, role.Name).With(fields.Permissions, role.Permissions).Of(role.Version);
        return RolePage.With(new(id, form, fields, act.May(AdministrationPermissions.ManageRoles), await Timeline(db, role, catalog, cancel), await People(db, id, act, cancel)));
    }

    private static async Task<IResult> Change(Guid id, FormState form, AppDb db, ModuleList modules, EventCatalog catalog, UnitReaches reaches, Act act, CancellationToken cancel)
    {
        var role = await Find(db, id, act, cancel);
        var fields = RoleFields.Of(modules);
        var (name, permissions) = (form.Get(fields.Name), form.Get(fields.Permissions));
        if (form.HasErrors)
        {
            return RolePage.With(new(id, form, fields, true, await Timeline(db, role, catalog, cancel), await People(db, id, act, cancel)), 400);
        }

        act.RefuseIf(form.Version != role.Version, Refusals.Stale);
        await Give(role, name!, permissions, reaches, act, cancel);
        return Go.To($"{Url}/{id}", "Đã lưu vai trò.");
    }

    private static async Task<IResult> Make(FormState form, AppDb db, ModuleList modules, UnitReaches reaches, Act act, CancellationToken cancel)
    {
        var fields = RoleFields.Of(modules);
        var (code, name, permissions) = (form.Get(RoleFields.Code), form.Get(fields.Name), form.Get(fields.Permissions));
        if (code is { Length: > 0 } && !code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            form.AddError(RoleFields.Code, "Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ: counter-clerk.");
        }
        else if (code is { Length: > 0 } && await db.Set<Role>().AnyAsync(r => r.Code == code, cancel))
        {
            form.AddError(RoleFields.Code, "Mã này đã có. Hãy chọn mã khác.");
        }

        if (form.HasErrors)
        {
            return RolePage.With(new(null, form, fields, true, [], 0), 400);
        }

        var role = new Role { Id = Guid.CreateVersion7(), Code = code!, Name = name! };
        db.Add(role);
        await Give(role, name!, permissions, reaches, act, cancel);
        return Go.To($"{Url}/{role.Id}", "Đã lưu vai trò.");
    }

    private static async Task Give(Role role, string name, IReadOnlyList<string> permissions, UnitReaches reaches, Act act, CancellationToken cancel)
    {
        act.Record(new RoleChanged(role.Id, name, [.. permissions.Except(role.Permissions)], [.. role.Permissions.Except(permissions)]));
        role.Name = name;
        role.Permissions = [.. permissions.Order(StringComparer.Ordinal)];
        await reaches.Touch(act, cancel);
        await act.Commit(cancel);
    }

    private static async Task<Role> Find(AppDb db, Guid id, Act act, CancellationToken cancel)
    {
        var role = await db.Set<Role>().FirstOrDefaultAsync(r => r.Id == id, cancel);
        act.RefuseIf(role is null, Refusals.NotFound);
        return role!;
    }

    private static Task<int> People(AppDb db, Guid role, Act act, CancellationToken cancel)
    {
        var today = act.Day;
        return db.Set<Assignment>().Where(a => a.RoleId == role && a.From <= today && (a.To == null || a.To >= today)).Select(a => a.PersonId).Distinct().CountAsync(cancel);
    }

    private static Task<IReadOnlyList<TimelineEntry>> Timeline(AppDb db, Role role, EventCatalog catalog, CancellationToken cancel) =>
        Histories.Of(db, new Reference("role", role.Id, role.Name), catalog, cancel);
}

/// <summary>The fields of a role.</summary>
public sealed class RoleFields
{
    /// <summary>Short stable code.</summary>
    public static readonly TextField Code = new("code", "Mã vai trò") { Max = 40, Hint = "Chữ thường không dấu, ví dụ: counter-clerk. Không đổi được về sau." };

    private RoleFields(IReadOnlyList<Choice> permissions) => Permissions = new("permissions", "Quyền", permissions) { Required = false };

    /// <summary>Name for people.</summary>
    public TextField Name { get; } = new("name", "Tên vai trò") { Max = 120 };

    /// <summary>What it allows.</summary>
    public ChoicesField Permissions { get; }

    /// <summary>Over the permissions of every module.</summary>
    public static RoleFields Of(ModuleList modules) => new([.. modules.Permissions.Select(p => new Choice(p.Code, p.Title))]);
}

/// <summary>A line of the list of roles.</summary>
public sealed record RoleLine(Guid Id, string Code, string Name, int Permissions, int People);

/// <summary>The list of roles.</summary>
public sealed record RolesModel(IReadOnlyList<RoleLine> Roles, bool MayManage);

/// <summary>One role.</summary>
public sealed record RoleModel(Guid? Id, FormState Form, RoleFields Fields, bool MayManage, IReadOnlyList<TimelineEntry> Timeline, int People);
