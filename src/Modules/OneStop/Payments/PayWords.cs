using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>Fixed words of the printed confirmation of a payment, Vietnamese whoever prints it; remarks as they are stored; notices in both languages.</summary>
internal static class PayWords
{
    public const string Title = "XÁC NHẬN ĐÃ NỘP TIỀN TRỰC TUYẾN";
    public const string Payer = "Người nộp hồ sơ";
    public const string PaidFor = "Nộp cho hồ sơ";
    public const string Sum = "Tổng cộng";
    public const string At = "Ghi nhận lúc";
    public const string Receipt = "Số biên lai";
    public const string Transaction = "Mã giao dịch của cổng thanh toán";
    public const string Order = "Mã đơn thanh toán";
    public const string NoInvoice = "Bản xác nhận do hệ thống lập tự động. Biên lai, chứng từ điện tử theo quy định do cơ quan thu cấp.";

    /// <summary>What stands in the dossier's history when a duty was paid.</summary>
    public static string DutyPaid(PaymentOrder order) => $"Đã nộp trực tuyến {Written.Number(order.Amount)} đồng, mã giao dịch {order.Transaction}";

    /// <summary>Title of the notice that money came.</summary>
    public static Names Received(Dossier dossier, long amount) =>
        new($"Hồ sơ {dossier.Number ?? dossier.TrackingCode}: đã nhận {Written.Number(amount)} đồng", $"Dossier {dossier.Number ?? dossier.TrackingCode}: {Written.Number(amount)} đồng received");

    /// <summary>Its text: for which money.</summary>
    /// <param name="receipt">None for a financial duty.</param>
    public static Names For(string? receipt) => receipt is null ? new("Nghĩa vụ tài chính đã nộp xong.", "The financial duty is paid.") : new($"Phí, lệ phí đã nộp, biên lai số {receipt}.", $"The fees are paid, receipt {receipt}.");
}
