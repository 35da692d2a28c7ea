namespace ThongSuot.Forms;

/// <summary>What an item of each kind may say of itself.</summary>
internal static class ItemRules
{
    public static void Check(FormItem item, string? kind, JsonPart part, bool isColumn)
    {
        if (kind is null || !FormWords.Kinds.ContainsKey(kind))
        {
            part.Wrong("kind", "Loại phải là một trong: {0}.", string.Join(", ", FormWords.Kinds.Keys.Order(StringComparer.Ordinal)));
        }

        if (item.Code.Length > 0 && !FormWords.IsCode(item.Code))
        {
            part.Wrong("code", "Mã mục chỉ gồm chữ thường không dấu, chữ số và gạch dưới, bắt đầu bằng chữ, tối đa {0} ký tự, không phải từ của ngôn ngữ quy tắc.", FormWords.MostCode);
        }

        if (isColumn && !item.Kind.FitsCell())
        {
            part.Wrong("kind", "Loại này không đứng được trong một cột của bảng.");
        }

        Needs(item, part);
        Words(item, part);
        Idle(item, part);
    }

    private static void Needs(FormItem item, JsonPart part)
    {
        if (item.Kind is ItemKind.Choice or ItemKind.Choices && item.Choices.Count == 0)
        {
            part.Missing("choices");
        }

        if (item.Kind is ItemKind.Table && item.Columns.Count == 0)
        {
            part.Missing("columns");
        }

        if (item.Kind is ItemKind.Computed && item.Compute is null)
        {
            part.Missing("compute");
        }

        if (item.Check is not null && item.Message is null)
        {
            part.Missing("message");
        }

        if (item is { Min: { } min, Max: { } max } && min > max)
        {
            part.Wrong("min", "Số nhỏ nhất lớn hơn số lớn nhất.");
        }

        // Longer texts, larger files and fractions of a character would be refused at the counter, not here.
        if (item is { Kind: ItemKind.Text or ItemKind.LongText, Max: { } most } && (most is < 1 or > 20_000 || most != decimal.Truncate(most)))
        {
            part.Wrong("max", "Số phải từ {0} đến {1}.", 1, 20_000);
        }

        if (item is { Kind: ItemKind.File, Max: { } megabytes } && megabytes is < 1 or > 100)
        {
            part.Wrong("max", "Số phải từ {0} đến {1}.", 1, 100);
        }
    }

    private static void Words(FormItem item, JsonPart part)
    {
        if (item.Format is { } format && !FormWords.Formats.Contains(format))
        {
            part.Wrong("format", "Ở đây phải là một trong: {0}.", string.Join(", ", FormWords.Formats));
        }

        if (item.When is not (null or "past" or "future"))
        {
            part.Wrong("when", "Ở đây phải là một trong: {0}.", "past, future");
        }

        var parts = item.Kind is ItemKind.Person ? FormWords.PersonParts : item.Kind is ItemKind.Organisation ? FormWords.OrganisationParts : item.Kind is ItemKind.Address ? ["unit", "line"] : [];
        if (item.Parts.Concat(item.Optional).FirstOrDefault(p => !parts.Contains(p)) is { } wrong)
        {
            part.Wrong("parts", "Không có phần “{0}”. Các phần dùng được: {1}.", wrong, string.Join(", ", parts));
        }

        if (item.Parts.Distinct().Count() < item.Parts.Count || item.Choices.DistinctBy(c => c.Value).Count() < item.Choices.Count)
        {
            part.Wrong(item.Choices.Count > 0 ? "choices" : "parts", "Có giá trị đứng hai lần.");
        }
    }

    // What an item does not use would mislead whoever reads the file.
    private static void Idle(FormItem item, JsonPart part)
    {
        Only("choices", item.Choices.Count > 0, item.Kind is ItemKind.Choice or ItemKind.Choices);
        Only("columns", item.Columns.Count > 0, item.Kind is ItemKind.Table);
        Only("rows", item.Rows is not null, item.Kind is ItemKind.Table);
        Only("compute", item.Compute is not null, item.Kind is ItemKind.Computed);
        Only("format", item.Format is not null, item.Kind is ItemKind.Text);
        Only("decimals", item.Decimals, item.Kind is ItemKind.Number or ItemKind.Computed);
        Only("when", item.When is not null, item.Kind is ItemKind.Date or ItemKind.Month);
        Only("many", item.Many, item.Kind is ItemKind.File);
        Only("self", item.Self, item.Kind is ItemKind.Person);
        Only("min", item.Min is not null, item.Kind is ItemKind.Number or ItemKind.Money);
        Only("max", item.Max is not null, item.Kind is ItemKind.Number or ItemKind.Money or ItemKind.Text or ItemKind.LongText or ItemKind.File);
        Only("required", item.Required, item.Kind is not (ItemKind.Computed or ItemKind.Information));
        Only("require", item.Require is not null, item.Kind is not (ItemKind.Computed or ItemKind.Information));
        Only("check", item.Check is not null, item.Kind is not ItemKind.Information);

        void Only(string name, bool isSaid, bool fits)
        {
            if (isSaid && !fits)
            {
                part.Wrong(name, "Mục này không dùng cho loại “{0}”.", item.Kind.Word());
            }
        }
    }
}
