using ThongSuot.Procedures;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>
/// How a dossier stands: the ten statuses provincial systems exchange with the national portal (TrangThaiHoSo). Stored by name; the number is the
/// national code.
/// </summary>
public enum DossierStatus
{
    /// <summary>Filed online, not yet looked at (mới đăng ký).</summary>
    Registered = 1,

    /// <summary>Taken in; the clock runs (được tiếp nhận).</summary>
    Accepted = 2,

    /// <summary>Not taken: form 03 (không được tiếp nhận).</summary>
    Rejected = 3,

    /// <summary>Being worked on (đang xử lý).</summary>
    Processing = 4,

    /// <summary>Waits for what is missing: form 02 (yêu cầu bổ sung giấy tờ).</summary>
    Supplement = 5,

    /// <summary>Waits for a financial duty (yêu cầu thực hiện nghĩa vụ tài chính).</summary>
    Duty = 6,

    /// <summary>Taken back by the applicant (công dân yêu cầu rút hồ sơ).</summary>
    Withdrawn = 7,

    /// <summary>Stopped by the agency (dừng xử lý).</summary>
    Stopped = 8,

    /// <summary>The outcome is issued (đã xử lý xong).</summary>
    Decided = 9,

    /// <summary>The result is in the applicant's hands (đã trả kết quả).</summary>
    Returned = 10,
}

/// <summary>How a dossier ended.</summary>
public enum DossierOutcome
{
    /// <summary>Not yet.</summary>
    None,

    /// <summary>What was asked for was granted.</summary>
    Granted,

    /// <summary>It was denied in writing (từ chối giải quyết, Decree 61/2018/NĐ-CP, article 19.8).</summary>
    Denied,
}

/// <summary>How the applicant gets the result.</summary>
public enum ReturnWay
{
    /// <summary>At the counter.</summary>
    Counter,

    /// <summary>By public post.</summary>
    Post,

    /// <summary>As a file.</summary>
    Online,
}

/// <summary>What an applicant is (LoaiDoiTuong).</summary>
public enum ApplicantKind
{
    /// <summary>A person.</summary>
    Citizen,

    /// <summary>An enterprise, cooperative or household business.</summary>
    Business,

    /// <summary>A state agency.</summary>
    Agency,

    /// <summary>Another organisation.</summary>
    Organisation,
}

/// <summary>How a paper of a dossier came to be digital.</summary>
public enum PaperState
{
    /// <summary>On paper only.</summary>
    OnPaper,

    /// <summary>Scanned or handed in as a file.</summary>
    Digitised,

    /// <summary>Taken again from the applicant's stored papers.</summary>
    ReusedPaper,

    /// <summary>Taken again from an earlier result.</summary>
    ReusedResult,
}

/// <summary>Who brought a rating.</summary>
public enum RatedBy
{
    /// <summary>The applicant, signed in.</summary>
    Applicant,

    /// <summary>Whoever holds number and tracking word.</summary>
    Link,

    /// <summary>A paper the counter typed in.</summary>
    Paper,
}

/// <summary>Vietnamese titles of the lists of the module.</summary>
public static class OneStopTitles
{
    /// <summary>How a dossier stands, in the words of the national portal.</summary>
    public static string Title(this DossierStatus status) => status switch
    {
        DossierStatus.Registered => "Mới đăng ký",
        DossierStatus.Accepted => "Được tiếp nhận",
        DossierStatus.Rejected => "Không được tiếp nhận",
        DossierStatus.Processing => "Đang xử lý",
        DossierStatus.Supplement => "Yêu cầu bổ sung giấy tờ",
        DossierStatus.Duty => "Yêu cầu thực hiện nghĩa vụ tài chính",
        DossierStatus.Withdrawn => "Công dân yêu cầu rút hồ sơ",
        DossierStatus.Stopped => "Dừng xử lý",
        DossierStatus.Decided => "Đã xử lý xong",
        _ => "Đã trả kết quả",
    };

    /// <summary>What an applicant is.</summary>
    public static string Title(this ApplicantKind kind) => kind switch
    {
        ApplicantKind.Citizen => "Công dân",
        ApplicantKind.Business => "Doanh nghiệp",
        ApplicantKind.Agency => "Cơ quan nhà nước",
        _ => "Tổ chức khác",
    };

    /// <summary>How the applicant gets the result.</summary>
    public static string Title(this ReturnWay way) => way switch
    {
        ReturnWay.Counter => "Tại quầy",
        ReturnWay.Post => "Qua bưu chính công ích",
        _ => "Bản điện tử",
    };

    /// <summary>How a dossier was filed.</summary>
    public static string Title(this FilingWay way) => way switch
    {
        FilingWay.Counter => "Trực tiếp",
        FilingWay.Online => "Trực tuyến",
        _ => "Qua bưu chính công ích",
    };

    /// <summary>How money came.</summary>
    public static string Title(this PaymentWay way) => way switch
    {
        PaymentWay.Cash => "Tiền mặt",
        PaymentWay.Transfer => "Chuyển khoản",
        _ => "Trực tuyến",
    };

    /// <summary>How a paper came to be digital.</summary>
    public static string Title(this PaperState state) => state switch
    {
        PaperState.OnPaper => "Bản giấy",
        PaperState.Digitised => "Đã số hóa",
        PaperState.ReusedPaper => "Dùng lại giấy tờ đã lưu",
        _ => "Dùng lại kết quả trước",
    };

    /// <summary>How a dossier ended.</summary>
    public static string Title(this DossierOutcome outcome) => outcome switch
    {
        DossierOutcome.Granted => "Đã giải quyết",
        DossierOutcome.Denied => "Từ chối giải quyết",
        _ => "Chưa có kết quả",
    };

    /// <summary>Where a draft stands.</summary>
    public static string Title(this DraftStatus status) => status switch
    {
        DraftStatus.Writing => "Đang soạn",
        DraftStatus.Submitted => "Đã trình ký",
        _ => "Đã ký",
    };

    /// <summary>How the status looks.</summary>
    public static BadgeKind Look(this DossierStatus status) => status switch
    {
        DossierStatus.Decided or DossierStatus.Returned => BadgeKind.Good,
        DossierStatus.Rejected or DossierStatus.Stopped => BadgeKind.Bad,
        DossierStatus.Supplement or DossierStatus.Duty or DossierStatus.Withdrawn => BadgeKind.Paused,
        DossierStatus.Registered => BadgeKind.Soon,
        _ => BadgeKind.Neutral,
    };
}
