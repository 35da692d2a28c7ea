using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Notifications;

namespace ThongSuot.Support;

/// <summary>A ground with calendars and clocks over the program's own data files. Every unit is a one-stop shop.</summary>
public static class ClockGround
{
    /// <summary>Adds the mechanism to a ground.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new DataFiles(Path.Combine(AppContext.BaseDirectory, "data")));
        services.AddNotifications(new NotificationSettings { DataFolder = Path.Combine(Path.GetTempPath(), "thongsuot-mail") });
        services.AddClocks();
        services.AddSingleton<IUnitKinds, OneStops>();
    }

    /// <summary>Opens clocks of cases received at a local moment, one for each label.</summary>
    public static Task Open(this Ground ground, Guid unit, string received, string span, Guid? person = null, params IReadOnlyList<string> labels) => ground.With(async (services, act) =>
    {
        foreach (var label in labels)
        {
            await services.GetRequiredService<ClockDesk>().Open(new NewClock
            {
                Subject = new("dossier", Guid.CreateVersion7(), label), UnitId = unit, ReceivedAt = At(received), Limits = new(Span.Parse(span)), PersonId = person,
            }, act);
        }
    });

    /// <summary>Something happens to the case of a label.</summary>
    public static Task Happen(this Ground ground, string label, ClockEvent next) => ground.With(async (services, act) =>
        await services.GetRequiredService<ClockDesk>().Happen((await Row(services.GetRequiredService<AppDb>(), label)).Subject, next, act));

    /// <summary>Records a decision as an administrator does who has seen the latest calendars.</summary>
    public static async Task<Guid> Decide(this Ground ground, DayKind kind, string from, string to, string? madeUp = null, IReadOnlyList<Guid>? units = null, string? number = null)
    {
        var id = Guid.CreateVersion7();
        await ground.With(async (services, act) =>
        {
            var desk = services.GetRequiredService<CalendarDesk>();
            await desk.Decide(new CalendarDecision
            {
                Id = id, Number = number ?? $"{id.ToString("N")[^6..]}/QĐ-UBND", Issuer = "UBND tỉnh", SignedOn = act.Day, Title = "Nghỉ do bão", RecordedAt = act.At, Units = [.. (units ?? []).Select(u => $"{u:N}")],
                Days = [new(kind, Day(from), Day(to)) { MadeUp = madeUp is null ? null : Day(madeUp) }],
            }, (await desk.Current()).Edition, act);
        });
        return id;
    }

    /// <summary>Revokes a decision.</summary>
    public static Task Revoke(this Ground ground, Guid decision) => ground.With(async (services, act) =>
    {
        var desk = services.GetRequiredService<CalendarDesk>();
        await desk.Revoke(await services.GetRequiredService<AppDb>().Set<CalendarDecision>().FirstAsync(d => d.Id == decision), "99/QĐ-UBND", (await desk.Current()).Edition, act);
    });

    /// <summary>The local due moment of the case of a label, as people write it; a dash when there is none.</summary>
    public static Task<string> Due(this Ground ground, string label) => ground.Read(async db => (await Row(db, label)).DueAt is { } due ? Said(due) : "–");

    /// <summary>A local moment.</summary>
    public static DateTime At(string local) => VietnamTime.Utc(DateTime.ParseExact(local, "d/M/yyyy H:mm", null));

    /// <summary>A local moment in words.</summary>
    public static string Said(DateTime utc) => VietnamTime.Local(utc).ToString("d/M/yyyy H:mm", null);

    /// <summary>The row of a label.</summary>
    public static Task<CaseClockRow> Row(AppDb db, string label) => db.Set<CaseClockRow>().AsNoTracking().FirstAsync(c => c.SubjectLabel == label);

    /// <summary>A person who may be told.</summary>
    public static async Task<Guid> Person(this Ground ground, string name)
    {
        var person = Access.Person.Called(name);
        await ground.Act((db, _) => db.Add(person));
        return person.Id;
    }

    private static async Task With(this Ground ground, Func<IServiceProvider, Act, Task> work)
    {
        await using var scope = ground.Services.CreateAsyncScope();
        var act = ground.ActIn(scope.ServiceProvider);
        await work(scope.ServiceProvider, act);
        await act.Commit();
    }

    private static DateOnly Day(string text) => Written.TryDay(text, out var day) ? day : throw new ArgumentException(text);

    private sealed class OneStops : IUnitKinds
    {
        public Task<IReadOnlyDictionary<Guid, string>> Of(IReadOnlyCollection<Guid> units, DateOnly day, CancellationToken cancel = default) =>
            Task.FromResult<IReadOnlyDictionary<Guid, string>>(units.ToDictionary(u => u, _ => "one_stop"));
    }
}
