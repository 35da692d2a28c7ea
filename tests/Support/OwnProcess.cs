using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Cases;
using ThongSuot.Data;

namespace ThongSuot.Support;

/// <summary>A process of a test's own, and its cases.</summary>
public static class OwnProcess
{
    /// <summary>Where Võ Hoàng Khoa is a specialist and Đặng Minh Tâm the head.</summary>
    public const string Division = "hg-sxd-02";

    /// <summary>Publishes a process of two steps: anybody of the unit types, eight hours, together with others; the head approves or refuses, sixteen hours.</summary>
    public static async Task<string> Process(this App app)
    {
        var code = $"kiem-thu-{Guid.CreateVersion7().ToString("N")[^12..]}";
        await app.Publish(code);
        return code;
    }

    /// <summary>Publishes a version of such a process, otherwise written.</summary>
    public static async Task Publish(this App app, string code, Func<string, string>? written = null)
    {
        var draft = await app.Inside(async (services, _, act) =>
        {
            var version = await services.GetRequiredService<ProcessDesk>().Import(new MemoryStream(Encoding.UTF8.GetBytes((written ?? (x => x))(Bpmn(code)))), null, act);
            await act.Commit();
            return version.Id;
        });
        await app.Inside(async (services, _, act) =>
        {
            await services.GetRequiredService<ProcessDesk>().Publish(draft, "Quyết định thử", act);
            await act.Commit();
        });
    }

    /// <summary>Starts a case of a process in a unit.</summary>
    public static Task<Guid> Case(this App app, string process, string label, string unit = Division, string? field = "xay-dung") =>
        app.Inside((services, _, act) => services.GetRequiredService<CaseDesk>().Start(new NewCase { Process = process, Label = label, UnitId = DemoId.Of($"unit:{unit}"), Field = field }, act));

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
