using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>The fields of a dossier at the counter: form 01 of TT 01/2018/TT-VPCP.</summary>
public sealed class ReceiveFields
{
    /// <summary>What the scanner types of an identity card.</summary>
    public static readonly TextField Card = new("card", "Quét thẻ căn cước hoặc gõ số định danh") { Required = false, Max = 400 };

    internal static readonly EnumField<ApplicantKind> Kind = new("kind", "Người nộp là", [.. Enum.GetValues<ApplicantKind>().Select(k => (k, k.Title()))]);
    internal static readonly TextField Name = new("name", "Họ tên, tên tổ chức") { Max = 200 };
    internal static readonly TextField Number = new("number", "Số định danh, mã số tổ chức") { Max = 20 };
    internal static readonly TextField Address = new("address", "Địa chỉ") { Max = 300 };
    internal static readonly PhoneField Phone = new("phone", "Số điện thoại") { Required = false };
    internal static readonly EmailField Email = new("email", "Thư điện tử") { Required = false };

    internal static readonly YesNoField IsAuthorised = new("authorised", "Nộp thay theo ủy quyền");
    internal static readonly TextField PrincipalName = new("for-name", "Người ủy quyền") { Required = false, Max = 200 };
    internal static readonly TextField PrincipalNumber = new("for-number", "Số định danh của người ủy quyền") { Required = false, Max = 20 };
    internal static readonly TextField PrincipalAddress = new("for-address", "Địa chỉ của người ủy quyền") { Required = false, Max = 300 };
    internal static readonly PhoneField PrincipalPhone = new("for-phone", "Số điện thoại của người ủy quyền") { Required = false };
    internal static readonly EmailField PrincipalEmail = new("for-email", "Thư điện tử của người ủy quyền") { Required = false };
    internal static readonly TextField Authority = new("for-authority", "Văn bản ủy quyền (số, ngày)") { Required = false, Max = 300 };

    internal static readonly TextField Content = new("content", "Nội dung yêu cầu giải quyết") { Rows = 2, Max = 500 };
    internal static readonly EnumField<FilingWay> Way = new("way", "Cách nộp", [(FilingWay.Counter, FilingWay.Counter.Title()), (FilingWay.Post, FilingWay.Post.Title())]);
    internal static readonly NumberField Sets = new("sets", "Số bộ hồ sơ") { Min = 1, Max = 99 };
    internal static readonly EnumField<ReturnWay> ReturnBy = new("return-by", "Nhận kết quả", [.. Enum.GetValues<ReturnWay>().Select(w => (w, w.Title()))]);
    internal static readonly TextField ReturnTo = new("return-to", "Địa chỉ nhận qua bưu chính") { Required = false, Max = 300 };
    internal static readonly EnumField<PaymentWay> Pay = new("pay", "Thu ngay", [(PaymentWay.Cash, "Tiền mặt"), (PaymentWay.Transfer, "Chuyển khoản")]) { Required = false, Hint = "Bỏ trống nếu thu khi trả kết quả." };

    internal ReceiveFields(IReadOnlyList<Choice> deciding, IReadOnlyList<PaperFields> papers, IReadOnlyList<Field> fees) => (Deciding, Papers, Fees) = (new("deciding", "Cơ quan, đơn vị giải quyết", deciding), papers, fees);

    /// <summary>Who decides.</summary>
    public ReferenceField Deciding { get; }

    /// <summary>A row for each paper of the case, and one for another.</summary>
    public IReadOnlyList<PaperFields> Papers { get; }

    /// <summary>What the fee asks.</summary>
    public IReadOnlyList<Field> Fees { get; }
}

/// <summary>One paper at the counter: whether it is there, how often, and its scan.</summary>
public sealed class PaperFields
{
    internal PaperFields(int row, RequiredPaper? paper)
    {
        (Paper, Name) = (paper, new TextField($"paper-{row}-name", "Giấy tờ khác") { Required = false, Max = 500 });
        Has = new($"paper-{row}", paper?.Name ?? "Giấy tờ khác");
        Originals = new($"paper-{row}-originals", "Bản chính") { Max = 99, Required = false };
        Copies = new($"paper-{row}-copies", "Bản sao") { Max = 99, Required = false };
        Scan = new($"paper-{row}-scan", "Bản quét hoặc ảnh chụp") { Required = false, Many = true };
    }

    /// <summary>What the procedure asks for; none for another paper.</summary>
    public RequiredPaper? Paper { get; }

    /// <summary>It is there.</summary>
    public YesNoField Has { get; }

    /// <summary>Its name, where the procedure does not name it.</summary>
    public TextField Name { get; }

    /// <summary>Originals.</summary>
    public NumberField Originals { get; }

    /// <summary>Copies.</summary>
    public NumberField Copies { get; }

    /// <summary>Files.</summary>
    public FileField Scan { get; }

    /// <summary>What was handed in; none when the paper is not there.</summary>
    internal NewPaper? Read(FormState form)
    {
        var (name, files) = (Paper?.Name ?? form.Maybe(Name), form.Get(Scan));
        var (originals, copies) = ((int)(form.Maybe(Originals) ?? 0), (int)(form.Maybe(Copies) ?? 0));
        return name is not null && (form.Get(Has) || files.Count > 0 || (Paper is null && originals + copies > 0)) ? new(name, originals + copies == 0 && files.Count == 0 ? 1 : originals, copies, files) : null;
    }
}
