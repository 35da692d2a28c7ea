namespace ThongSuot.OneStop;

/// <summary>Fixed words of the printed confirmation of a payment: Vietnamese whoever prints it.</summary>
internal static class PayWords
{
    public const string Title = "XÁC NHẬN ĐÃ NỘP TIỀN TRỰC TUYẾN";
    public const string Payer = "Người nộp hồ sơ";
    public const string For = "Nộp cho hồ sơ";
    public const string Sum = "Tổng cộng";
    public const string At = "Ghi nhận lúc";
    public const string Receipt = "Số biên lai";
    public const string Transaction = "Mã giao dịch của cổng thanh toán";
    public const string Order = "Mã đơn thanh toán";
    public const string NoInvoice = "Bản xác nhận do hệ thống lập tự động. Biên lai, chứng từ điện tử theo quy định do cơ quan thu cấp.";
}
