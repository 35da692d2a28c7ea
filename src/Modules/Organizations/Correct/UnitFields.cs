using ThongSuot.Forms;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>The fields of a unit's version.</summary>
public sealed class UnitFields
{
    /// <summary>First day.</summary>
    public static readonly DateField From = new("from", "Từ ngày");

    /// <summary>Last day.</summary>
    public static readonly DateField To = new("to", "Đến hết ngày") { Required = false, Hint = "Bỏ trống nếu còn hiệu lực." };

    /// <summary>Name in full.</summary>
    public static readonly TextField Name = new("name", "Tên đơn vị") { Max = 300 };

    /// <summary>Short name.</summary>
    public static readonly TextField ShortName = new("shortName", "Tên gọi tắt") { Required = false, Max = 80 };

    /// <summary>Level.</summary>
    public static readonly EnumField<UnitLevel> Level = new("level", "Cấp", [.. Enum.GetValues<UnitLevel>().Select(l => (l, l.Title()))]);

    /// <summary>Kind.</summary>
    public static readonly EnumField<UnitKind> Kind = new("kind", "Loại đơn vị", [.. Enum.GetValues<UnitKind>().Select(k => (k, k.Title()))]);

    /// <summary>Statistics code.</summary>
    public static readonly TextField StatisticsCode = new("statisticsCode", "Mã thống kê") { Required = false, Max = 5, Hint = "2 chữ số với tỉnh, 3 với huyện, 5 với xã." };

    /// <summary>Electronic code by QCVN 102.</summary>
    public static readonly TextField Code102 = new("code102", "Mã định danh (QCVN 102)") { Required = false, Max = 13, Hint = "Ví dụ 000.00.02.H30." };

    /// <summary>Electronic code by Decision 20/2020.</summary>
    public static readonly TextField Code20 = new("code20", "Mã định danh (QĐ 20/2020)") { Required = false, Max = 35, Hint = "Ví dụ H30.2." };

    /// <summary>Decision.</summary>
    public static readonly TextField Decision = new("decision", "Số quyết định") { Required = false, Max = 200 };

    /// <summary>Why a record is corrected.</summary>
    public static readonly TextField Reason = new("reason", "Lý do đính chính") { Max = 500, Rows = 2 };

    internal UnitFields(IReadOnlyList<Choice> units) => Parent = new("parent", "Trực thuộc", units) { Required = false, Hint = "Bỏ trống chỉ với đơn vị cao nhất của tỉnh." };

    /// <summary>The unit above.</summary>
    public ReferenceField Parent { get; }

    internal void Fill(FormState form, Stretch stretch)
    {
        var facts = stretch.Facts;
        form.With(From, (DateOnly?)stretch.From).With(To, stretch.To).With(Name, facts.Name).With(ShortName, facts.ShortName).With(Level, (UnitLevel?)facts.Level)
            .With(Kind, (UnitKind?)facts.Kind).With(Parent, facts.ParentId).With(StatisticsCode, facts.StatisticsCode).With(Code102, facts.Code102)
            .With(Code20, facts.Code20).With(Decision, facts.Decision);
    }

    /// <summary>Reads the facts; none when something is wrong.</summary>
    internal Stretch? Read(FormState form)
    {
        var (from, to) = (form.Get(From), form.Maybe(To));
        if (to < from)
        {
            form.AddError(To, "Ngày cuối trước ngày đầu.");
        }

        var facts = new UnitFacts
        {
            Name = form.Get(Name) ?? "",
            ShortName = form.Maybe(ShortName),
            Level = form.Get(Level),
            Kind = form.Get(Kind),
            ParentId = form.Maybe(Parent),
            StatisticsCode = Code(form, StatisticsCode, t => Kernel.StatisticsCode.TryParse(t, out _), "Mã thống kê gồm 2, 3 hoặc 5 chữ số."),
            Code102 = Code(form, Code102, t => AgencyCode102.TryParse(t, out _), "Mã định danh theo QCVN 102 có dạng 000.00.00.H30."),
            Code20 = Code(form, Code20, t => AgencyCode20.TryParse(t, out _), "Mã định danh theo Quyết định 20/2020 có dạng H30.5.1, tối đa 35 ký tự."),
            Decision = form.Maybe(Decision),
        };
        return form.HasErrors ? null : new(from, to, facts);
    }

    internal static string? Code(FormState form, TextField field, Func<string, bool> isRight, string wrong)
    {
        var text = form.Maybe(field);
        if (text is not null && !isRight(text))
        {
            form.AddError(field, wrong);
        }

        return text;
    }
}
