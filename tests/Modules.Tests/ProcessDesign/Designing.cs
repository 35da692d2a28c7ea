using System.Globalization;
using System.Text;
using ThongSuot.Support;

namespace ThongSuot.ProcessDesign.Tests;

/// <summary>Steps that tests of processes share.</summary>
internal static class Designing
{
    public static string Code() => $"qt-{Guid.CreateVersion7().ToString("N")[^12..]}";

    /// <summary>Imports a file through its page.</summary>
    public static async Task<Answer> Import(this Browser browser, string bpmn, string? field = null)
    {
        var page = (await browser.Open(ProcessDesignUrls.Import)).Ok().Attach("Tệp BPMN", "a.bpmn", Encoding.UTF8.GetBytes(bpmn));
        if (field is not null)
        {
            page.Fill("Lĩnh vực", field);
        }

        return await page.Press("Nhập tệp");
    }

    /// <summary>Begins an empty process and gives the table of its first draft.</summary>
    public static async Task<Answer> Begin(this Browser browser, string code) =>
        (await (await browser.Open(ProcessDesignUrls.Import)).Ok().Fill("Tên quy trình", $"Quy trình {code}").Fill("Mã quy trình", code).Press("Tạo quy trình")).Ok().Says("Đã tạo quy trình");

    /// <summary>Presses a button of a step by its value.</summary>
    public static Task<Answer> Do(this Answer page, string value) => page.Press(page.Document.QuerySelector($"button[value='{value}']") ?? throw new InvalidOperationException($"No button {value} on {page.Url}: {page.Text}"));

    /// <summary>Types into a cell of the table.</summary>
    public static Answer Cell(this Answer page, int row, string column, string value)
    {
        var label = page.Document.QuerySelector($"label[for='step-{row}-{column}']")!;
        // Labels repeat with every step: for a moment this one has a name of its own.
        var words = label.InnerHtml;
        label.InnerHtml = $"step-{row}-{column}";
        page.Fill($"step-{row}-{column}", value);
        label.InnerHtml = words;
        return page;
    }

    /// <summary>A linear process of so many steps of eight hours, with a limit that fits.</summary>
    public static string Straight(string code, int steps = 3, string name = "Quy trình thử", string extra = "")
    {
        var text = new StringBuilder($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ts="urn:thongsuot:bpmn:1" id="d" targetNamespace="urn:x">
            <process id="{code}" name="{name}" isExecutable="true">
            <extensionElements><ts:process limit="{steps}" unit="workingDay"/></extensionElements>
            <startEvent id="s"/>

            """);
        for (var i = 1; i <= steps; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"""<userTask id="t{i}" name="Bước thứ {i}"><extensionElements><ts:step limit="8" unit="hour"/></extensionElements></userTask>""");
        }

        text.AppendLine("<endEvent id=\"e\"/>").AppendLine(extra);
        for (var i = 0; i <= steps; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"""<sequenceFlow id="f{i}" sourceRef="{(i == 0 ? "s" : $"t{i}")}" targetRef="{(i == steps ? "e" : $"t{i + 1}")}"/>""");
        }

        return text.Append("</process></definitions>").ToString();
    }
}
