using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Processes;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Cases.Definitions;

/// <summary>Definitions in the database: drafts, versions in force, and what a version calls.</summary>
public sealed class ProcessDeskTests
{
    [Theory, OnEach]
    public async Task Versions_follow_each_other_and_one_is_in_force(On database)
    {
        await using var ground = await Prepared(database);
        var first = await Published(ground, Calling("a"));
        var second = await Published(ground, Calling("a").Replace("Việc", "Việc mới", StringComparison.Ordinal));
        Assert.Equal(second, (await With(ground, (desk, _, _) => desk.Current("a")))!.Version);
        var all = await ground.Read(db => db.Set<ProcessVersion>().OrderBy(v => v.Number).ToListAsync());
        Assert.Equal([(1, ProcessVersionStatus.Retired), (2, ProcessVersionStatus.Published)], all.Select(v => (v.Number, v.Status)));
        Assert.Equal((first, all[1].PublishedAt), (all[0].Id, all[0].RetiredAt));
        Assert.Equal("PRC-004", await Refused(ground, (desk, _, act) => desk.Publish(first, null, act)));
        await With(ground, async (desk, _, act) => { await desk.Retire(all[0].ProcessId, act); return 0; });
        Assert.Null(await With(ground, (desk, _, _) => desk.Current("a")));
        Assert.Equal("PRC-006", await Refused(ground, (desk, _, act) => desk.Retire(all[0].ProcessId, act)));
        Assert.Equal(ProcessVersionStatus.Retired, (await ground.Read(db => db.Set<ProcessVersion>().FirstAsync(v => v.Id == second))).Status);
    }

    [Theory, OnEach]
    public async Task A_draft_keeps_its_code_and_what_is_published_its_file(On database)
    {
        await using var ground = await Prepared(database);
        var draft = await With(ground, async (desk, _, act) => (await desk.Import(File(Calling("a")), "đầu tiên", act)).Id);
        Assert.Equal("PRC-003", await Refused(ground, async (desk, db, act) => await desk.Save(await db.Set<ProcessVersion>().FirstAsync(), Calling("b"), null, act)));
        Assert.Equal("PRC-001", await Refused(ground, async (desk, db, act) => await desk.Save(await db.Set<ProcessVersion>().FirstAsync(), "<x", null, act)));
        await With(ground, async (desk, db, act) => { await desk.Save(await db.Set<ProcessVersion>().FirstAsync(), Calling("a").Replace("Việc", "Khác", StringComparison.Ordinal), null, act); return 0; });
        Assert.Equal("đầu tiên", (await ground.Read(db => db.Set<ProcessVersion>().FirstAsync())).Remark);
        await With(ground, async (desk, _, act) => { await desk.Publish(draft, "1/QĐ", act); return 0; });
        Assert.Equal("PRC-004", await Refused(ground, async (desk, db, act) => await desk.Save(await db.Set<ProcessVersion>().FirstAsync(), Calling("a"), null, act)));
        Assert.Contains("Khác", (await ground.Read(db => db.Set<ProcessVersion>().FirstAsync())).Xml, StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task What_calls_a_process_nobody_published_is_not_published_itself(On database)
    {
        await using var ground = await Prepared(database);
        var caller = await With(ground, async (desk, _, act) => (await desk.Import(File(Calling("caller", "called")), null, act)).Id);
        Assert.Equal("PRC-005", await Refused(ground, (desk, _, act) => desk.Publish(caller, null, act)));
        var faults = await With(ground, (desk, _, _) => desk.Findings(ProcessFile.Read(Calling("caller", "called"))));
        var fault = Assert.Single(faults, f => f.Code == "called");
        Assert.Equal(("goi", 6), (fault.Element, fault.Line));
        await Published(ground, Calling("called"));
        await With(ground, async (desk, _, act) => { await desk.Publish(caller, null, act); return 0; });
    }

    [Theory, OnEach]
    public async Task A_version_calls_what_was_in_force_when_it_was_published_for_ever(On database)
    {
        await using var ground = await Prepared(database);
        var old = await Published(ground, Calling("called"));
        ground.Time.Push(TimeSpan.FromMinutes(1));
        var caller = await Published(ground, Calling("caller", "called"));
        ground.Time.Push(TimeSpan.FromMinutes(1));
        await Published(ground, Calling("called").Replace("Việc", "Việc mới", StringComparison.Ordinal));
        Assert.NotEqual(old, (await With(ground, (desk, _, _) => desk.Current("called")))!.Version);
        // Another host has read nothing yet.
        foreach (var host in (Ground[])[ground, ground.Another(Add)])
        {
            await using var scope = host.Services.CreateAsyncScope();
            var compiled = await scope.ServiceProvider.GetRequiredService<ProcessStore>().Get(caller);
            Assert.Equal("caller", compiled.Main.Id);
            Assert.Equal("Việc", compiled.Find("called")!.Elements.First(e => e.Id == "viec").Name);
            Assert.Null(compiled.Find("unknown"));
            Assert.Same(compiled, await scope.ServiceProvider.GetRequiredService<ProcessStore>().Get(caller));
        }

        // A draft calls what is in force now.
        var draft = await With(ground, async (desk, db, act) => (await desk.Draft(await db.Set<ProcessVersion>().FirstAsync(v => v.Id == caller), null, act)).Id);
        await using var now = ground.Services.CreateAsyncScope();
        Assert.Equal("Việc mới", (await now.ServiceProvider.GetRequiredService<ProcessStore>().Get(draft)).Find("called")!.Elements.First(e => e.Id == "viec").Name);
    }

    [Theory, OnEach]
    public async Task A_file_is_kept_line_by_line_in_whatever_alphabet_it_came(On database)
    {
        await using var ground = await Prepared(database);
        var text = Calling("a").Replace("UTF-8", "utf-16", StringComparison.Ordinal);
        byte[][] files = [[.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)], Encoding.Unicode.GetBytes(text), Encoding.BigEndianUnicode.GetBytes(text)];
        foreach (var file in files)
        {
            var version = await With(ground, (desk, _, act) => desk.Import(new MemoryStream(file), null, act));
            Assert.Equal(Calling("a"), (await ground.Read(db => db.Set<ProcessVersion>().FirstAsync(v => v.Id == version.Id))).Xml);
        }

        Assert.Equal("PRC-001", await Refused(ground, (desk, _, act) => desk.Import(File(Calling("a").Replace("Việc", "Vi\0c", StringComparison.Ordinal)), null, act)));
    }

    [Theory, OnEach]
    public async Task Two_who_publish_one_draft_at_once_one_is_told(On database)
    {
        await using var ground = await Prepared(database);
        var draft = await With(ground, async (desk, _, act) => (await desk.Import(File(Calling("a")), null, act)).Id);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                await With(ground, async (desk, _, act) => { await desk.Publish(draft, null, act); return 0; });
                return "";
            }
            catch (Refused e)
            {
                return e.Why.Code;
            }
        })));
        Assert.Single(results, "");
        Assert.All(results.Where(r => r.Length > 0), r => Assert.Contains(r, (string[])[Refusals.Stale.Code, "PRC-004"]));
        Assert.Equal(1, await ground.Read(db => db.Set<ProcessVersion>().CountAsync(v => v.Status == ProcessVersionStatus.Published)));
    }

    [Theory, OnEach]
    public async Task The_reference_models_are_imported_or_refused_with_a_reason(On database)
    {
        var files = ThirdParty.Files("bpmn", ".bpmn");
        Assert.SkipWhen(files.Count == 0, ThirdParty.Missing);
        await using var ground = await Prepared(database);
        var taken = 0;
        foreach (var path in files)
        {
            try
            {
                await using var stream = System.IO.File.OpenRead(path);
                var version = await With(ground, (desk, _, act) => desk.Import(stream, null, act));
                taken++;
                var file = ProcessFile.Read(version.Xml);
                var faults = await With(ground, (desk, _, _) => desk.Findings(file));
                var code = faults.Any(f => f.Level is FindingLevel.Fault) ? await Refused(ground, (desk, _, act) => desk.Publish(version.Id, null, act)) : "";
                Assert.Equal(faults.Any(f => f.Level is FindingLevel.Fault) ? "PRC-005" : "", code);
            }
            catch (Refused e)
            {
                Assert.Contains(e.Why.Code, (string[])["PRC-001", "PRC-002", "PRC-007"]);
                Assert.Equal("C.7.0", Path.GetFileNameWithoutExtension(path)[..5]);
            }
        }

        Assert.True(taken >= files.Count - 1, $"{taken} of {files.Count}");
    }

    private static Task<Ground> Prepared(On database) => Ground.On(database, Add);

    private static void Add(IServiceCollection services)
    {
        ClockGround.Add(services);
        services.AddMemoryCache();
        services.AddCases();
    }

    private static async Task<Guid> Published(Ground ground, string xml)
    {
        var version = await With(ground, async (desk, _, act) => (await desk.Import(File(xml), null, act)).Id);
        await With(ground, async (desk, _, act) => { await desk.Publish(version, null, act); return 0; });
        return version;
    }

    private static async Task<T> With<T>(Ground ground, Func<ProcessDesk, AppDb, Act, Task<T>> work)
    {
        await using var scope = ground.Services.CreateAsyncScope();
        var act = ground.ActIn(scope.ServiceProvider);
        var result = await work(scope.ServiceProvider.GetRequiredService<ProcessDesk>(), scope.ServiceProvider.GetRequiredService<AppDb>(), act);
        await act.Commit();
        return result;
    }

    private static async Task<string> Refused(Ground ground, Func<ProcessDesk, AppDb, Act, Task> work) =>
        (await Assert.ThrowsAsync<Refused>(() => With(ground, async (desk, db, act) => { await work(desk, db, act); return 0; }))).Why.Code;

    private static MemoryStream File(string xml) => new(Encoding.UTF8.GetBytes(xml));

    private static string Calling(string code, string? called = null) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:x">
        <process id="{code}" name="Quy trình {code}" isExecutable="true">
        <startEvent id="s"/>
        <userTask id="viec" name="Việc"/>
        {(called is null ? "<task id=\"goi\"/>" : $"<callActivity id=\"goi\" name=\"Gọi\" calledElement=\"{called}\"/>")}
        <endEvent id="e"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="viec"/><sequenceFlow id="f2" sourceRef="viec" targetRef="goi"/><sequenceFlow id="f3" sourceRef="goi" targetRef="e"/>
        </process></definitions>
        """;
}
