namespace ThongSuot.OneStop;

/// <summary>Fixed words of the printed forms of TT 01/2018/TT-VPCP: Vietnamese whoever prints them. Titles are those in force in 2018 to 2025.</summary>
internal static class PaperWords
{
    public const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";
    public const string Desk = "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ";
    public const string Receipt = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ";
    public const string Supplement = "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ";
    public const string Rejection = "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ";
    public const string Apology = "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ";
    public const string Stop = "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ";
    public const string Slip = "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ";
    public const string Book = "SỔ THEO DÕI HỒ SƠ";
    public const string Of = "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức";
    public const string Owner = "Hồ sơ của";
    public const string Number = "Số định danh cá nhân/tổ chức";
    public const string Address = "Địa chỉ";
    public const string Phone = "Số điện thoại";
    public const string Email = "Email";
    public const string For = "Nộp theo ủy quyền của";
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

    /// <summary>Title of a letter on paper.</summary>
    public static string TitleOf(LetterKind kind) => kind switch
    {
        LetterKind.Supplement => Supplement,
        LetterKind.Rejection => Rejection,
        LetterKind.Apology => Apology,
        _ => Stop,
    };

    /// <summary>Hour, minute and day as the forms write them.</summary>
    public static string Moment(DateTime utc) => Kernel.VietnamTime.Local(utc).ToString("HH 'giờ' mm 'phút, ngày' dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Place and day above the signatures.</summary>
    public static string PlaceAndDay(string place, DateOnly day) => $"{place}, ngày {day.Day:00} tháng {day.Month:00} năm {day.Year}";
}
