using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>The roles a new platform begins with: data/access/roles.csv.</summary>
internal static class RoleFile
{
    /// <summary>The role of whoever runs the platform.</summary>
    public const string Administrator = "administrator";

    /// <summary>The role of every official.</summary>
    public const string Staff = "staff";

    /// <summary>Adds the roles that are missing; the caller commits the act.</summary>
    public static async Task<Dictionary<string, Role>> Add(DataFiles files, AppDb db, Act act, CancellationToken cancel)
    {
        var roles = await db.Set<Role>().ToDictionaryAsync(r => r.Code, cancel);
        foreach (var row in files.Rows("access/roles.csv").Where(r => !roles.ContainsKey(r["code"])))
        {
            var permissions = row["permissions"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var role = new Role { Id = Guid.CreateVersion7(), Code = row["code"], Name = row["name"], Permissions = [.. permissions] };
            db.Add(role);
            roles.Add(role.Code, role);
            act.Record(new RoleChanged(role.Id, role.Name, permissions, []));
        }

        return roles;
    }
}
