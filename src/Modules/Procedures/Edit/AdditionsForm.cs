using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Languages;

namespace ThongSuot.Procedures;

/// <summary>The form of what the province adds.</summary>
internal sealed class AdditionsForm(AppDb db, LifeEvents events)
{
    public static readonly DecimalField Count = new("committed", "Thời hạn cam kết") { Required = false, Max = 10_000, Hint = "Ngắn hơn thời hạn đã công bố; bỏ trống nếu không cam kết." };
    public static readonly EnumField<TermUnit> Unit = new("committed-unit", "Đơn vị", Titles.Units) { Required = false };
    public static readonly TextField Place = new("place", "Nơi nhận hồ sơ, trả kết quả") { Required = false, Max = 1000, Rows = 2 };
    public static readonly EnumField<OnlineLevel> Online = new("online", "Mức độ trực tuyến", Titles.Online);
    public static readonly YesNoField OneStop = new("one-stop", "Tiếp nhận tại bộ phận một cửa");
    public static readonly TextField Group = new("interlinked", "Nhóm liên thông") { Required = false, Max = 300 };
    public static readonly TextField CouncilFee = new("council-fee", "Mức thu của Hội đồng nhân dân tỉnh") { Required = false, Max = 4000, Rows = 2, Hint = "Ghi mức và số nghị quyết." };
    public static readonly TextField FormCode = new("form", "Mã biểu mẫu điện tử") { Required = false, Max = 60 };
    public static readonly TextField Keywords = ContentFields.Lines("daily", "Từ người dân hay gọi", 4000, "Mỗi dòng một cách gọi, ví dụ: làm giấy khai sinh.");

    /// <summary>The processes to choose from; none is the default of the pattern.</summary>
    public async Task<ChoiceField> Process(CancellationToken cancel) => new("process", "Quy trình nội bộ",
        [.. (await db.Set<ProcessRow>().AsNoTracking().Where(p => p.CurrentId != null).OrderBy(p => p.Search).Select(p => new { p.Code, p.Name }).ToListAsync(cancel)).Select(p => new Choice(p.Code, p.Name))])
    {
        Required = false, Hint = "Bỏ trống: quy trình mặc định theo dạng thủ tục.",
    };

    public ChoicesField Life(Texts t) => new("life", "Sự kiện trong đời", [.. events.All.Select(e => new Choice(e.Code, t.Of(e.Name)))]) { Required = false };

    public static FormState Fill(FormState form, ProvincialAdditions a, ChoiceField process, ChoicesField life) => form
        .With(Count, (double?)a.CommittedTerm?.Count).With(Unit, a.CommittedTerm?.Unit).With(Place, a.Place).With<OnlineLevel>(Online, (OnlineLevel?)a.Online).With(OneStop, (bool?)a.IsOneStop).With(Group, a.InterlinkedGroup)
        .With(CouncilFee, a.CouncilFee).With(FormCode, a.Form).With(Keywords, a.Keywords.Count == 0 ? null : string.Join('\n', a.Keywords)).With(process, a.Process).With(life, a.LifeEvents);

    public static ProvincialAdditions Read(FormState form, ChoiceField process, ChoicesField life)
    {
        var (count, unit) = ((decimal?)form.Maybe(Count), form.Maybe(Unit));
        if (count is not null && unit is null && form.ErrorOf(Unit) is null)
        {
            form.AddError(Unit, "Hãy chọn đơn vị của thời hạn.");
        }

        return new()
        {
            CommittedTerm = count is { } n && unit is { } u ? new(n, u, $"{ContentFields.Write(n)} {u.Title()}") : null,
            Place = form.Maybe(Place), Online = form.Get(Online), IsOneStop = form.Get(OneStop), InterlinkedGroup = form.Maybe(Group), CouncilFee = form.Maybe(CouncilFee), Form = form.Maybe(FormCode),
            Keywords = ContentFields.Read(form, Keywords), Process = form.Maybe(process), LifeEvents = form.Get(life),
        };
    }
}
