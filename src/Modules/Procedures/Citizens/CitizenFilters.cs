using ThongSuot.Forms;
using ThongSuot.Languages;

namespace ThongSuot.Procedures;

/// <summary>What citizens may narrow the procedures by; the values stand in the address.</summary>
public sealed class CitizenFilters
{
    /// <summary>What somebody types.</summary>
    public static TextField Words { get; } = new("q", "Bạn cần làm gì?") { Required = false, Max = 200, Hint = "Ví dụ: làm giấy khai sinh, sang tên sổ đỏ, mã thủ tục; có dấu hay không dấu đều được." };

    /// <summary>Level.</summary>
    public static ChoiceField Level { get; } = new("level", "Cấp thực hiện", Titles.LevelChoices) { Required = false };

    /// <summary>How far it is online.</summary>
    public static ChoiceField Online { get; } = new("online", "Mức độ trực tuyến", [.. Titles.Online.Select(o => new Choice(o.Value.ToString(), o.Text))]) { Required = false };

    internal CitizenFilters(IReadOnlyList<ProcedureEntry> procedures, IEnumerable<LifeEvent> events, Texts t)
    {
        Event = new("event", "Việc trong đời", [.. events.Select(e => new Choice(e.Code, t.Of(e.Name)))]) { Required = false };
        Field = new("field", "Lĩnh vực", Titles.Named(procedures.Select(p => p.Field).OfType<string>())) { Required = false };
        Agency = new("agency", "Cơ quan thực hiện", Titles.Named(procedures.Select(p => p.Agency).OfType<string>())) { Required = false };
    }

    /// <summary>Event in life.</summary>
    public ChoiceField Event { get; }

    /// <summary>Field of work.</summary>
    public ChoiceField Field { get; }

    /// <summary>Agency.</summary>
    public ChoiceField Agency { get; }

    /// <summary>Those that narrow, without the words.</summary>
    public IReadOnlyList<ChoiceField> Narrowing => [Event, Field, Agency, Level, Online];

    internal bool AnySet(FormState form) => Narrowing.Any(f => form.Raw(f).Length > 0);

    internal IEnumerable<ProcedureEntry> Of(IEnumerable<ProcedureEntry> found, FormState form)
    {
        var (happening, field, agency, level, online) = (form.Maybe(Event), form.Maybe(Field), form.Maybe(Agency), form.Maybe(Level), form.Maybe(Online));
        return found.Where(p => (happening is null || p.LifeEvents.Contains(happening)) && (field is null || p.Field == field) && (agency is null || p.Agency == agency)
            && (level is null || p.Levels.Any(l => l.ToString() == level)) && (online is null || p.Online.ToString() == online));
    }
}
