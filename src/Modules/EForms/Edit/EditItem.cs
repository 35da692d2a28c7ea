using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.EForms;

/// <summary>One item of a draft: its words, its rules, and what else its kind takes.</summary>
internal static class EditItem
{
    private const string New = "new";

    private static readonly string[] Own = ["code", "kind", "label", "hint", "required", "show", "require", "compute", "check", "message"];

    public static readonly TextField Code = new("code", "Mã mục") { Hint = "Chữ thường không dấu, chữ số, gạch dưới; dùng trong quy tắc.", Max = 40 };
    public static readonly ChoiceField Kind = new("kind", "Loại", [.. FormWords.Kinds.OrderBy(k => k.Value).Select(k => new Choice(k.Key, k.Value.Title()))]);
    public static readonly TextField Label = new("label", "Nhãn") { Max = 500, Rows = 2 };
    public static readonly TextField Hint = new("hint", "Gợi ý dưới nhãn") { Required = false, Max = 500 };
    public static readonly YesNoField IsRequired = new("required", "Luôn bắt buộc");
    public static readonly TextField Show = Rule("show", "Chỉ hiện khi");
    public static readonly TextField Require = Rule("require", "Bắt buộc khi");
    public static readonly TextField Compute = Rule("compute", "Tính bằng");
    public static readonly TextField Check = Rule("check", "Phải đúng");
    public static readonly TextField Message = new("message", "Câu báo khi không đúng") { Required = false, Max = 500 };
    public static readonly TextField Others = new("others", "Thuộc tính khác (JSON)") { Required = false, Max = 20_000, Rows = 8, Hint = "Ví dụ: {\"choices\": [{\"value\": \"co\", \"text\": \"Có\"}]}, columns của bảng, parts của người, min, max, unit." };

    public static IReadOnlyList<Field> Fields { get; } = [Code, Kind, Label, Hint, IsRequired, Show, Require, Compute, Check, Message, Others];

    public static void Map(Site site)
    {
        var item = site.Action("/forms/{code}/versions/{number:int}/items/{item}").Requires(EFormsPermissions.Design);
        item.MapGet(Open);
        item.MapPost(Save);
    }

    private static async Task<IResult> Open(string code, int number, string item, FormState state, FormDesk forms, Act act, CancellationToken cancel)
    {
        var open = await forms.Find(code, number, cancel);
        act.RefuseIf(FormDesk.WhyNotChange(open.Version));
        var before = open.Definition.Items.FirstOrDefault(p => p.Item.Code == item)?.Item;
        act.RefuseIf(before is null && item != New, Refusals.NotFound);
        return ItemPage.With(new(before is null ? state : Filled(state, before).Of(open.Version.Version), code, number, item, open.Definition.Name, Place(state, "step"), Place(state, "section"), [.. open.Compiled.Findings.Where(f => f.Item == item)]));
    }

    private static async Task<IResult> Save(string code, int number, string item, FormState state, FormDesk forms, Act act, CancellationToken cancel)
    {
        var open = await forms.Find(code, number, cancel);
        act.RefuseIf(FormDesk.WhyNotChange(open.Version));
        act.RefuseIf(state.IsStale(open.Version.Version), Refusals.Stale);
        var read = Read(state);
        if (read is { } known && known.Code != item && open.Definition.Items.Any(p => p.Item.Code == known.Code))
        {
            state.AddError(Code, "Mã “{0}” đứng hai lần. Mỗi mục cần một mã riêng.", known.Code);
        }

        var (step, section) = (Place(state, "step"), Place(state, "section"));
        if (state.HasErrors || read is null)
        {
            return ItemPage.With(new(state, code, number, item, open.Definition.Name, step, section, []), StatusCodes.Status400BadRequest);
        }

        var isNew = item == New;
        act.RefuseIf(!isNew && open.Definition.Items.All(p => p.Item.Code != item), Refusals.NotFound);
        var changed = isNew ? open.Definition.Add(step, section, read) : open.Definition.Replace(item, read);
        FormDesk.Save(open, changed, act);
        await act.Commit(cancel);
        return Go.To($"{EFormsUrls.Edit(code, number)}?step={changed.Items.First(p => p.Item.Code == read.Code).StepAt.ToString(CultureInfo.InvariantCulture)}", "Đã lưu bản nháp.");
    }

    // The fields and the rest are one item in JSON, read as strictly as a file.
    private static FormItem? Read(FormState state)
    {
        var (code, kind, label, required, others) = (state.Get(Code), state.Get(Kind), state.Get(Label), state.Get(IsRequired), state.Maybe(Others));
        var texts = new[] { Hint, Show, Require, Compute, Check, Message }.Select(f => (f.Name, Text: state.Maybe(f))).ToList();
        if (state.HasErrors || Rest(others, state) is not { } json)
        {
            return null;
        }

        (json["code"], json["kind"], json["label"]) = (code, kind, label);
        foreach (var (name, text) in texts.Where(t => t.Text is not null))
        {
            json[name] = text;
        }

        if (required)
        {
            json["required"] = true;
        }

        var (item, faults) = DefinitionReader.ReadItem(json.ToJsonString());
        foreach (var fault in faults)
        {
            state.AddError(Fields.FirstOrDefault(f => f.Name == fault.Place) ?? Others, fault.Text, fault.Values);
        }

        return faults.Count > 0 ? null : item;
    }

    private static JsonObject? Rest(string? others, FormState state)
    {
        try
        {
            var json = JsonNode.Parse(others ?? "{}", documentOptions: new() { AllowDuplicateProperties = false, MaxDepth = 16 }) as JsonObject;
            foreach (var name in Own)
            {
                json?.Remove(name);
            }

            if (json is null)
            {
                state.AddError(Others, "Ở đây phải là một đối tượng { … }.");
            }

            return json;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            state.AddError(Others, "Chỗ này không phải JSON đúng.");
            return null;
        }
    }

    private static FormState Filled(FormState state, FormItem item)
    {
        var rest = (JsonObject)JsonNode.Parse(DefinitionWriter.Write(item))!;
        foreach (var name in Own)
        {
            rest.Remove(name);
        }

        return state.With(Code, item.Code).With(Kind, item.Kind.Word()).With(Label, item.Label).With(Hint, item.Hint).With(IsRequired, (bool?)item.Required).With(Show, item.Show).With(Require, item.Require).With(Compute, item.Compute)
            .With(Check, item.Check).With(Message, item.Message).With(Others, rest.Count == 0 ? null : rest.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    private static TextField Rule(string name, string label) => new(name, label) { Required = false, Max = FormWords.MostRule, Rows = 2 };

    private static int Place(FormState state, string name) => int.TryParse(state.First(name), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;
}

/// <summary>The page of an item.</summary>
public sealed record ItemModel(FormState State, string Code, int Number, string Item, string Name, int Step, int Section, IReadOnlyList<FormFinding> Findings);
