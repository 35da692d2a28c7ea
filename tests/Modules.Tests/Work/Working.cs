using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Organizations;
using ThongSuot.Support;

namespace ThongSuot.Work.Tests;

/// <summary>Steps that tests of work share: a process of a test's own, its cases, and what people do with their tasks.</summary>
internal static class Working
{
    /// <summary>Where Võ Hoàng Khoa is a specialist and Đặng Minh Tâm the head.</summary>
    public const string Division = "hg-sxd-02";

    public static readonly Guid Khoa = DemoId.Of("person:khoa");

    public static readonly Guid Tam = DemoId.Of("person:tam");

    /// <summary>A name nobody else uses.</summary>
    public static string Name(string what) => $"{what} {Guid.CreateVersion7().ToString("N")[^10..]}";

    /// <summary>Publishes a process of two steps: anybody of the unit types, eight hours, together with others; the head approves or refuses, sixteen hours.</summary>
    public static async Task<string> Process(this App app)
    {
        var code = $"kiem-thu-{Guid.CreateVersion7().ToString("N")[^12..]}";
        var draft = await app.Inside(async (services, _, act) =>
        {
            var version = await services.GetRequiredService<ProcessDesk>().Import(new MemoryStream(Encoding.UTF8.GetBytes(Bpmn(code))), null, act);
            await act.Commit();
            return version.Id;
        });
        await app.Inside(async (services, _, act) =>
        {
            await services.GetRequiredService<ProcessDesk>().Publish(draft, "Quyết định thử", act);
            await act.Commit();
        });
        return code;
    }

    /// <summary>Starts a case of a process in a unit.</summary>
    public static Task<Guid> Case(this App app, string process, string label, string unit = Division, string? field = "xay-dung") =>
        app.Inside((services, _, act) => services.GetRequiredService<CaseDesk>().Start(new NewCase { Process = process, Label = label, UnitId = DemoUnits.IdOf(unit), Field = field }, act));

    /// <summary>The task of a case that waits.</summary>
    public static Task<CaseTask> Waiting(this App app, Guid @case) => app.Inside((_, db, _) => db.Set<CaseTask>().AsNoTracking().SingleAsync(t => t.CaseId == @case && t.EndedAt == null));

    /// <summary>The case as it is now.</summary>
    public static Task<CaseRow> Read(this App app, Guid @case) => app.Inside((_, db, _) => db.Set<CaseRow>().AsNoTracking().SingleAsync(c => c.Id == @case));

    /// <summary>The queue of whoever is signed in, limited to a label.</summary>
    public static async Task<Answer> Queue(this Browser browser, string label, string list = WorkUrls.Mine) => (await browser.Open($"{list}?q={Uri.EscapeDataString(label)}")).Ok();

    /// <summary>Opens the page of the waiting task of a case.</summary>
    public static async Task<Answer> Task(this Browser browser, App app, Guid @case) => (await browser.Open(WorkUrls.Task((await app.Waiting(@case)).Id))).Ok();

    /// <summary>Takes and completes the waiting task of a case.</summary>
    public static async Task Do(this Browser browser, App app, Guid @case, string button = "Hoàn thành", string? remark = null)
    {
        var page = await (await browser.Task(app, @case)).Press("Nhận việc");
        page.Ok();
        if (remark is not null)
        {
            page.Fill("Ý kiến", remark);
        }

        (await page.Press(button)).Ok().Says("Đã hoàn thành việc.");
    }

    /// <summary>Marks the lines of a list.</summary>
    public static Answer Mark(this Answer list)
    {
        foreach (var box in list.Document.QuerySelectorAll("tbody input[type=checkbox]"))
        {
            box.SetAttribute("checked", "");
        }

        return list;
    }

    private static string Bpmn(string code) => $"""
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ts="urn:thongsuot:bpmn:1" targetNamespace="urn:test">
          <process id="{code}" name="Quy trình {code}" isExecutable="true">
            <startEvent id="bat-dau" />
            <userTask id="nhap" name="Nhập số liệu"><documentation>Ghi đủ số liệu của mẫu 1.</documentation><extensionElements><ts:step limit="8" unit="hour" batch="true" /></extensionElements></userTask>
            <userTask id="duyet" name="Duyệt số liệu"><extensionElements><ts:step limit="16" unit="hour" outcomes="approve|Đồng ý;refuse|Không đồng ý" /><ts:who position="head-division" /></extensionElements></userTask>
            <endEvent id="ket-thuc" />
            <sequenceFlow id="f1" sourceRef="bat-dau" targetRef="nhap" />
            <sequenceFlow id="f2" sourceRef="nhap" targetRef="duyet" />
            <sequenceFlow id="f3" sourceRef="duyet" targetRef="ket-thuc" />
          </process>
        </definitions>
        """;
}
