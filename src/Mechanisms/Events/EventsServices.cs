using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Events;

/// <summary>Puts acts, events, deliveries and seals into the container.</summary>
public static class EventsServices
{
    /// <summary>Adds the mechanism; the worker runs only in a serving host.</summary>
    public static IServiceCollection AddEventsMechanism(this IServiceCollection services, bool worker)
    {
        services.AddModel<EventsModel>();
        services.AddSingleton<EventCatalog>();
        services.AddSingleton<Listeners>();
        services.AddSingleton(sp => new ClockJobs(sp.GetRequiredService<Listeners>()));
        services.AddSingleton<DeliverySignal>();
        services.AddSingleton<DeliveryRun>();
        services.AddScoped<DeliveryClaims>();
        services.AddScoped<Audit>();
        services.AddScoped<DeliveryDesk>();
        services.AddScoped(sp => new Acts(
            sp.GetRequiredService<AppDb>(), sp.GetRequiredService<IDatabase>(), sp.GetRequiredService<EventCatalog>(), sp.GetRequiredService<Listeners>(),
            sp.GetRequiredService<DeliverySignal>(), sp.GetRequiredService<WorkClock>(), sp.GetRequiredService<TimeProvider>(), sp));
        services.AddEvents(
            EventKind.Of<PersonalDataRead>("events.personal-data-read", "Xem dữ liệu cá nhân"),
            EventKind.Of<SettingChanged>("data.setting-changed", "Đổi cấu hình"),
            EventKind.Of<DeliveryRetried>("events.delivery-retried", "Chạy lại việc nền"),
            EventKind.Of<DeliveryDismissed>("events.delivery-dismissed", "Bỏ qua việc nền"));
        services.AddClockJob<SealActs>("events.seal", "Niêm phong nhật ký", ClockRule.Each(TimeSpan.FromMinutes(1)));
        services.AddClockJob<TidyDeliveries>("events.tidy", "Dọn việc nền đã xong", ClockRule.Daily(2, 30));
        if (worker)
        {
            services.AddHostedService<DeliveryWorker>();
        }

        return services;
    }

    /// <summary>Makes the row of every registered clock job that has none yet.</summary>
    public static async Task PrepareClockJobs(IServiceProvider services, CancellationToken cancel = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var now = scope.ServiceProvider.GetRequiredService<WorkClock>().Now;
        var known = await db.Set<Delivery>().Where(d => d.EventId == null).Select(d => d.Listener).ToListAsync(cancel);
        foreach (var job in services.GetRequiredService<Listeners>().Jobs.Values.Where(j => !known.Contains(j.Name)))
        {
            db.Add(new Delivery { Id = Guid.CreateVersion7(), Listener = job.Name, DueAt = job.Rule.After(now) });
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException e) when (services.GetRequiredService<IDatabase>().IsDuplicate(e))
            {
                // Another host that starts at the same moment made it.
                db.ChangeTracker.Clear();
            }
        }
    }
}
