using Microsoft.AspNetCore.Http;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Processes;
using ThongSuot.Web;

namespace ThongSuot.ProcessDesign;

/// <summary>A version taken along: as BPMN with a diagram for any modeller, as a drawing, and as the annex of an internal process on paper.</summary>
internal static class ExportVersion
{
    public static void Map(Site site)
    {
        site.Action("/processes/{id:guid}/versions/{number:int}/bpmn").Requires(ProcessDesignPermissions.View).MapGet(Bpmn);
        site.Action("/processes/{id:guid}/versions/{number:int}/svg").Requires(ProcessDesignPermissions.View).MapGet(Svg);
        site.Action("/processes/{id:guid}/versions/{number:int}/print").Requires(ProcessDesignPermissions.View).MapGet(Print);
    }

    private static async Task<IResult> Bpmn(Guid id, int number, VersionDesk versions, CancellationToken cancel)
    {
        var read = await versions.Find(id, number, cancel);
        using var stream = new MemoryStream();
        read.File.Write(stream);
        return Results.File(stream.ToArray(), "application/xml", FileName(read, "bpmn"));
    }

    private static async Task<IResult> Svg(Guid id, int number, VersionDesk versions, CancellationToken cancel)
    {
        var read = await versions.Find(id, number, cancel);
        return Results.File(System.Text.Encoding.UTF8.GetBytes(SvgFile.Of(versions.Drawn(read))), "image/svg+xml", FileName(read, "svg"));
    }

    private static async Task<IResult> Print(Guid id, int number, VersionDesk versions, ProcessFields fields, Texts t, Act act, CancellationToken cancel)
    {
        var read = await versions.Find(id, number, cancel);
        return PrintPage.With(new(read.Process.Name, read.Process.Code, number, fields.Name(read.Process.Field, t), read.Version.Decision, await versions.Lines(read, act.Day, cancel), read.Table.Sum, read.Main.Limit));
    }

    // A code is an identity of XML: letters of any alphabet, which a header does not take.
    private static string FileName(ReadVersion read, string ending) =>
        $"{(SearchText.Fold(read.Process.Code).Replace(' ', '-') is { Length: > 0 } name && name.All(char.IsAscii) ? name : "quy-trinh")}-{read.Version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}.{ending}";
}

/// <summary>A drawing that stands alone: the page's stylesheet is not at hand, so its few colours come along.</summary>
internal static class SvgFile
{
    private const string Style = "<style>svg{font-family:Arial,sans-serif;color:#1a2230}.bpmn-lane rect{fill:#f4f6f9}.bpmn-activity .bpmn-shape,.bpmn-event .bpmn-shape,.bpmn-gateway .bpmn-shape{fill:#fff}</style>";

    public static string Of(string svg) => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{svg.Insert(svg.IndexOf('>', StringComparison.Ordinal) + 1, Style)}";
}

/// <summary>The annex on paper.</summary>
public sealed record PrintModel(string Name, string Code, int Number, string? Field, string? Decision, IReadOnlyList<StepLine> Steps, StepSum Sum, StepLimit? Limit);
