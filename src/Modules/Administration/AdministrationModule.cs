using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>The manifest.</summary>
public sealed class AdministrationModule : Module
{
    /// <inheritdoc/>
    public override string Name => "Administration";

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => [.. AccountPermissions.All];

    /// <inheritdoc/>
    public override IReadOnlyList<Refusal> Refusals => [.. AccountRefusals.All];

    /// <inheritdoc/>
    public override IReadOnlyList<MenuItem> Menu => [new("Quản trị", "Tài khoản kết nối", AccountUrls.Clients, "key", AccountPermissions.Clients)];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services.AddAccounts();

    /// <inheritdoc/>
    public override void Map(Site site)
    {
        SignIn.Map(site);
        SecondStep.Map(site);
        PasskeySignIn.Map(site);
        Seat.Map(site);
        SignOut.Map(site);
        MyAccount.Map(site);
        ChangePassword.Map(site);
        SecondFactor.Map(site);
        ManagePasskeys.Map(site);
    }
}
