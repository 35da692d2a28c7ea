using CsCheck;
using ThongSuot.Forms;
using static ThongSuot.Mechanisms.Tests.Forms.Definitions.Sample;

namespace ThongSuot.Mechanisms.Tests.Forms.Definitions;

/// <summary>Definitions are read strictly, and written so that reading them gives the same.</summary>
public sealed class DefinitionReaderTests
{
    private const string Good = """{"code":"ten","kind":"text","label":"Họ tên","required":true,"show":"so > 1"},{"code":"so","kind":"number","label":"Số","min":1,"max":9},{"code":"bang","kind":"table","label":"Bảng","columns":[{"code":"cot","kind":"date","label":"Ngày","when":"past"}]}""";

    [Theory]
    [InlineData("""{"code":"ten","kind":"text","label":"A","nhan":"B"}""", "steps[0].sections[0].items[0].nhan", "Không có mục nào tên như vậy ở đây. Hãy bỏ đi hoặc sửa tên.")]
    [InlineData("""{"code":"ten","kind":"chu","label":"A"}""", "steps[0].sections[0].items[0].kind", "Loại phải là một trong: {0}.")]
    [InlineData("""{"code":"Ten","kind":"text","label":"A"}""", "steps[0].sections[0].items[0].code", "Mã mục chỉ gồm chữ thường không dấu, chữ số và gạch dưới, bắt đầu bằng chữ, tối đa {0} ký tự, không phải từ của ngôn ngữ quy tắc.")]
    [InlineData("""{"code":"ten","kind":"text"}""", "steps[0].sections[0].items[0].label", "Thiếu mục này.")]
    [InlineData("""{"code":"ten","kind":"choice","label":"A"}""", "steps[0].sections[0].items[0].choices", "Thiếu mục này.")]
    [InlineData("""{"code":"ten","kind":"computed","label":"A"}""", "steps[0].sections[0].items[0].compute", "Thiếu mục này.")]
    [InlineData("""{"code":"ten","kind":"text","label":"A","check":"true"}""", "steps[0].sections[0].items[0].message", "Thiếu mục này.")]
    [InlineData("""{"code":"ten","kind":"text","label":"A","required":"true"}""", "steps[0].sections[0].items[0].required", "Ở đây phải là true hoặc false.")]
    [InlineData("""{"code":"ten","kind":"text","label":7}""", "steps[0].sections[0].items[0].label", "Ở đây phải là một chuỗi.")]
    [InlineData("""{"code":"ten","kind":"text","label":"A","choices":[{"value":"a","text":"A"}]}""", "steps[0].sections[0].items[0].choices", "Mục này không dùng cho loại “{0}”.")]
    [InlineData("""{"code":"b","kind":"table","label":"A","columns":[{"code":"c","kind":"table","label":"C"}]}""", "steps[0].sections[0].items[0].columns[0].kind", "Loại này không đứng được trong một cột của bảng.")]
    [InlineData("""{"code":"b","kind":"table","label":"A","rows":1001,"columns":[{"code":"c","kind":"text","label":"C"}]}""", "steps[0].sections[0].items[0].rows", "Số phải từ {0} đến {1}.")]
    [InlineData("""{"code":"n","kind":"person","label":"A","parts":["tuoi"]}""", "steps[0].sections[0].items[0].parts", "Không có phần “{0}”. Các phần dùng được: {1}.")]
    [InlineData("""{"code":"s","kind":"number","label":"A","min":5,"max":2}""", "steps[0].sections[0].items[0].min", "Số nhỏ nhất lớn hơn số lớn nhất.")]
    [InlineData("7", "steps[0].sections[0].items[0]", "Ở đây phải là một đối tượng { … }.")]
    public void A_fault_is_told_with_its_place(string item, string place, string text) => Assert.Contains((place, text), Read(item).Faults.Select(f => (f.Place, f.Text)));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"code":"a","code":"b"}""")]
    [InlineData("""{"code":"\uD800","name":"\uDC00"}""")]
    [InlineData("""{"\uD800":1}""")]
    public void What_is_no_definition_is_told(string json) => Assert.NotEmpty(DefinitionReader.Read(json).Faults);

    [Fact]
    public void What_is_too_deep_or_too_large_is_told()
    {
        Assert.NotEmpty(DefinitionReader.Read(new string('[', 100_000)).Faults);
        Assert.NotEmpty(DefinitionReader.Read(new string(' ', FormWords.MostBytes + 1)).Faults);
        var many = string.Join(',', Enumerable.Range(0, FormWords.MostItems + 1).Select(i => $$"""{"code":"a{{i}}","kind":"text","label":"A"}"""));
        Assert.NotEmpty(Read(many).Faults);
    }

    [Fact]
    public void A_good_definition_has_no_fault()
    {
        var read = Read(Good);
        Assert.Empty(read.Faults);
        Assert.Equal(["ten", "so", "bang"], read.Form!.Items.Select(i => i.Item.Code));
    }

    [Fact]
    public void Reading_what_was_written_gives_the_same() => Generated.Sample(form =>
    {
        var written = DefinitionWriter.Write(form);
        var read = DefinitionReader.Read(written);
        Assert.Equal(written, DefinitionWriter.Write(read.Form!));
        Assert.DoesNotContain(read.Faults, f => f.Text.StartsWith("Không có mục nào tên", StringComparison.Ordinal));
    }, iter: 2000);

    [Fact]
    public void Whatever_stands_in_a_file_is_read_or_told() => Gen.OneOf(
            Gen.String[0, 200],
            Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Int[0, 40], Gen.String[0, 6]).Select((at, cut, with) => "{\"code\":\"m\",\"name\":\"M\",\"steps\":[{\"title\":\"1\",\"sections\":[{\"items\":[" + Good[..at] + with + Good[Math.Min(Good.Length, at + cut)..] + "]}]}]}"))
        .Sample(json =>
        {
            var read = DefinitionReader.Read(json);
            Assert.True(read.Form is not null || read.Faults.Count > 0);
            if (read.Form is { } form)
            {
                _ = Fill(CompiledForm.Of(form), ("ten", "a"), ("so", "3"), ("bang-0-cot", "1/1/2020")).Check();
            }
        }, iter: 5000);

    [Fact]
    public void Whatever_is_typed_and_whatever_the_rules_the_engine_answers() => Gen.Select(Generated, Gen.Select(Names, Gen.String[0, 20]).Array[0, 30]).Sample((form, typed) =>
    {
        var compiled = CompiledForm.Of(form);
        var filled = Fill(compiled, typed);
        _ = filled.Check();
        _ = filled.Items.SelectMany(FilledText.Lines).ToList();
        _ = FormMove.Between(form, form, typed.DistinctBy(t => t.Item1).ToDictionary(t => t.Item1, t => new[] { t.Item2 }));
        Assert.True(filled.Values.Count <= form.Items.Count());
    }, iter: 3000);

    private static readonly Gen<string> Codes = Gen.Int[0, 6].Select(i => $"m{i}");

    private static readonly Gen<string> Names = Gen.Select(Codes, Any("", "-name", "-number", "-0-m1", "-3-m2", "-x-m1", "-unit")).Select((code, rest) => code + rest);

    private static readonly Gen<string?> Rules = Gen.OneOf(
        Gen.Const((string?)null),
        Any<string?>("m1 = 1", "m2 + m3 > 0", "m0.name = \"x\"", "sum(m4.m1) > 2", "1 / 0", "m5[m1 > 2]", "not(m6)", "((", "m1 / m2", "x9 > 1", "today() > m3", "count(m4) > 1"));

    private static readonly Gen<FormItem> Items = Gen.Select(Codes, Gen.Int[0, 15], Rules, Rules, Rules, Gen.Bool, Gen.String[1, 10]).Select((code, kind, show, require, compute, required, label) =>
        Item(code, (ItemKind)kind) with { Label = $"L{label.Where(char.IsAsciiLetter).Count()}", Show = show, Require = require, Compute = compute, Check = show, Message = "không", Required = required });

    private static readonly Gen<FormDefinition> Generated = Gen.Select(Items.Array[0, 8], Items.Array[1, 3], Rules).Select((items, columns, show) => new FormDefinition
    {
        Code = "mau", Name = "Mẫu", Anonymous = items.Length % 2 == 0, Procedures = ["1.001193"],
        Steps = [new() { Title = "Một", Show = show, Sections = [new() { Title = "Phần", Show = show, Items = [.. items.Select(i => i.Kind is ItemKind.Table ? i with { Columns = [.. columns.Where(c => c.Kind is not ItemKind.Table)] } : i)] }] }],
    });

    private static Gen<T> Any<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);
}
