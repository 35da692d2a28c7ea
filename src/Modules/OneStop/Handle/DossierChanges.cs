using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>Everything that can happen to a dossier, in the order its buttons stand.</summary>
internal static class DossierChanges
{
    public static IReadOnlyList<DossierChange> All { get; } =
    [
        new()
        {
            Code = "accept", Title = "Tiếp nhận", By = ChangeBy.Counter, Hint = "Hồ sơ được cấp mã, thời hạn bắt đầu tính và chuyển đến nơi giải quyết.",
            WhyNot = DossierRules.WhyNotTake,
            Do = w => w.Groups.Accept(w.Dossier, w.Act, w.Cancel),
        },
        new()
        {
            Code = "supplement", Title = "Yêu cầu bổ sung", By = ChangeBy.Counter | ChangeBy.Handler, Letter = LetterKind.Supplement, Fields = [ChangeFields.Lines],
            Hint = "Lập Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ; thời hạn ngừng tính cho đến khi bổ sung xong. Chỉ được yêu cầu một lần.", WhyNot = DossierRules.WhyNotSupplement,
            Do = w => w.Moves.AskSupplement(w.Dossier, w.Text(ChangeFields.LinesOf(w.Form.Get(ChangeFields.Lines))), w.Act, w.Cancel),
        },
        new()
        {
            Code = "supplemented", Title = "Ghi nhận bổ sung", By = ChangeBy.Counter, Fields = [ChangeFields.Came, ChangeFields.Scans], Hint = "Giấy tờ bổ sung được thêm vào hồ sơ; thời hạn tính lại theo quy định.",
            WhyNot = DossierRules.WhyNotComplete, Do = w => w.Moves.CompleteSupplement(w.Dossier, Came(w), w.Act, w.Cancel),
        },
        new()
        {
            Code = "reject", Title = "Từ chối tiếp nhận", By = ChangeBy.Counter, Letter = LetterKind.Rejection, Hint = "Lập Phiếu từ chối tiếp nhận giải quyết hồ sơ.", WhyNot = DossierRules.WhyNotTake,
            Do = w => w.Moves.Reject(w.Dossier, w.Text(), w.Act, w.Cancel),
        },
        new()
        {
            Code = "pay", Title = "Thu phí, lệ phí", By = ChangeBy.Counter, Fields = [ChangeFields.Pay], Hint = "Ghi đã thu mọi khoản còn phải nộp và cấp số biên lai.",
            WhyNot = DossierRules.WhyNotPay, Do = w => w.Moves.Pay(w.Dossier, w.Form.Get(ChangeFields.Pay), w.Act, w.Cancel),
        },
        new()
        {
            Code = "return", Title = "Trả kết quả", By = ChangeBy.Counter, Fields = [ChangeFields.TakenBy, ChangeFields.TakenName], Hint = "Ghi ai đã nhận kết quả và xuất trình giấy tờ gì.",
            WhyNot = DossierRules.WhyNotReturn, Do = w => w.Moves.Return(w.Dossier, Taken(w), w.Act, w.Cancel),
        },
        new()
        {
            Code = "result", Title = "Đính kèm kết quả", By = ChangeBy.Counter | ChangeBy.Handler, Fields = [ChangeFields.Result], Hint = "Bản điện tử của kết quả. Người nộp trực tuyến tải về ở trang Hồ sơ của tôi.",
            WhyNot = DossierRules.WhyNotAttach, Do = w => w.Moves.AttachResult(w.Dossier, w.Form.Get(ChangeFields.Result), w.Act, w.Cancel),
        },
        new()
        {
            Code = "extend", Title = "Xin lỗi và hẹn lại", By = ChangeBy.Handler, Letter = LetterKind.Apology, Fields = [ChangeFields.Longer],
            Hint = "Lập Phiếu xin lỗi và hẹn lại ngày trả kết quả: chỉ một lần, chậm nhất một ngày trước khi hết hạn.", WhyNot = DossierRules.WhyNotOpen,
            Do = w => w.Moves.Extend(w.Dossier, w.Form.Get(ChangeFields.Longer), w.Text(), w.Act, w.Cancel),
        },
        new()
        {
            Code = "duty", Title = "Chờ nghĩa vụ tài chính", By = ChangeBy.Handler, Fields = [ChangeFields.Reason, ChangeFields.DutyAmount, ChangeFields.DutySecond], Hint = "Thời hạn ngừng tính cho đến khi người nộp thực hiện xong nghĩa vụ tài chính.",
            WhyNot = DossierRules.WhyNotDuty, Do = w => w.Moves.AskDuty(w.Dossier, w.Form.Get(ChangeFields.Reason)!, w.Form.Maybe(ChangeFields.DutyAmount) is { } sum ? new(sum, w.Form.Maybe(ChangeFields.DutySecond)) : null, w.Act, w.Cancel),
        },
        new()
        {
            Code = "duty-done", Title = "Đã xong nghĩa vụ tài chính", By = ChangeBy.Counter | ChangeBy.Handler, Fields = [ChangeFields.Second, ChangeFields.Remark], Hint = "Hồ sơ được giải quyết tiếp; lần hẹn thứ hai tính từ bây giờ.",
            WhyNot = DossierRules.WhyNotDutyDone, Do = w => w.Moves.DutyDone(w.Dossier, w.Form.Maybe(ChangeFields.Second), w.Form.Get(ChangeFields.Remark)!, w.Act, w.Cancel),
        },
        new()
        {
            Code = "stop", Title = "Dừng xử lý", By = ChangeBy.Handler, Letter = LetterKind.Stop, Hint = "Cơ quan dừng giải quyết và thông báo cho người nộp; không mở lại được.", WhyNot = DossierRules.WhyNotOpen,
            Do = w => w.Moves.Stop(w.Dossier, w.Text(), w.Act, w.Cancel),
        },
        new()
        {
            Code = "withdraw", Title = "Rút hồ sơ", By = ChangeBy.Counter, Fields = [ChangeFields.Reason], Hint = "Người nộp đề nghị rút lại hồ sơ; không mở lại được.", WhyNot = DossierRules.WhyNotWithdraw,
            Do = w => w.Moves.Withdraw(w.Dossier, w.Form.Get(ChangeFields.Reason)!, w.Act, w.Cancel),
        },
    ];

    // The scans belong to the first line; each line is a paper.
    private static IReadOnlyList<NewPaper> Came(ChangeWork work) =>
        [.. ChangeFields.LinesOf(work.Form.Get(ChangeFields.Came)).Select((name, i) => new NewPaper(name, i == 0 && work.Form.Get(ChangeFields.Scans).Count > 0 ? 0 : 1, 0, i == 0 ? work.Form.Get(ChangeFields.Scans) : []))];

    private static string Taken(ChangeWork work) =>
        $"{work.Form.Get(ChangeFields.TakenName)}: {ChangeFields.TakenBy.Choices.First(c => c.Value == work.Form.Get(ChangeFields.TakenBy)).Text}";
}
