using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Notifications;

namespace ThongSuot.Cases;

/// <summary>Puts what runs cases into the container.</summary>
internal static class RunningServices
{
    public static IServiceCollection AddRunning(this IServiceCollection services, bool worker)
    {
        services.AddSingleton<ReturnReasons>();
        services.AddSingleton(sp => new ServiceHandlers(sp.GetServices<ServiceEntry>()));
        services.AddScoped<CaseControl>();
        services.AddScoped<CaseVersions>();
        services.AddScoped<EventStarts>();
        services.AddScoped<CaseMoves>();
        services.AddScoped<TimerClaims>();
        services.AddSingleton<TimerRun>();
        services.AddAfter<MessageSent, BringMessage>("cases.message");
        services.AddAfter<SignalSent, SpreadSignal>("cases.signal");
        services.AddAfter<SignalTold, HearSignal>("cases.hear");
        services.AddAfter<ServiceAsked, RunService>("cases.service");
        services.AddClockJob<WarnTasks>("cases.warn", "Nhắc việc sắp đến hạn, đến hạn, quá hạn", ClockRule.Each(TimeSpan.FromMinutes(5)));
        services.AddClockJob<StartOnTime>("cases.start", "Bắt đầu những vụ việc đã hẹn giờ", ClockRule.Each(TimeSpan.FromMinutes(1)));
        services.AddNotices(WarnTasks.Before, WarnTasks.Due, WarnTasks.After);
        if (worker)
        {
            services.AddHostedService<TimerWorker>();
        }

        services.AddSingleton<StepQueries>();
        services.AddSingleton<DecisionLibrary>();
        services.AddScoped<TaskPlaces>();
        services.AddScoped<CaseTimes>();
        services.AddScoped<StepWriter>();
        services.AddScoped<CaseSteps>();
        services.AddScoped(sp => new TaskRules(sp.GetRequiredService<Data.AppDb>(), sp.GetRequiredService<TaskPlaces>()));
        services.AddScoped(sp => new TaskDesk(sp.GetRequiredService<Data.AppDb>(), sp.GetRequiredService<CaseSteps>(), sp.GetRequiredService<TaskRules>(), sp.GetRequiredService<ReturnReasons>()));
        services.AddScoped(sp => new CaseDesk(sp.GetRequiredService<Data.AppDb>(), sp.GetRequiredService<StepQueries>(), sp.GetRequiredService<CaseSteps>(), sp.GetRequiredService<StepWriter>(), sp.GetRequiredService<CaseControl>(), sp.GetRequiredService<CaseVersions>(), sp.GetRequiredService<EventStarts>()));
        return services.AddEvents(
            EventKind.Of<CaseStarted>("cases.started", "Bắt đầu vụ việc"),
            EventKind.Of<CaseTurned>("cases.turned", "Vụ việc đổi trạng thái"),
            EventKind.Of<CaseMoved>("cases.moved", "Chuyển vụ việc sang phiên bản khác"),
            EventKind.Of<TaskCompleted>("cases.task-completed", "Làm xong một bước"),
            EventKind.Of<TaskReturned>("cases.task-returned", "Trả lại bước trước"),
            EventKind.Of<TaskHeld>("cases.task-held", "Đổi người giữ việc"),
            EventKind.Of<TaskWarned>("cases.task-warned", "Nhắc hạn một bước"),
            EventKind.Of<WorkMoved>("cases.work-moved", "Chuyển việc theo sắp xếp tổ chức"),
            EventKind.Of<TimerFired>("cases.timer-fired", "Đến thời điểm đã hẹn trong quy trình"),
            EventKind.Of<MessageSent>("cases.message-sent", "Gửi thông điệp"),
            EventKind.Of<MessageReceived>("cases.message-received", "Nhận thông điệp"),
            EventKind.Of<SignalSent>("cases.signal-sent", "Phát tín hiệu"),
            EventKind.Of<SignalTold>("cases.signal-told", "Chuyển tín hiệu đến vụ việc"),
            EventKind.Of<ServiceAsked>("cases.service-asked", "Gọi bước tự động"),
            EventKind.Of<ServiceDone>("cases.service-done", "Bước tự động đã chạy"));
    }
}
