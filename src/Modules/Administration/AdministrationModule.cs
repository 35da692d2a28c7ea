using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Notifications;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>The pages of the mechanisms: people, roles, audit trail, deliveries, settings, sign-in.</summary>
public sealed class AdministrationModule : Module
{
    private const string Group = "Quản trị";

    /// <inheritdoc/>
    public override string Name => "Administration";

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => [.. AdministrationPermissions.All, .. AccountPermissions.All];

    /// <inheritdoc/>
    public override IReadOnlyList<Refusal> Refusals => [.. PeopleRefusals.All, .. AccountRefusals.All];

    /// <inheritdoc/>
    public override IReadOnlyList<MenuItem> Menu =>
    [
        new("Việc của tôi", "Trang chính", "/home", "home"),
        new("Việc của tôi", "Hộp thông báo", "/inbox", "inbox"),
        new("Việc của tôi", "Uỷ quyền", "/delegations", "key", AdministrationPermissions.Delegate),
        new(Group, "Người dùng", "/administration/people", "people", AdministrationPermissions.ViewPeople),
        new(Group, "Vai trò", "/administration/roles", "roles", AdministrationPermissions.ViewRoles),
        new(Group, "Nhật ký", "/administration/audit", "audit", AdministrationPermissions.ViewAudit),
        new(Group, "Việc nền", "/administration/deliveries", "deliveries", AdministrationPermissions.ViewDeliveries),
        new(Group, "Kho tệp", BrowseFiles.Url, "file", AdministrationPermissions.ViewFiles),
        new(Group, "Tài khoản kết nối", AccountUrls.Clients, "link", AccountPermissions.Clients),
        new(Group, "Cấu hình", "/administration/settings", "settings", AdministrationPermissions.ManageSettings),
    ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.AddAccounts();
        services.AddSingleton<FirstRunCode>();
        services.AddScoped<IFind, FindPeople>();
        services.AddScoped<IUnread, UnreadNotices>();
        services.AddNotices(TellOfAssignments.Kind);
        services.AddAfter<AssignmentGiven, TellOfAssignments>("administration.tell-given");
        services.AddAfter<AssignmentEnded, TellOfAssignments>("administration.tell-ended");
        services.AddScoped<UnitChoices>();
        services.AddScoped<PeopleInReach>();
        services.AddScoped<PersonPages>();
        services.AddScoped<IDemoPart, DemoAccounts>();
        services.AddSingleton<IUpgrade, RightsOf02>();
        services.AddNewRights("2026_11_RightsOf03", "work.do", "work.view", "work.assign", "cases.control", "processes.view", "processes.design", "processes.publish");
        services.AddNewRights("2026_12_RightsOf05", "procedures.view", "procedures.edit", "procedures.publish", "procedures.control", "procedures.opinion", "procedures.decide", "forms.view", "forms.design", "forms.publish");
        services.AddNewRights("2026_12_RightsOf06", "dossiers.view", "dossiers.receive", "dossiers.handle", "dossiers.sign", "dossiers.figures", "dossiers.payments", "portal.sync");
        services.AddSingleton<IDemoPeople, DemoPeople>();
        services.AddLink("person", id => $"/administration/people/{Guid.Parse(id)}", AdministrationPermissions.ViewPeople);
        services.AddLink("account", _ => "/administration/people", AdministrationPermissions.ViewPeople);
        services.AddLink("role", id => $"/administration/roles/{Guid.Parse(id)}", AdministrationPermissions.ViewRoles);
        services.AddLink("delivery", _ => "/administration/deliveries", AdministrationPermissions.ViewDeliveries);
        services.AddLink("setting", _ => "/administration/settings", AdministrationPermissions.ManageSettings);
        services.AddEvents(
            EventKind.Of<PersonAdded>("administration.person-added", "Thêm người"),
            EventKind.Of<PersonChanged>("administration.person-changed", "Sửa thông tin người dùng"),
            EventKind.Of<RoleChanged>("administration.role-changed", "Đổi vai trò"),
            EventKind.Of<AssignmentGiven>("administration.assignment-given", "Phân quyền"),
            EventKind.Of<AssignmentEnded>("administration.assignment-ended", "Kết thúc phân quyền"));
    }

    /// <inheritdoc/>
    public override void Map(Site site)
    {
        Home.Map(site);
        Inbox.Map(site);
        BrowseTrail.Map(site);
        BrowseDeliveries.Map(site);
        BrowseFiles.Map(site);
        ManageRoles.Map(site);
        EditPerson.Map(site);
        ManagePeople.Map(site);
        DelegateRights.Map(site);
        ChangeSettings.Map(site);
        SearchEverything.Map(site);
        FirstRun.Map(site);
        SignIn.Map(site);
        SecondStep.Map(site);
        PasskeySignIn.Map(site);
        Seat.Map(site);
        SignOut.Map(site);
        MyAccount.Map(site);
        ChangePassword.Map(site);
        SecondFactor.Map(site);
        ManagePasskeys.Map(site);
        ManageClients.Map(site);
        DescribeApi.Map(site);
        PersonAccount.Map(site);
    }
}
