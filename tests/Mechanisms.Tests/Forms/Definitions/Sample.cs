using ThongSuot.Forms;

namespace ThongSuot.Mechanisms.Tests.Forms.Definitions;

/// <summary>Definitions in few words.</summary>
internal static class Sample
{
    public static readonly FormSetting Setting = new()
    {
        Now = new(2020, 10, 15, 9, 0, 0, TimeSpan.FromHours(7)),
        Units = [new("0190a000-0000-7000-8000-000000000001", "Xã Tân Hoà")],
    };

    public static FormItem Item(string code, ItemKind kind = ItemKind.Text) => new() { Code = code, Kind = kind, Label = code, Choices = kind is ItemKind.Choice or ItemKind.Choices ? [new("a", "A"), new("b", "B")] : [] };

    public static FormItem Number(string code) => Item(code, ItemKind.Number);

    public static FormItem Sum(string code, string compute) => Item(code, ItemKind.Computed) with { Compute = compute };

    public static FormDefinition Of(params FormItem[] items) => new() { Code = "mau", Name = "Mẫu thử", Steps = [new() { Title = "Bước một", Sections = [new() { Items = items }] }] };

    public static CompiledForm Compiled(params FormItem[] items) => CompiledForm.Of(Of(items));

    public static FilledForm Fill(CompiledForm form, params (string Name, string Value)[] values) => FilledForm.Of(form, Sent.With(values), Setting);

    public static ReadForm Read(string items) => DefinitionReader.Read($$"""{"code":"mau","name":"Mẫu","steps":[{"title":"Một","sections":[{"items":[{{items}}]}]}]}""");
}
