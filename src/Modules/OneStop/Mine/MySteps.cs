using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>What a status means for whoever filed, in plain words.</summary>
internal static class MySteps
{
    /// <summary>Vietnamese source text.</summary>
    public static string Plain(DossierStatus status) => status switch
    {
        DossierStatus.Registered => "Hồ sơ đã gửi đến nơi tiếp nhận và đang chờ được xem.",
        DossierStatus.Accepted => "Hồ sơ đã được tiếp nhận, đã có mã và ngày hẹn trả kết quả.",
        DossierStatus.Rejected => "Hồ sơ không được tiếp nhận. Lý do ghi trong phiếu từ chối.",
        DossierStatus.Processing => "Cơ quan có thẩm quyền đang giải quyết hồ sơ.",
        DossierStatus.Supplement => "Hồ sơ còn thiếu. Hãy bổ sung đủ những gì ghi trong phiếu yêu cầu; thời hạn đang ngừng tính.",
        DossierStatus.Duty => "Bạn cần thực hiện nghĩa vụ tài chính; thời hạn đang ngừng tính cho đến khi xong.",
        DossierStatus.Withdrawn => "Hồ sơ đã được rút lại theo đề nghị của bạn.",
        DossierStatus.Stopped => "Cơ quan đã dừng giải quyết hồ sơ. Lý do ghi trong thông báo.",
        DossierStatus.Decided => "Đã có kết quả.",
        _ => "Kết quả đã trả cho bạn.",
    };

    /// <summary>The same for a dossier: one that waits in its group says so.</summary>
    public static string Plain(Dossier dossier) => dossier.IsWaiting ? "Hồ sơ chờ kết quả của hồ sơ trước trong nhóm liên thông; bạn không phải làm gì." : Plain(dossier.Status);

    /// <summary>What the applicant must do now, Vietnamese source text; none when nothing.</summary>
    public static string? Todo(Dossier dossier, long unpaid) => dossier.Status switch
    {
        DossierStatus.Supplement => "Bổ sung giấy tờ theo phiếu yêu cầu",
        DossierStatus.Duty => "Thực hiện nghĩa vụ tài chính",
        DossierStatus.Decided => unpaid > 0 ? "Nộp phí, lệ phí và nhận kết quả" : "Nhận kết quả",
        DossierStatus.Accepted or DossierStatus.Processing => unpaid > 0 ? "Nộp phí, lệ phí" : null,
        DossierStatus.Returned => dossier.Rating is null ? "Đánh giá việc giải quyết" : null,
        _ => null,
    };

    /// <summary>A step as its applicant reads it: the unit instead of the officer, and a reason only where it was given to the applicant.</summary>
    public static TimelineEntry Entry(DossierStep step, string unit) => new(step.At, unit, step.Status.Title(), ForApplicant(step.Status) ? step.Reason : null);

    private static bool ForApplicant(DossierStatus status) => status is DossierStatus.Supplement or DossierStatus.Rejected or DossierStatus.Duty or DossierStatus.Stopped or DossierStatus.Withdrawn;
}
