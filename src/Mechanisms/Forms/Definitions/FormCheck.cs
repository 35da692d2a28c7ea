using ThongSuot.Kernel;

namespace ThongSuot.Forms;

/// <summary>Reads the fields of what is shown, so that what is wrong is told where it stands.</summary>
internal static class FormCheck
{
    public static void Read(FilledItem filled, FormState state, FormSetting setting)
    {
        if (filled.Table is { } table)
        {
            state.Get(table);
            foreach (var cell in filled.Rows.SelectMany(r => r.Cells).Where(c => c.IsShown && c.Fields.Count > 0))
            {
                ItemValues.Demand(cell.Fields[0], state);
            }

            return;
        }

        foreach (var field in filled.Fields)
        {
            ItemValues.Demand(field, state);
        }

        if (filled.Fields is [FileField file] && file.Required && !setting.Files.ContainsKey(filled.Item.Code))
        {
            state.Get(file);
        }

        if (filled.Item.Kind is ItemKind.Person)
        {
            Person(filled, state);
        }
    }

    // The number tells year and sex (Circular 07/2016/TT-BCA art. 7): one of the two was mistyped.
    private static void Person(FilledItem filled, FormState state)
    {
        if (filled.Value is not IReadOnlyDictionary<string, object?> parts || parts.GetValueOrDefault("number") is not string digits || !CitizenNumber.TryParse(digits, out var number))
        {
            return;
        }

        var at = filled.Fields.First(f => f.Name.EndsWith("-number", StringComparison.Ordinal));
        if (number.BirthYear is { } year && parts.GetValueOrDefault("birth") is DateOnly birth && birth.Year != year)
        {
            state.AddError(at, "Số định danh này là của người sinh năm {0}, không khớp ngày sinh đã ghi. Hãy xem lại cả hai.", $"{year}");
        }
        else if (number.IsMale is { } isMale && parts.GetValueOrDefault("sex") is "nam" or "nu" && isMale != (parts["sex"] is "nam"))
        {
            state.AddError(at, "Số định danh này không khớp giới tính đã chọn. Hãy xem lại cả hai.");
        }
    }
}
