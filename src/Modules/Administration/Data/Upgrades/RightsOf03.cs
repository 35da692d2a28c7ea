using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>
/// Release 0.3 brought processes with permissions of their own: each role the platform came with gets those that a new
/// platform gives it. What the administrator made or took away otherwise stays.
/// </summary>
internal sealed class RightsOf03(DataFiles files) : IUpgrade
{
    private static readonly HashSet<string> New = ["work.do", "work.view", "work.assign", "cases.control", "processes.view", "processes.design", "processes.publish"];

    /// <inheritdoc/>
    public string Id => "2026_11_RightsOf03";

    /// <inheritdoc/>
    public async Task Run(AppDb db, Act act, CancellationToken cancel)
    {
        var roles = await db.Set<Role>().ToDictionaryAsync(r => r.Code, cancel);
        foreach (var row in files.Rows("access/roles.csv"))
        {
            if (!roles.TryGetValue(row["code"], out var role))
            {
                continue;
            }

            var added = row["permissions"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => New.Contains(p) && !role.Permissions.Contains(p)).ToList();
            if (added.Count > 0)
            {
                role.Permissions = [.. role.Permissions, .. added];
                act.Record(new RoleChanged(role.Id, role.Name, added, []));
            }
        }
    }
}
