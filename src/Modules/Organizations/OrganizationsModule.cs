using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>Units, seats and who holds them, through time; reorganisations; contact points.</summary>
public sealed class OrganizationsModule : Module
{
    private const string Group = "Tổ chức";

    /// <inheritdoc/>
    public override string Name => "Organizations";

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => OrganizationsPermissions.All;

    /// <inheritdoc/>
    public override IReadOnlyList<Refusal> Refusals => OrganizationsRefusals.All;

    /// <inheritdoc/>
    public override IReadOnlyList<MenuItem> Menu =>
    [
        new(Group, "Sơ đồ tổ chức", OrganizationsUrls.Tree, "units", OrganizationsPermissions.View),
        new(Group, "Sắp xếp tổ chức", OrganizationsUrls.Reorganisations, "reorganise", OrganizationsPermissions.Reorganise),
        new(Group, "Nhập danh sách đơn vị", OrganizationsUrls.Import, "import", OrganizationsPermissions.Import),
    ];

    /// <inheritdoc/>
    public override void Map(Site site)
    {
        BrowseUnits.Map(site);
        CountUnits.Map(site);
        ViewUnit.Map(site);
        AddUnit.Map(site);
        CorrectUnit.Map(site);
        EditContacts.Map(site);
        UnitsApi.Map(site);
        OpenSeat.Map(site);
        KeepSeat.Map(site);
        DraftPlans.Map(site);
        ShowPlan.Map(site);
        EditStep.Map(site);
        ImportUnits.Map(site);
    }

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.AddModel<OrganizationsModel>();
        services.AddScoped<ChartStore>();
        services.AddScoped<SeatMoves>();
        services.AddScoped<ReorganisationDesk>();
        services.AddScoped<IUnits, Units>();
        services.AddSingleton<KeptUnits>();
        services.AddScoped<UnitNames>();
        services.AddSingleton<FieldNames>();
        services.AddScoped<ISeats, Seats>();
        services.AddScoped<IPositions, Positions>();
        services.AddScoped<IUnitKinds, UnitKindsOnDay>();
        services.AddScoped<IReorganise, MoveAssignments>();
        services.AddScoped<IReorganise, CloseNumberBooks>();
        services.AddScoped<SeatPages>();
        services.AddScoped<IFind, FindUnits>();
        services.AddLink(UnitCard.ReferenceKind, id => OrganizationsUrls.Unit(Guid.Parse(id)), OrganizationsPermissions.View);
        services.AddLink("seat", id => OrganizationsUrls.Seat(Guid.Parse(id)), OrganizationsPermissions.View);
        services.AddLink("reorganisation", id => OrganizationsUrls.Reorganisation(Guid.Parse(id)), OrganizationsPermissions.Reorganise);
        services.AddLink("units-import", _ => OrganizationsUrls.List, OrganizationsPermissions.View);
        services.AddScoped<IDemoPart, DemoUnits>();
        services.AddScoped<IDemoPart, DemoStaff>();
        services.AddClockJob<RebuildReach>("organizations.reach", "Cập nhật phạm vi quyền theo sơ đồ tổ chức", ClockRule.Daily(0, 1));
        services.AddClockJob<ForgetImports>("organizations.forget-imports", "Xoá danh sách đơn vị chưa xác nhận", ClockRule.Daily(3, 10));
        services.AddEvents(
            EventKind.Of<UnitOpened>("organizations.unit-opened", "Thành lập đơn vị"),
            EventKind.Of<UnitChanged>("organizations.unit-changed", "Thay đổi đơn vị"),
            EventKind.Of<UnitClosed>("organizations.unit-closed", "Đơn vị thôi hoạt động"),
            EventKind.Of<UnitCorrected>("organizations.unit-corrected", "Đính chính đơn vị"),
            EventKind.Of<ContactsChanged>("organizations.contacts-changed", "Đổi thông tin liên hệ"),
            EventKind.Of<UnitsImported>("organizations.units-imported", "Nhập danh sách đơn vị"),
            EventKind.Of<ReorganisationDrafted>("organizations.reorganisation-drafted", "Soạn phương án sắp xếp"),
            EventKind.Of<ReorganisationApplied>("organizations.reorganisation-applied", "Áp dụng phương án sắp xếp"),
            EventKind.Of<SeatOpened>("organizations.seat-opened", "Lập vị trí"),
            EventKind.Of<SeatEnded>("organizations.seat-ended", "Bỏ vị trí"),
            EventKind.Of<SeatFilled>("organizations.seat-filled", "Nhận vị trí"),
            EventKind.Of<SeatVacated>("organizations.seat-vacated", "Thôi giữ vị trí"),
            EventKind.Of<StaffSeeded>("organizations.staff-seeded", "Thêm nhân sự thử nghiệm"));
    }
}
