using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Modules.Tests.Administration;

/// <summary>A role of a test's own.</summary>
internal sealed record RoleMaker(IReadOnlyList<string> Permissions)
{
    public static RoleMaker With(params Permission[] permissions) => new([.. permissions.Select(p => p.Code)]);

    public string Add(AppDb db)
    {
        var code = $"test-{Guid.CreateVersion7().ToString("N")[^12..]}";
        db.Add(new Role { Id = Guid.CreateVersion7(), Code = code, Name = "Vai thử", Permissions = [.. Permissions] });
        return code;
    }
}
