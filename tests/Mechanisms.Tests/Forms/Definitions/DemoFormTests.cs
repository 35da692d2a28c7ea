using System.Globalization;
using System.Runtime.CompilerServices;
using ThongSuot.Forms;

namespace ThongSuot.Mechanisms.Tests.Forms.Definitions;

/// <summary>The forms the demo comes with: read without a fault, sound, and each can be filled in to its end.</summary>
public sealed class DemoFormTests
{
    // What the usual answers would not pass: each rule's own right answer.
    private static readonly Dictionary<string, (string Name, string Value)[]> Special = new()
    {
        ["ket-hon"] = [("ho_hang", "khong")],
        ["khai-tu"] = [("nguoi_chet-birth", "05/09/1990")],
        ["nhan-cha-me-con"] = [("con-birth", "05/09/2010"), ("con-number", "093210000012"), ("cha_me-birth", "05/09/1990"), ("con-sex", "nam")],
        ["cai-chinh-ho-tich"] = [("muc_sua-0-moi", "Khác")],
        ["gia-han-giay-phep-xay-dung"] = [("khoi_cong", "khong"), ("lan", "1")],
        ["tach-hop-thua"] = [("thua_cu-0-dt", "100"), ("thua_moi-0-dt_moi", "100"), ("toi_thieu", "36")],
        ["giay-phep-xay-dung"] = [("tang", "2"), ("dt_dat", "100"), ("dt_tang_1", "80")],
        ["tam-tru"] = [("tu", "01/10/2020"), ("den", "01/10/2021")],
        ["ho-kinh-doanh-thanh-lap"] = [("nganh-0-chinh", "yes")],
        ["ho-kinh-doanh-thay-doi"] = [("muc", "ten"), ("ma_so", "6300123456")],
        ["chung-thuc-chu-ky"] = [("so_nguoi", "1")],
    };

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder(), "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void It_is_read_without_a_fault_and_its_rules_are_sound(string code)
    {
        var read = Read(code);
        Assert.Empty(read.Faults);
        Assert.Equal(code, read.Form!.Code);
        Assert.NotEmpty(read.Form.Procedures);
        Assert.InRange(read.Form.Items.Count(), 12, 40);
        Assert.DoesNotContain(CompiledForm.Of(read.Form).Findings, f => f.IsFault);
        Assert.Equal(DefinitionWriter.Write(read.Form), DefinitionWriter.Write(DefinitionReader.Read(DefinitionWriter.Write(read.Form)).Form!));
    }

    [Theory, MemberData(nameof(Files))]
    public void It_can_be_filled_in_to_its_end(string code)
    {
        var compiled = CompiledForm.Of(Read(code).Form!);
        var special = Special.GetValueOrDefault(code, []).ToDictionary(s => s.Name, s => s.Value);
        var typed = compiled.Definition.Items.SelectMany(p => Answers(p.Item)).DistinctBy(a => a.Name).ToDictionary(a => a.Name, a => special.GetValueOrDefault(a.Name, a.Value));
        var files = compiled.Definition.Items.Where(p => p.Item.Kind is ItemKind.File).ToDictionary(p => p.Item.Code, _ => (IReadOnlyList<string>)["a.pdf"]);
        var filled = FilledForm.Of(compiled, Sent.With([.. typed.Select(t => (t.Key, t.Value))]), Sample.Setting with { Files = files });
        Assert.True(filled.Check(), string.Join("; ", filled.State.Errors.Select(e => $"{e.Key}: {e.Value.Text}")));
        Assert.NotEmpty(filled.Values);
        // The same without an answer: told what is missing, and nothing fails.
        Assert.False(Sample.Fill(compiled).Check());
    }

    private static IEnumerable<(string Name, string Value)> Answers(FormItem item) => item.Kind switch
    {
        ItemKind.Person or ItemKind.Organisation => FormWords.PartsOf(item).Select(p => ($"{item.Code}-{p}", p switch { "name" => "Nguyễn Văn An", "number" => "093090000012", "birth" => "05/09/1990", "sex" => "nam", "phone" => "0912345678", "email" => "an@haugiang.example", "representative" => "Nguyễn Văn An", _ => "Kinh" })),
        ItemKind.Address => [($"{item.Code}-unit", Guid.Parse(Sample.Setting.Units[0].Value).ToString("N")), ($"{item.Code}-line", "12 Trần Hưng Đạo")],
        ItemKind.Table => item.Columns.SelectMany(c => Answers(c).Select(a => ($"{item.Code}-0-{a.Name}", a.Value))),
        _ => [(item.Code, One(item))],
    };

    private static string One(FormItem item) => item.Kind switch
    {
        ItemKind.Text => item.Format switch { "name" => "Nguyễn Văn An", "citizen" => "093090000012", "phone" => "0912345678", "email" => "an@haugiang.example", _ => item.Code == "ma" ? "4711" : "Nội dung" },
        ItemKind.Number => Math.Max(item.Min ?? 1, 1).ToString(CultureInfo.InvariantCulture),
        ItemKind.Money => "8.000",
        ItemKind.Date => item.When is "future" ? "15/12/2020" : "01/10/2020",
        ItemKind.Month => "09/2020",
        ItemKind.Choice or ItemKind.Choices => item.Choices[0].Value,
        ItemKind.YesNo => item.Required ? "yes" : "",
        _ => "Nội dung",
    };

    private static ReadForm Read(string code) => DefinitionReader.Read(File.ReadAllText(Path.Combine(Folder(), $"{code}.json")));

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../data/forms"));
}
