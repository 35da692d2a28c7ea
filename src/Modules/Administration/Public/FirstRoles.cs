using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>The roles a new platform begins with.</summary>
public static class FirstRoles
{
    /// <summary>Adds those of data/access/roles.csv that are missing; the caller commits the act.</summary>
    public static Task Add(DataFiles files, AppDb db, Act act, CancellationToken cancel = default) => RoleFile.Add(files, db, act, cancel);
}
