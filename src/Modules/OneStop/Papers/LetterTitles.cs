namespace ThongSuot.OneStop;

/// <summary>Names of letters on screen.</summary>
internal static class LetterTitles
{
    public static string Of(LetterKind kind) => kind switch
    {
        LetterKind.Supplement => "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
        LetterKind.Rejection => "Phiếu từ chối tiếp nhận giải quyết hồ sơ",
        LetterKind.Apology => "Phiếu xin lỗi và hẹn lại ngày trả kết quả",
        _ => "Thông báo dừng giải quyết hồ sơ",
    };
}
