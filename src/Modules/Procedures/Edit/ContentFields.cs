using System.Globalization;
using ThongSuot.Forms;

namespace ThongSuot.Procedures;

/// <summary>The fields of a procedure's text.</summary>
internal static class ContentFields
{
    public static readonly TextField Code = new("code", "Mã thủ tục") { Max = 60, Hint = "Mã quốc gia dạng 1.001193; mã địa phương giữ phần đuôi." };
    public static readonly TextField Name = new("name", "Tên thủ tục") { Max = 2000, Rows = 2 };
    public static readonly TextField Decision = new("source-decision", "Quyết định công bố của bộ") { Required = false, Max = 100 };
    public static readonly ChoicesField Levels = new("levels", "Cấp thực hiện", Titles.LevelChoices);
    public static readonly TextField Kind = new("kind", "Loại thủ tục") { Required = false, Max = 200 };
    public static readonly TextField Field = new("field", "Lĩnh vực") { Max = 200 };
    public static readonly TextField Subjects = Lines("subjects", "Đối tượng thực hiện", 20_000, "Mỗi dòng một đối tượng.");
    public static readonly TextField Steps = new("steps", "Trình tự thực hiện") { Required = false, Rows = 10, Max = 200_000 };
    public static readonly TextField Conditions = new("conditions", "Yêu cầu, điều kiện") { Required = false, Rows = 4, Max = 200_000 };
    public static readonly TextField Doing = new("doing", "Cơ quan thực hiện") { Required = false, Max = 4000 };
    public static readonly TextField Deciding = new("deciding", "Cơ quan có thẩm quyền") { Required = false, Max = 4000 };
    public static readonly TextField Authorised = new("authorised", "Cơ quan được ủy quyền") { Required = false, Max = 4000 };
    public static readonly TextField Coordinating = new("coordinating", "Cơ quan phối hợp") { Required = false, Max = 4000 };
    public static readonly TextField Address = new("address", "Địa chỉ tiếp nhận") { Required = false, Max = 20_000, Rows = 2 };
    public static readonly TextField Related = Lines("related", "Thủ tục liên quan", 20_000, "Mỗi dòng một thủ tục.");
    public static readonly TextField Keywords = Lines("keywords", "Từ khóa", 20_000, "Mỗi dòng một từ.");
    public static readonly TextField Remark = new("remark", "Mô tả kết quả") { Required = false, Rows = 2, Max = 20_000 };

    public static readonly EnumField<FilingWay> Way = new("way", "Hình thức nộp", Titles.Ways);
    public static readonly DecimalField Count = new("count", "Thời hạn") { Required = false, Max = 10_000 };
    public static readonly EnumField<TermUnit> Unit = new("unit", "Đơn vị", Titles.Units) { Required = false };
    public static readonly EnumField<FeeKind> Fee = new("fee", "Khoản thu", Titles.Fees) { Required = false };
    public static readonly MoneyField Amount = new("amount", "Mức (đồng)") { Required = false };
    public static readonly TextField Per = new("per", "Tính theo") { Required = false, Max = 100 };
    public static readonly TextField FeeText = new("fee-text", "Ghi chú khoản thu") { Required = false, Max = 20_000 };
    public static readonly TextField ChannelRemark = new("remark", "Mô tả") { Required = false, Max = 20_000 };
    public static readonly TableField Channels = new("channels", "Cách thức thực hiện", [Way, Count, Unit, Fee, Amount, Per, FeeText, ChannelRemark]) { MaxRows = 200, Required = false, Hint = "Một cách nộp có nhiều khoản thu thì ghi thành nhiều dòng liền nhau." };

    public static readonly TextField Group = new("group", "Trường hợp") { Required = false, Max = 20_000 };
    public static readonly TextField Paper = new("paper", "Tên giấy tờ") { Max = 20_000 };
    public static readonly TextField FormFile = new("file", "Mẫu đơn") { Required = false, Max = 1000 };
    public static readonly NumberField Originals = new("originals", "Bản chính") { Required = false, Max = 999 };
    public static readonly NumberField Copies = new("copies", "Bản sao") { Required = false, Max = 999 };
    public static readonly YesNoField Shown = new("shown", "Chỉ xuất trình");
    public static readonly TableField Papers = new("papers", "Thành phần hồ sơ", [Group, Paper, FormFile, Originals, Copies, Shown]) { MaxRows = 500, Required = false };

    public static readonly TextField Result = new("result", "Kết quả") { Max = 20_000 };
    public static readonly TextField ResultCode = new("result-code", "Mã kết quả") { Required = false, Max = 100 };
    public static readonly TableField Results = new("results", "Kết quả", [Result, ResultCode]) { MaxRows = 100, Required = false };

    public static readonly TextField LawNumber = new("law-number", "Số văn bản") { Required = false, Max = 200 };
    public static readonly TextField LawName = new("law-name", "Tên văn bản") { Max = 20_000 };
    public static readonly TableField Laws = new("laws", "Căn cứ pháp lý", [LawNumber, LawName]) { MaxRows = 300, Required = false };

    /// <summary>The fields that are one text each, in the order of the page before the tables.</summary>
    public static IReadOnlyList<Field> Heads { get; } = [Name, Field, Levels, Subjects, Decision, Kind, Doing, Deciding, Authorised, Coordinating, Address];

    public static TextField Lines(string name, string label, int max, string hint) => new(name, label) { Required = false, Rows = 3, Max = max, Hint = hint };

    public static IReadOnlyList<string> Read(FormState form, TextField lines) => [.. (form.Maybe(lines) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    public static string Write(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
