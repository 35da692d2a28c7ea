using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
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
    public override void AddServices(IServiceCollection services)
    {
        services.AddModel<OrganizationsModel>();
        services.AddScoped<ChartStore>();
        services.AddScoped<SeatMoves>();
        services.AddScoped<ReorganisationDesk>();
        services.AddScoped<IUnits, Units>();
        services.AddScoped<ISeats, Seats>();
        services.AddScoped<IReorganise, MoveAssignments>();
        services.AddScoped<IDemoPart, DemoUnits>();
        services.AddScoped<IDemoPart, DemoStaff>();
        services.AddClockJob<RebuildReach>("organizations.reach", "Cập nhật phạm vi quyền theo sơ đồ tổ chức", ClockRule.Daily(0, 1));
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
