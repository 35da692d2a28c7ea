using ThongSuot.Expressions;

namespace ThongSuot.Forms;

/// <summary>Values of items as rules see them. What cannot be read is unknown here; its error is told when the step is checked.</summary>
internal static class ItemValues
{
    public static object? Of(FormItem item, IReadOnlyList<Field> fields, FormState state, FormSetting setting)
    {
        switch (item.Kind)
        {
            case ItemKind.File:
                return setting.Files.TryGetValue(item.Code, out var files) && files.Count > 0 ? files.Select(f => (object?)f).ToList() : null;
            case ItemKind.Person or ItemKind.Organisation or ItemKind.Address:
                var parts = fields.ToDictionary(f => f.Name[(item.Code.Length + 1)..], f => Of(f, state));
                if (item.Kind is ItemKind.Address)
                {
                    parts["unitName"] = setting.Units.FirstOrDefault(u => parts["unit"] is string id && Guid.Parse(u.Value).ToString("N") == id)?.Text;
                }

                return parts.Values.All(v => v is null) ? null : parts;
            case ItemKind.Table or ItemKind.Information or ItemKind.Computed:
                return null;
            default:
                return Of(fields[0], state);
        }
    }

    public static object? Of(Field field, FormState state)
    {
        if (field is YesNoField)
        {
            return state.Raw(field) is "yes" or "on" or "true";
        }

        if (field is ChoicesField many)
        {
            var chosen = state.RawMany(field).Where(v => many.Choices.Any(c => c.Value == v)).Distinct().Select(v => (object?)v).ToList();
            return chosen.Count == 0 ? null : chosen;
        }

        return state.Raw(field) is var raw && string.IsNullOrWhiteSpace(raw) ? null : Read(field, raw, state.Today);
    }

    private static object? Read(Field field, string raw, DateOnly today) => field switch
    {
        Field<string> f => f.Read(raw, today, out var text) is null && text.Length > 0 ? text : null,
        Field<long> f => f.Read(raw, today, out var number) is null ? (decimal)number : null,
        Field<double> f => f.Read(raw, today, out var number) is null ? Values.Of(number) : null,
        Field<DateOnly> f => f.Read(raw, today, out var day) is null ? day : null,
        Field<Guid> f => f.Read(raw, today, out var id) is null ? f.Write(id) : null,
        _ => null,
    };

    /// <summary>Reads a field so that what is wrong with it is told at it.</summary>
    public static void Demand(Field field, FormState state)
    {
        switch (field)
        {
            case ChoicesField f: state.Get(f); break;
            case Field<string> f: state.Get(f); break;
            case Field<long> f: state.Get(f); break;
            case Field<double> f: state.Get(f); break;
            case Field<DateOnly> f: state.Get(f); break;
            case Field<Guid> f: state.Get(f); break;
            case Field<bool> f: state.Get(f); break;
        }
    }
}
