using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>Puts what runs cases into the container.</summary>
internal static class RunningServices
{
    public static IServiceCollection AddRunning(this IServiceCollection services)
    {
        services.AddSingleton<StepQueries>();
        services.AddSingleton<DecisionLibrary>();
        services.AddScoped<TaskPlaces>();
        services.AddScoped<CaseTimes>();
        services.AddScoped<StepWriter>();
        services.AddScoped<CaseSteps>();
        services.AddScoped(sp => new TaskRules(sp.GetRequiredService<Data.AppDb>(), sp.GetRequiredService<TaskPlaces>()));
        services.AddScoped(sp => new TaskDesk(sp.GetRequiredService<Data.AppDb>(), sp.GetRequiredService<CaseSteps>(), sp.GetRequiredService<TaskRules>()));
        services.AddScoped(sp => new CaseDesk(sp.GetRequiredService<Data.AppDb>(), sp.GetRequiredService<StepQueries>(), sp.GetRequiredService<CaseSteps>(), sp.GetRequiredService<StepWriter>()));
        return services.AddEvents(
            EventKind.Of<CaseStarted>("cases.started", "Bắt đầu vụ việc"),
            EventKind.Of<CaseTurned>("cases.turned", "Vụ việc đổi trạng thái"),
            EventKind.Of<TaskCompleted>("cases.task-completed", "Làm xong một bước"),
            EventKind.Of<TaskReturned>("cases.task-returned", "Trả lại bước trước"),
            EventKind.Of<TaskHeld>("cases.task-held", "Đổi người giữ việc"),
            EventKind.Of<TimerFired>("cases.timer-fired", "Đến thời điểm đã hẹn trong quy trình"),
            EventKind.Of<MessageSent>("cases.message-sent", "Gửi thông điệp"),
            EventKind.Of<MessageReceived>("cases.message-received", "Nhận thông điệp"),
            EventKind.Of<SignalSent>("cases.signal-sent", "Phát tín hiệu"),
            EventKind.Of<SignalTold>("cases.signal-told", "Chuyển tín hiệu đến vụ việc"),
            EventKind.Of<ServiceAsked>("cases.service-asked", "Gọi bước tự động"),
            EventKind.Of<ServiceDone>("cases.service-done", "Bước tự động đã chạy"));
    }
}
