using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Support;

/// <summary>A ground on which processes run: calendars, clocks, cases, and an office whose seats a test fills.</summary>
public static class CaseGround
{
    /// <summary>The office of the tests.</summary>
    public static readonly Guid Office = new("0198c000-0000-7000-8000-000000000001");

    /// <summary>Its seats on every ground: seat, position, holder.</summary>
    public static readonly IReadOnlyList<SeatOnDay> Staff =
    [
        Seat("head", "Trưởng phòng", "Trần Văn An", leads: true),
        Seat("specialist", "Chuyên viên", "Nguyễn Thị Bình"),
        Seat("specialist", "Chuyên viên", "Lê Văn Cường"),
        Seat("clerk", "Văn thư", "Phạm Thị Dung"),
        Seat("archivist", "Lưu trữ", null),
    ];

    /// <summary>Adds the mechanisms to a ground.</summary>
    public static void Add(IServiceCollection services)
    {
        ClockGround.Add(services);
        services.AddCases();
        services.AddSingleton<ISeats, OfficeSeats>();
    }

    /// <summary>Who holds a seat of the office.</summary>
    public static Actor Of(string name) => new(ActorKind.Person, Staff.First(s => s.Name == name).Person!.Value, name);

    /// <summary>Brings a process into force: its body of BPMN, its extensions under the prefix ts.</summary>
    public static async Task Publish(this Ground ground, string body, string code = "P")
    {
        await using var scope = ground.Services.CreateAsyncScope();
        var act = ground.ActIn(scope.ServiceProvider);
        var desk = scope.ServiceProvider.GetRequiredService<ProcessDesk>();
        var version = await desk.Import(new MemoryStream(Encoding.UTF8.GetBytes(Xml(body, code))), null, act);
        await act.Commit();
        await using var later = ground.Services.CreateAsyncScope();
        var publishing = ground.ActIn(later.ServiceProvider);
        await later.ServiceProvider.GetRequiredService<ProcessDesk>().Publish(version.Id, null, publishing);
        await publishing.Commit();
    }

    /// <summary>A whole file around a body.</summary>
    public static string Xml(string body, string code = "P") => $$"""
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ts="urn:thongsuot:bpmn:1" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
          <message id="mAnswer" name="answer"><extensionElements><zeebe:subscription correlationKey="=number"/></extensionElements></message>
          <message id="mWithdraw" name="withdraw"/>
          <message id="mPlain" name="plain"/>
          <signal id="sStorm" name="storm"/>
          <error id="eBad" name="bad" errorCode="bad"/>
          <process id="{{code}}" name="Quy trình {{code}}" isExecutable="true">{{body}}</process>
        </definitions>
        """;

    /// <summary>Does something with the case desk in an act of its own, which the desk commits.</summary>
    public static async Task<T> Cases<T>(this Ground ground, Func<CaseDesk, Act, Task<T>> work, Actor? actor = null)
    {
        await using var scope = ground.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CaseDesk>(), ground.ActIn(scope.ServiceProvider, actor: actor, unit: Office));
    }

    /// <inheritdoc cref="Cases{T}"/>
    public static Task Cases(this Ground ground, Func<CaseDesk, Act, Task> work, Actor? actor = null) => ground.Cases(async (desk, act) =>
    {
        await work(desk, act);
        return 0;
    }, actor);

    /// <summary>The same with the task desk.</summary>
    public static async Task<T> Tasks<T>(this Ground ground, Func<TaskDesk, Act, Task<T>> work, Actor? actor = null, Guid? act = null)
    {
        await using var scope = ground.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TaskDesk>(), ground.ActIn(scope.ServiceProvider, act, actor, Office));
    }

    /// <inheritdoc cref="Tasks{T}"/>
    public static Task Tasks(this Ground ground, Func<TaskDesk, Act, Task> work, Actor? actor = null, Guid? act = null) => ground.Tasks(async (desk, a) =>
    {
        await work(desk, a);
        return 0;
    }, actor, act);

    /// <summary>Starts a case of the office.</summary>
    public static Task<Guid> StartCase(this Ground ground, string code = "P", string label = "Hồ sơ 1", object? set = null, Reference? subject = null) => ground.Cases((desk, act) => desk.Start(
        new() { Process = code, Label = label, UnitId = Office, Set = Variables(set), Subject = subject }, act));

    /// <summary>Does the open task of a step, as a person.</summary>
    public static async Task Do(this Ground ground, Guid @case, string step, string by = "Nguyễn Thị Bình", string? outcome = null, object? set = null)
    {
        var task = await ground.Task(@case, step);
        await ground.Tasks((desk, act) => desk.Complete(task.Id, task.Version, outcome, Variables(set), act), Of(by));
    }

    /// <summary>The open task of a step.</summary>
    public static Task<CaseTask> Task(this Ground ground, Guid @case, string step) =>
        ground.Read(db => db.Set<CaseTask>().AsNoTracking().SingleAsync(t => t.CaseId == @case && t.Name == step && t.EndedAt == null));

    /// <summary>The open steps of a case, by name.</summary>
    public static async Task<string> Open(this Ground ground, Guid @case) =>
        string.Join(", ", (await ground.Read(db => db.Set<CaseTask>().Where(t => t.CaseId == @case && t.EndedAt == null).Select(t => t.Name).ToListAsync())).Order(StringComparer.Ordinal));

    /// <summary>The case.</summary>
    public static Task<CaseRow> Case(this Ground ground, Guid id) => ground.Read(db => db.Set<CaseRow>().AsNoTracking().FirstAsync(c => c.Id == id));

    /// <summary>Lets time go on and fires what is due then.</summary>
    public static async Task Pass(this Ground ground, TimeSpan time)
    {
        ground.Time.Push(time);
        await ground.Services.GetRequiredService<TimerRun>().Turn(500, 1, default);
    }

    /// <summary>The properties of an object as variables.</summary>
    public static Dictionary<string, object?> Variables(object? set) => set is null ? [] : set.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(set));

    private static SeatOnDay Seat(string position, string title, string? holder, bool leads = false) =>
        new(IdOf($"{title} {holder}"), Office, position, title, title, leads, leads ? 1 : 5, holder is null ? null : IdOf(holder), holder);

    private static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    private sealed class OfficeSeats : ISeats
    {
        public Task<IReadOnlyList<SeatChoice>> Of(Guid person, DateOnly day, CancellationToken cancel = default) =>
            System.Threading.Tasks.Task.FromResult<IReadOnlyList<SeatChoice>>([.. Staff.Where(s => s.Person == person).Select(s => new SeatChoice(s.Seat, s.Unit, s.Title, true))]);

        public IQueryable<Guid> HoldersIn(IReadOnlyCollection<Guid> units, DateOnly day) => Staff.Where(s => units.Contains(s.Unit)).Select(s => s.Person).OfType<Guid>().AsQueryable();

        public Task<IReadOnlyList<SeatOnDay>> In(Guid unit, bool below, DateOnly day, CancellationToken cancel = default) =>
            System.Threading.Tasks.Task.FromResult<IReadOnlyList<SeatOnDay>>(unit == Office && !below ? Staff : []);

        public Task<Guid?> UnitOf(string word, Guid from, DateOnly day, CancellationToken cancel = default) => System.Threading.Tasks.Task.FromResult<Guid?>(word is "office" ? Office : null);
    }
}
