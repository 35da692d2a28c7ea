using ThongSuot.Forms;

namespace ThongSuot.Organizations;

/// <summary>The fields of a new seat.</summary>
public sealed class SeatFields
{
    /// <summary>What this seat does.</summary>
    public static readonly TextField Title = new("title", "Tên vị trí") { Required = false, Max = 200, Hint = "Bỏ trống thì lấy tên chức danh." };

    /// <summary>First day.</summary>
    public static readonly DateField Since = new("since", "Có từ ngày");

    internal SeatFields(IReadOnlyList<Choice> positions) => Position = new("position", "Chức danh", positions);

    /// <summary>The position.</summary>
    public ReferenceField Position { get; }
}

/// <summary>The fields of taking and leaving a seat.</summary>
public sealed class HoldingFields
{
    /// <summary>Looks for a person.</summary>
    public static readonly TextField Words = new("q", "Tìm người theo tên") { Required = false };

    /// <summary>On what ground.</summary>
    internal static readonly EnumField<HoldingKind> KindField = new("kind", "Hình thức", [.. Enum.GetValues<HoldingKind>().Select(k => (k, k.Title()))]);

    /// <summary>The person's main seat.</summary>
    public static readonly YesNoField Main = new("main", "Là vị trí chính của người này");

    /// <summary>First day.</summary>
    public static readonly DateField From = new("from", "Từ ngày");

    /// <summary>Last day, when known.</summary>
    public static readonly DateField To = new("to", "Đến hết ngày") { Required = false, Hint = "Bỏ trống nếu chưa biết." };

    /// <summary>Last day of the one who leaves.</summary>
    public static readonly DateField LastDay = new("lastDay", "Ngày cuối giữ vị trí");

    /// <summary>Last day of the seat itself.</summary>
    public static readonly DateField Until = new("until", "Ngày cuối của vị trí");

    internal HoldingFields(IReadOnlyList<Choice> people, IReadOnlyList<Choice> holders)
    {
        Person = new("person", "Người nhận vị trí", people);
        Holder = new("holder", "Người thôi giữ", holders);
    }

    /// <summary>On what ground, for the page.</summary>
    public static Field Kind => KindField;

    /// <summary>Who takes it.</summary>
    public ReferenceField Person { get; }

    /// <summary>Who leaves it.</summary>
    public ReferenceField Holder { get; }
}
