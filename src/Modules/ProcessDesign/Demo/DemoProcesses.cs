using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.ProcessDesign;

/// <summary>The processes of the demo province, published as they stand in data/processes.</summary>
internal sealed class DemoProcesses(DataFiles files, ProcessDesk desk) : IDemoPart
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["mien-giam-hoc-phi"] = "giao-duc", ["chung-thuc-ban-sao"] = "chung-thuc", ["khau-tru-boi-thuong"] = "dat-dai", ["cap-phep-xay-dung"] = "xay-dung", ["xac-nhan-thuc-hanh"] = "bao-tro",
    };

    // Before the first case of the demo.
    private static readonly DateOnly Since = new(2019, 1, 2);

    public int Order => 40;

    public Task Seed(AppDb db, Act act, CancellationToken cancel)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(files.Root, "processes"), "*.bpmn").Order(StringComparer.Ordinal))
        {
            var code = Path.GetFileNameWithoutExtension(path);
            desk.Found(DemoId.Of($"process:{code}"), DemoId.Of($"process:{code}:1"), File.ReadAllText(path), Fields.GetValueOrDefault(code), VietnamTime.StartOf(Since), act);
        }

        return Task.CompletedTask;
    }
}
