namespace ThongSuot.OneStop;

/// <summary>Fixed words of the printed forms: Vietnamese whoever prints them. Titles and numbers of forms are rules by date: <see cref="PaperForms"/>.</summary>
internal static class PaperWords
{
    public const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";
    public const string Desk = "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ";
    public const string Of = "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức";
    public const string Owner = "Hồ sơ của";
    public const string Number = "Số định danh cá nhân/tổ chức";
    public const string Address = "Địa chỉ";
    public const string Phone = "Số điện thoại";
    public const string Email = "Email";
    public const string For = "Nộp theo ủy quyền của";
    public const string ForNumber = "Số định danh của người ủy quyền";
    public const string ForAddress = "Địa chỉ của người ủy quyền";
    public const string ForPhone = "Số điện thoại của người ủy quyền";
    public const string ForEmail = "Email của người ủy quyền";
    public const string Authority = "Văn bản ủy quyền";
    public const string Form = "Mẫu số";
    public const string ReceivedBy = "Nơi tiếp nhận hồ sơ";
    public const string Volume = "Quyển số";
    public const string Ordinal = "Số thứ tự";
    public const string Procedure = "Thủ tục hành chính";
    public const string Asked = "Đề nghị dừng giải quyết hồ sơ của người nộp";
    public const string State = "Tình trạng hồ sơ khi dừng";
    public const string Handler = "Cơ quan (bộ phận) giải quyết hồ sơ";
    public const string Together = "Cơ quan phối hợp giải quyết hồ sơ";
    public const string Giver = "1. Giao";
    public const string Takes = "2. Nhận";
    public const string Unit = "TÊN ĐƠN VỊ";
    public const string When = "THỜI GIAN GIAO, NHẬN HỒ SƠ";
    public const string Outcome = "KẾT QUẢ GIẢI QUYẾT HỒ SƠ (Trước hạn/đúng hạn/quá hạn)";
    public const string Remark = "GHI CHÚ";
    public const string GivenBy = "Người giao";
    public const string TakenBy = "Người nhận";
    public const string SlipNotes = "Kết quả giải quyết hồ sơ do bên nhận ghi tại thời điểm giao, nhận. Phiếu này do hệ thống tự động lập theo quá trình giải quyết.";
    public const string Draft = "DỰ THẢO";
    public const string SignedDigitally = "(Đã ký số)";
    public const string SignedDemo = "(Đã ký số thử nghiệm, không có giá trị pháp lý)";
    public const string Waiting = "đang giải quyết";
    public const string Content = "Nội dung yêu cầu giải quyết";
    public const string Papers = "Thành phần hồ sơ nộp gồm";
    public const string Sets = "Số lượng hồ sơ (bộ)";
    public const string Term = "Thời gian giải quyết hồ sơ theo quy định";
    public const string Received = "Thời gian nhận hồ sơ";
    public const string Due = "Thời gian trả kết quả giải quyết hồ sơ";
    public const string ReturnAt = "Đăng ký nhận kết quả tại";
    public const string Fee = "Phí, lệ phí";
    public const string InBook = "Vào Sổ theo dõi hồ sơ";
    public const string Filer = "NGƯỜI NỘP HỒ SƠ";
    public const string Taker = "NGƯỜI TIẾP NHẬN HỒ SƠ";
    public const string Guide = "NGƯỜI HƯỚNG DẪN";
    public const string Head = "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ";
    public const string Sign = "(Ký và ghi rõ họ tên)";
    public const string Code = "Mã hồ sơ";
    public const string Bring = "Khi đến nhận kết quả, đề nghị mang theo giấy này; nếu mất, mang giấy tờ tùy thân. Người nhận thay mang giấy ủy quyền.";
    public const string TrackBy = "Tra cứu tình trạng hồ sơ bằng mã QR, hoặc bằng mã hồ sơ và từ tra cứu";
    public const string Ask = "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau";
    public const string Why = "Lý do";
    public const string Dear = "Kính gửi";
    public const string Sorry = "Sự chậm trễ này đã gây phiền hà, tốn kém thời gian, công sức của Ông (Bà)/Tổ chức; chúng tôi xin chân thành cáo lỗi và sẽ trả kết quả vào thời gian nêu trên.";
    public const string OldDue = "Thời gian hẹn trả kết quả";
    public const string NewDue = "Thời gian hẹn trả kết quả mới";
    public const string Original = "bản chính";
    public const string Copy = "bản sao";
    public const string Electronic = "bản điện tử";
    public const string Scanned = "Các tệp đã nhận, kèm giá trị băm SHA-256";
    public const string Paid = "đã nộp, biên lai số";
    public const string NotPaid = "chưa nộp";
    public const string Contact = "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, đề nghị liên hệ nơi tiếp nhận hồ sơ";
    public const string No = "Số";
    public const string Dong = "đồng";
    public const string Stopped = "Việc giải quyết hồ sơ dừng từ";

    /// <summary>Hour, minute and day as the forms write them.</summary>
    public static string Moment(DateTime utc) => Kernel.VietnamTime.Local(utc).ToString("HH 'giờ' mm 'phút, ngày' dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Place and day above the signatures.</summary>
    public static string PlaceAndDay(string place, DateOnly day) => $"{place}, ngày {day.Day:00} tháng {day.Month:00} năm {day.Year}";

    /// <summary>In which forms a paper was handed in, behind its name; nothing where that is not known.</summary>
    public static string Counts(DossierPaper paper, bool isElectronic)
    {
        List<string> parts = [];
        if (paper.Originals > 0) { parts.Add($"{paper.Originals} {Original}"); }
        if (paper.Copies > 0) { parts.Add($"{paper.Copies} {Copy}"); }
        if (isElectronic) { parts.Add(Electronic); }
        return parts.Count == 0 ? "" : $" ({string.Join(", ", parts)})";
    }
}
