using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Calendar;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Notifications;

namespace ThongSuot.Clocks;

/// <summary>Puts calendars and clocks of cases into the container.</summary>
public static class ClocksServices
{
    /// <summary>Adds the mechanism; needs the data files, notices, and a port for unit kinds.</summary>
    public static IServiceCollection AddClocks(this IServiceCollection services)
    {
        services.AddModel<ClocksModel>();
        services.AddSingleton(sp => RulePacks.Of(sp.GetRequiredService<DataFiles>()));
        services.AddSingleton<FileCalendars>();
        services.AddSingleton<KeptBook>();
        services.AddScoped(sp => new CalendarDesk(sp.GetRequiredService<AppDb>(), sp.GetRequiredService<FileCalendars>(), sp.GetRequiredService<KeptBook>()));
        services.AddScoped(sp => new ClockDesk(sp.GetRequiredService<AppDb>(), sp.GetRequiredService<CalendarDesk>(), sp.GetRequiredService<FileCalendars>(), sp.GetServices<IUnitKinds>()));
        services.AddScoped(sp => new ClockPreview(sp.GetRequiredService<AppDb>(), sp.GetRequiredService<FileCalendars>()));
        services.AddScoped<RecomputeBatch>();
        services.AddScoped<MovedNotices>();
        services.AddNotices(MovedNotices.Kind);
        services.AddNotices(TellOfHandOver.Kind);
        services.AddAfter<RecomputeAsked, RecomputeClocks>("clocks.recompute");
        services.AddAfter<ClockHandedOver, TellOfHandOver>("clocks.tell-handed-over");
        services.AddClockJob<SettleClocks>("clocks.settle", "Tính lại những hạn được ghi cùng lúc với thay đổi lịch", ClockRule.Each(TimeSpan.FromMinutes(5)));
        services.AddEvents(
            EventKind.Of<CalendarDecided>("clocks.calendar-decided", "Ghi quyết định về ngày nghỉ, ngày làm việc"),
            EventKind.Of<CalendarRevoked>("clocks.calendar-revoked", "Bãi bỏ quyết định về ngày nghỉ, ngày làm việc"),
            EventKind.Of<HoursRecorded>("clocks.hours-recorded", "Ghi giờ làm việc"),
            EventKind.Of<HoursEnded>("clocks.hours-ended", "Kết thúc giờ làm việc"),
            EventKind.Of<RecomputeAsked>("clocks.recompute-asked", "Bắt đầu tính lại hạn theo lịch mới"),
            EventKind.Of<RecomputeFinished>("clocks.recompute-finished", "Tính lại hạn xong"),
            EventKind.Of<ClockOpened>("clocks.opened", "Bắt đầu tính thời hạn"),
            EventKind.Of<ClockChanged>("clocks.changed", "Thay đổi thời hạn"),
            EventKind.Of<ClockHandedOver>("clocks.handed-over", "Giao người phụ trách"),
            EventKind.Of<ClockMoved>("clocks.moved", "Hạn mới do lịch làm việc thay đổi"),
            EventKind.Of<PromiseKept>("clocks.promise-kept", "Giữ hạn đã hẹn"));
        return services;
    }
}
