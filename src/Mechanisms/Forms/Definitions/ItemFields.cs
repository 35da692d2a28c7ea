namespace ThongSuot.Forms;

/// <summary>The fields an item is read, echoed and drawn with: the same as of every other form.</summary>
internal static class ItemFields
{
    private static readonly Choice[] Sexes = [new("nam", "Nam"), new("nu", "Nữ"), new("khac", "Khác")];

    public static IReadOnlyList<Field> Of(FormItem item, bool required, FormSetting setting) => item.Kind switch
    {
        ItemKind.Person => [.. FormWords.PartsOf(item).Select(part => Person(item, part, required && !item.Optional.Contains(part)))],
        ItemKind.Organisation => [.. FormWords.PartsOf(item).Select(part => Organisation(item, part, required && !item.Optional.Contains(part)))],
        ItemKind.Address =>
        [
            new ReferenceField($"{item.Code}-unit", "Xã, phường, đặc khu", setting.Units) { Required = required && !item.Optional.Contains("unit") },
            new TextField($"{item.Code}-line", "Số nhà, đường, thôn, ấp, khu phố") { Required = required && !item.Optional.Contains("line"), Max = 300, Autocomplete = "street-address" },
        ],
        ItemKind.Table or ItemKind.Computed or ItemKind.Information => [],
        _ => [One(item, item.Code, required)],
    };

    /// <summary>The field of a plain item or of a column.</summary>
    public static Field One(FormItem item, string name, bool required)
    {
        var label = item.Unit is null ? item.Label : $"{item.Label} ({item.Unit})";
        return item.Kind switch
        {
            ItemKind.LongText => new TextField(name, label) { Required = required, Hint = item.Hint, Rows = 4, Max = (int)(item.Max ?? 4_000) },
            ItemKind.Number when item.Decimals => new DecimalField(name, label) { Required = required, Hint = item.Hint, Min = (double)(item.Min ?? 0), Max = (double)(item.Max ?? 1_000_000_000_000) },
            ItemKind.Number => new NumberField(name, label) { Required = required, Hint = item.Hint, Min = (long)(item.Min ?? 0), Max = (long)(item.Max ?? int.MaxValue) },
            ItemKind.Money => new MoneyField(name, label) { Required = required, Hint = item.Hint, Min = (long)(item.Min ?? 0), Max = (long)(item.Max ?? 999_999_999_999_999) },
            ItemKind.Date => new DateField(name, label) { Required = required, Hint = item.Hint, NotAfterToday = item.When is "past", NotBeforeToday = item.When is "future" },
            ItemKind.Month => new MonthField(name, label) { Required = required, Hint = item.Hint, NotAfterToday = item.When is "past" },
            ItemKind.Choice => new ChoiceField(name, label, item.Choices) { Required = required, Hint = item.Hint, AsRadios = item.Choices.Count <= 4 },
            ItemKind.Choices => new ChoicesField(name, label, item.Choices) { Required = required, Hint = item.Hint },
            ItemKind.YesNo => new YesNoField(name, label) { Required = required, Hint = item.Hint },
            ItemKind.File => new FileField(name, label) { Required = required, Hint = item.Hint, Many = item.Many, MaxBytes = (long)(item.Max ?? 20) * 1024 * 1024, Accept = ".pdf,.jpg,.jpeg,.png,.docx" },
            _ => Text(item, name, label, required),
        };
    }

    private static Field Text(FormItem item, string name, string label, bool required) => item.Format switch
    {
        "name" => new PersonNameField(name, label) { Required = required, Hint = item.Hint },
        "citizen" => new CitizenField(name, label) { Required = required, Hint = item.Hint },
        "phone" => new PhoneField(name, label) { Required = required, Hint = item.Hint },
        "email" => new EmailField(name, label) { Required = required, Hint = item.Hint },
        _ => new TextField(name, label) { Required = required, Hint = item.Hint, Max = (int)(item.Max ?? 300) },
    };

    // The browser may fill in who sits before it, and nobody else.
    private static Field Person(FormItem item, string part, bool required)
    {
        var name = $"{item.Code}-{part}";
        return part switch
        {
            "name" => new PersonNameField(name, "Họ, chữ đệm, tên") { Required = required, Autocomplete = item.Self ? "name" : "off" },
            "number" => new CitizenField(name, "Số định danh cá nhân") { Required = required, Autocomplete = "off" },
            "birth" => new DateField(name, "Ngày, tháng, năm sinh") { Required = required, NotAfterToday = true, Autocomplete = item.Self ? "bday" : "off" },
            "sex" => new ChoiceField(name, "Giới tính", Sexes) { Required = required, AsRadios = true },
            "ethnic" => new TextField(name, "Dân tộc") { Required = required, Max = 60 },
            "nationality" => new TextField(name, "Quốc tịch") { Required = required, Max = 60 },
            "address" => new TextField(name, "Nơi cư trú") { Required = required, Max = 300, Autocomplete = item.Self ? "street-address" : "off" },
            _ => Contact(name, part, required, item.Self),
        };
    }

    private static Field Organisation(FormItem item, string part, bool required)
    {
        var name = $"{item.Code}-{part}";
        return part switch
        {
            "name" => new TextField(name, "Tên tổ chức") { Required = required, Max = 300 },
            "code" => new TextField(name, "Mã số thuế hoặc mã số đăng ký") { Required = required, Max = 30 },
            "representative" => new PersonNameField(name, "Người đại diện") { Required = required, Autocomplete = "off" },
            "address" => new TextField(name, "Địa chỉ trụ sở") { Required = required, Max = 300 },
            _ => Contact(name, part, required, isSelf: false),
        };
    }

    private static Field Contact(string name, string part, bool required, bool isSelf) => part is "phone"
        ? new PhoneField(name, "Số điện thoại") { Required = required, Autocomplete = isSelf ? "tel" : "off" }
        : new EmailField(name, "Thư điện tử") { Required = required, Autocomplete = isSelf ? "email" : "off" };
}

/// <summary>What the page knows and the form does not.</summary>
public sealed record FormSetting
{
    /// <summary>The moment, for <c>today()</c> in rules.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The units an address may name, by id.</summary>
    public IReadOnlyList<Choice> Units { get; init; } = [];

    /// <summary>Names of the files handed in so far, by item.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Files { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
