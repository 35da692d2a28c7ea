using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>
/// A release brought permissions of its own: each role the platform came with gets those that a new platform gives it. What the administrator made or
/// took away otherwise stays.
/// </summary>
internal sealed class NewRights(DataFiles files, string id, IReadOnlySet<string> rights) : IUpgrade
{
    /// <inheritdoc/>
    public string Id => id;

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

            var added = row["permissions"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => rights.Contains(p) && !role.Permissions.Contains(p)).ToList();
            if (added.Count > 0)
            {
                role.Permissions = [.. role.Permissions, .. added];
                act.Record(new RoleChanged(role.Id, role.Name, added, []));
            }
        }
    }
}

/// <summary>Registering the rights of a release.</summary>
internal static class NewRightsServices
{
    public static IServiceCollection AddNewRights(this IServiceCollection services, string id, params string[] rights) =>
        services.AddSingleton<IUpgrade>(sp => new NewRights(sp.GetRequiredService<DataFiles>(), id, rights.ToHashSet()));
}
