using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>
/// Release 0.5 brought electronic forms with permissions of their own: each role the platform came with gets those that a new
/// platform gives it. What the administrator made or took away otherwise stays.
/// </summary>
internal sealed class RightsOf05(DataFiles files) : IUpgrade
{
    private static readonly HashSet<string> New = ["forms.view", "forms.design", "forms.publish"];

    /// <inheritdoc/>
    public string Id => "2026_11_RightsOf05";

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
