using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>The pages of legal time: calendars and decisions, office hours, computed dates, deadlines under watch.</summary>
public sealed class CalendarsModule : Module
{
    private const string Group = "Thời hạn";

    /// <inheritdoc/>
    public override string Name => "Calendars";

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => CalendarsPermissions.All;

    /// <inheritdoc/>
    public override IReadOnlyList<Refusal> Refusals => CalendarsRefusals.All;

    /// <inheritdoc/>
    public override IReadOnlyList<MenuItem> Menu =>
    [
        new(Group, "Theo dõi thời hạn", CalendarsUrls.Watch, "clock", CalendarsPermissions.Watch),
        new(Group, "Tính ngày hẹn", CalendarsUrls.Compute, "compute", CalendarsPermissions.View),
        new(Group, "Lịch làm việc", CalendarsUrls.Year, "calendar", CalendarsPermissions.View),
    ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.AddModel<CalendarsModel>();
        services.AddScoped<Choosing>();
        services.AddScoped<DecisionPages>();
        services.AddScoped<Computing>();
        services.AddScoped<CasePages>();
        services.AddScoped<FeedDesk>();
        services.AddScoped<SoonCases>();
        services.AddScoped<IWorkCount, DeadlineCounts>();
        services.AddScoped<IReorganise, MoveClocks>();
        services.AddScoped<IFind, FindDeadlines>();
        services.AddAfter<SeatFilled, FollowSeats>("calendars.follow-filled");
        services.AddAfter<SeatVacated, FollowSeats>("calendars.follow-vacated");
        services.AddScoped<IDemoPart, DemoClocks>();
        services.AddLink(CaseClockRow.ReferenceKind, id => CalendarsUrls.Case(Guid.Parse(id)), CalendarsPermissions.Watch);
        services.AddLink(CalendarDecision.ReferenceKind, id => CalendarsUrls.Decision(Guid.Parse(id)), CalendarsPermissions.View);
        services.AddLink(RecordedHours.ReferenceKind, _ => CalendarsUrls.Hours, CalendarsPermissions.View);
        services.AddLink("recompute", id => $"{CalendarsUrls.Watch}?moved={id}", CalendarsPermissions.Watch);
        services.AddLink(DeadlineFeed.ReferenceKind, _ => CalendarsUrls.Feed);
        services.AddEvents(
            EventKind.Of<FeedMade>("calendars.feed-made", "Tạo liên kết lịch cá nhân"),
            EventKind.Of<FeedRevoked>("calendars.feed-revoked", "Huỷ liên kết lịch cá nhân"));
    }

    /// <inheritdoc/>
    public override void Map(Site site)
    {
        ShowYear.Map(site);
        BrowseDecisions.Map(site);
        Decide.Map(site);
        RevokeDecision.Map(site);
        KeepHours.Map(site);
        ComputeDeadline.Map(site);
        WatchDeadlines.Map(site);
        RecordCase.Map(site);
        ViewCase.Map(site);
        ChangeCase.Map(site);
        HandOverCase.Map(site);
        Feed.Map(site);
    }
}
