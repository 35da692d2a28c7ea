using System.Globalization;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>What somebody who files online is asked, beside what the counter asks too.</summary>
public sealed class FilingFields
{
    internal static readonly TextField CompletedForm = new("form", "Bản khai") { Required = false };
    internal static readonly CitizenField Number = new("citizen", "Số định danh cá nhân");
    internal static readonly EnumField<ApplicantKind> ForKind = new("for-kind", "Nộp cho", [.. Enum.GetValues<ApplicantKind>().Select(k => (k, k.Title()))]) { Required = false };
    internal static readonly TextField ForName = new("for-name", "Họ tên người ủy quyền, hoặc tên tổ chức") { Required = false, Max = 200 };
    internal static readonly TextField ForNumber = new("for-number", "Số định danh của người ủy quyền, hoặc mã số tổ chức") { Required = false, Max = 20 };
    internal static readonly TextField ForAddress = new("for-address", "Địa chỉ của người ủy quyền, hoặc trụ sở") { Required = false, Max = 300 };
    internal static readonly FileField Authority = new("authority", "Giấy ủy quyền") { Required = false, Many = true, Hint = "Cần khi nộp thay cho một người. Người đại diện theo pháp luật của tổ chức không cần." };
    internal static readonly TextField OtherName = new("paper-other-name", "Tên giấy tờ khác") { Required = false, Max = 500 };
    internal static readonly FileField OtherScan = new("paper-other", "Tệp của giấy tờ khác") { Required = false, Many = true };

    internal FilingFields(IReadOnlyList<Choice> places, IReadOnlyList<Choice> deciding, IReadOnlyList<FilingPaper> papers, IReadOnlyList<Field> fees) =>
        (Place, Deciding, Papers, Fees) = (new("at", "Nơi nộp hồ sơ", places), new("deciding", "Cơ quan, đơn vị giải quyết", deciding), papers, fees);

    /// <summary>Where it is filed.</summary>
    public ReferenceField Place { get; }

    /// <summary>Who decides; asked only where the place does not say it.</summary>
    public ReferenceField Deciding { get; }

    /// <summary>The papers of the case.</summary>
    public IReadOnlyList<FilingPaper> Papers { get; }

    /// <summary>What the fee asks.</summary>
    public IReadOnlyList<Field> Fees { get; }

    /// <summary>Every field that takes files.</summary>
    internal IEnumerable<FileField> Files => [.. Papers.Select(p => p.Scan), OtherScan, Authority];
}

/// <summary>A paper of the case: what it is called and its files.</summary>
public sealed class FilingPaper
{
    internal FilingPaper(int row, RequiredPaper paper, bool isForm, IReadOnlyList<StoredPaper> store)
    {
        (Paper, IsForm) = (paper, isForm);
        Scan = new($"paper-{row}", paper.Name) { Required = false, Many = true };
        Again = store.Count == 0 ? null : new($"paper-{row}-again", "Hoặc dùng lại từ kho giấy tờ của tôi", Choices(store, paper.Name)) { Required = false };
    }

    private const int MostOffered = 100;

    /// <summary>What the procedure asks for.</summary>
    public RequiredPaper Paper { get; }

    /// <summary>The electronic form that was completed stands for it.</summary>
    public bool IsForm { get; }

    /// <summary>Its files.</summary>
    public FileField Scan { get; }

    /// <summary>Which paper of the person's store is used again; none where the store is empty.</summary>
    public ReferenceField? Again { get; }

    /// <summary>The papers of a case, those the applicant is to hand in.</summary>
    internal static IReadOnlyList<FilingPaper> Of(IReadOnlyList<RequiredPaper> papers, bool hasForm, IReadOnlyList<StoredPaper> store)
    {
        var form = hasForm ? papers.FirstOrDefault(p => p.FormFile is not null) : null;
        return [.. papers.Select((p, i) => (p, i)).Where(x => !x.p.IsShownOnly).Select(x => new FilingPaper(x.i, x.p, ReferenceEquals(x.p, form), store))];
    }

    // What is called alike first, then the newest.
    private static IReadOnlyList<Choice> Choices(IReadOnlyList<StoredPaper> store, string name) =>
        [.. store.OrderByDescending(p => Alike(p.Name, name)).Take(MostOffered).Select(p => new Choice($"{p.Id:N}", $"{p.Name} ({p.Dossier.Number}, {VietnamTime.DayOf(p.At).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)})"))];

    private static double Alike(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        return a.Count == 0 || b.Count == 0 ? 0 : (double)a.Intersect(b).Count() / a.Union(b).Count();
    }

    private static HashSet<string> Words(string name) => [.. SearchText.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
