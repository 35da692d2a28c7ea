using System.Text.Json;

namespace ThongSuot.Forms;

/// <summary>Reads a definition from JSON: strict, with every fault at its place. Never throws on what it is given.</summary>
public static class DefinitionReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = FormWords.MostDepth, AllowDuplicateProperties = false };

    /// <summary>Reads a definition.</summary>
    public static ReadForm Read(string json)
    {
        if (json.Length > FormWords.MostBytes)
        {
            return new(null, [FormFinding.Fault("", "Tệp lớn quá: tối đa {0} KB.", FormWords.MostBytes / 1024)]);
        }

        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var faults = new List<FormFinding>();
            var form = Form(document.RootElement, faults);
            return new(form, faults);
        }
        catch (JsonException e)
        {
            return new(null, [FormFinding.Fault("", "Tệp không phải JSON đúng, ở dòng {0}, ký tự {1}.", (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1)]);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // A text broken in the middle of a letter cannot even be written as bytes.
            return new(null, [FormFinding.Fault("", "Có ký tự không dùng được trong văn bản. Hãy gõ lại nội dung này.")]);
        }
    }

    /// <summary>Reads one item by itself, as an editor writes it.</summary>
    public static (FormItem? Item, IReadOnlyList<FormFinding> Faults) ReadItem(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var faults = new List<FormFinding>();
            return (Item(document.RootElement, "", faults), faults);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return (null, [FormFinding.Fault("", "Tệp không phải JSON đúng, ở dòng {0}, ký tự {1}.", 1, 1)]);
        }
    }

    private static FormItem Item(JsonElement json, string place, List<FormFinding> faults, bool isColumn = false)
    {
        var part = new JsonPart(json, place, faults);
        var kind = part.Maybe("kind");
        var item = new FormItem
        {
            Code = part.Text("code"),
            Kind = FormWords.Kinds.GetValueOrDefault(kind ?? "", ItemKind.Text),
            Label = part.Text("label"),
            Hint = part.Maybe("hint"),
            Required = part.Flag("required"),
            Format = part.Maybe("format"),
            Decimals = part.Flag("decimals"),
            Min = part.Number("min", -1_000_000_000_000, 1_000_000_000_000_000),
            Max = part.Number("max", 0, 1_000_000_000_000_000),
            When = part.Maybe("when"),
            Unit = part.Maybe("unit", 20),
            Choices = part.List("choices", FormWords.MostChoices, (choice, at) => Choice(choice, at, faults)),
            Parts = part.Words("parts", 20),
            Optional = part.Words("optional", 20),
            Columns = part.List("columns", FormWords.MostColumns, (column, at) => isColumn ? Nested(at, faults) : Item(column, at, faults, isColumn: true)),
            Rows = (int?)part.Number("rows", 1, FormWords.MostRows),
            Many = part.Flag("many"),
            Self = part.Flag("self"),
            Show = part.Maybe("show", FormWords.MostRule),
            Require = part.Maybe("require", FormWords.MostRule),
            Compute = part.Maybe("compute", FormWords.MostRule),
            Check = part.Maybe("check", FormWords.MostRule),
            Message = part.Maybe("message", FormWords.MostLabel),
        };
        part.End();
        ItemRules.Check(item, kind, part, isColumn);
        return item;
    }

    private static FormDefinition Form(JsonElement json, List<FormFinding> faults)
    {
        var part = new JsonPart(json, "", faults);
        var form = new FormDefinition
        {
            Code = part.Text("code"),
            Name = part.Text("name"),
            Version = (int)(part.Number("version", 1, 100_000) ?? 1),
            About = part.Maybe("about"),
            Addressee = part.Maybe("addressee", FormWords.MostLabel),
            Declaration = part.Maybe("declaration"),
            Signature = part.Maybe("signature", FormWords.MostLabel),
            Procedures = part.Words("procedures", 100),
            Anonymous = part.Flag("anonymous"),
            Steps = part.List("steps", FormWords.MostSteps, (step, at) => Step(step, at, faults)),
        };
        part.End();
        if (form.Code.Length > 0 && !IsFormCode(form.Code))
        {
            part.Wrong("code", "Mã mẫu đơn chỉ gồm chữ thường không dấu, chữ số và gạch nối, tối đa 60 ký tự.");
        }

        if (form.Items.Sum(i => 1 + i.Item.Columns.Count) > FormWords.MostItems)
        {
            part.Wrong("steps", "Nhiều quá: tối đa {0}.", FormWords.MostItems);
        }

        return form;
    }

    private static bool IsFormCode(string code) => code.Length <= 60 && char.IsAsciiLetterLower(code[0]) && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-');

    private static FormStep Step(JsonElement json, string place, List<FormFinding> faults)
    {
        var part = new JsonPart(json, place, faults);
        var step = new FormStep { Title = part.Text("title"), Show = part.Maybe("show", FormWords.MostRule), Sections = part.List("sections", FormWords.MostSections, (section, at) => Section(section, at, faults)) };
        part.End();
        return step;
    }

    private static FormSection Section(JsonElement json, string place, List<FormFinding> faults)
    {
        var part = new JsonPart(json, place, faults);
        var section = new FormSection { Title = part.Maybe("title", FormWords.MostLabel), Show = part.Maybe("show", FormWords.MostRule), Items = part.List("items", FormWords.MostItems, (item, at) => Item(item, at, faults)) };
        part.End();
        return section;
    }

    private static Choice Choice(JsonElement json, string place, List<FormFinding> faults)
    {
        var part = new JsonPart(json, place, faults);
        var choice = new Choice(part.Text("value"), part.Text("text"));
        part.End();
        return choice;
    }

    private static FormItem Nested(string place, List<FormFinding> faults)
    {
        faults.Add(FormFinding.Fault(place, "Bảng không đứng trong bảng."));
        return new() { Code = "", Kind = ItemKind.Text, Label = "" };
    }
}
