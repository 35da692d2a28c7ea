using ThongSuot.Forms;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>What the lines of a table of figures are.</summary>
public enum FigureGroup
{
    /// <summary>Who decides.</summary>
    Unit,

    /// <summary>Who took the dossier in.</summary>
    Receiving,

    /// <summary>Field of work.</summary>
    Field,

    /// <summary>Procedure.</summary>
    Procedure,

    /// <summary>How it was filed.</summary>
    Way,

    /// <summary>Month; each is a period of its own.</summary>
    Month,

    /// <summary>Level of the unit, then field: table II.06.</summary>
    Level,
}

/// <summary>The filters of the figures; they stand in the address.</summary>
public sealed class FigureFields
{
    /// <summary>Counted for those who took the dossiers in, not for those who decide.</summary>
    public const string Counter = "counter";

    /// <summary>First day.</summary>
    public static readonly DateField From = new("from", "Từ ngày") { Required = false };

    /// <summary>Last day.</summary>
    public static readonly DateField To = new("to", "đến ngày") { Required = false };

    /// <summary>What lines are.</summary>
    public static readonly EnumField<FigureGroup> By = new("by", "Nhóm theo",
        [(FigureGroup.Unit, "Nơi giải quyết"), (FigureGroup.Receiving, "Nơi tiếp nhận"), (FigureGroup.Field, "Lĩnh vực"), (FigureGroup.Procedure, "Thủ tục"), (FigureGroup.Way, "Cách nộp"), (FigureGroup.Month, "Tháng"), (FigureGroup.Level, "Cấp và lĩnh vực")])
    { Required = false };

    /// <summary>For whom is counted.</summary>
    public static readonly ChoiceField Side = new("side", "Tính cho", [new("deciding", "Nơi giải quyết"), new(Counter, "Nơi tiếp nhận")]) { Required = false };

    /// <summary>How filed.</summary>
    public static readonly EnumField<FilingWay> Way = new("way", "Cách nộp", [.. Enum.GetValues<FilingWay>().Select(w => (w, w.Title()))]) { Required = false };

    internal FigureFields(IReadOnlyList<Choice> units, IReadOnlyList<Choice> fields) =>
        (Unit, Field) = (new("unit", "Đơn vị (cả đơn vị dưới)", units) { Required = false }, new("field", "Lĩnh vực", fields) { Required = false });

    /// <summary>One unit and those below it.</summary>
    public ReferenceField Unit { get; }

    /// <summary>One field of work.</summary>
    public ChoiceField Field { get; }
}
