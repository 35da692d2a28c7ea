using ThongSuot.Forms;

namespace ThongSuot.Support;

/// <summary>One field of every kind.</summary>
public static class GalleryFields
{
    private static readonly Choice[] Ways = [new("counter", "Tại bộ phận một cửa"), new("post", "Qua bưu điện"), new("online", "Trực tuyến")];
    private static readonly Choice[] Papers = [new("id", "Bản sao chứng minh nhân dân"), new("plan", "Bản vẽ thiết kế xây dựng"), new("land", "Giấy tờ về quyền sử dụng đất")];
    private static readonly Choice[] Units =
    [
        new("vt", "Uỷ ban nhân dân xã Vị Thanh") { Group = "Huyện Vị Thuỷ" }, new("vd", "Uỷ ban nhân dân xã Vị Đông") { Group = "Huyện Vị Thuỷ" },
        new("p1", "Uỷ ban nhân dân Phường I") { Group = "Thành phố Vị Thanh" },
    ];

    public static readonly PersonNameField Name = new("name", "Họ và tên người nộp") { Max = 120, Autocomplete = "name" };
    public static readonly CitizenField Citizen = new("citizen", "Số định danh cá nhân") { Hint = "12 chữ số, in trên thẻ căn cước công dân." };
    public static readonly DateField Day = new("day", "Ngày nhận");
    public static readonly MoneyField Fee = new("fee", "Lệ phí") { Required = false };
    public static readonly PhoneField Phone = new("phone", "Số điện thoại") { Autocomplete = "tel", Required = false };
    public static readonly EmailField Mail = new("mail", "Thư điện tử") { Autocomplete = "email", Required = false };
    public static readonly TextField Text = new("text", "Nội dung") { Rows = 4, Max = 2000, Hint = "Viết ngắn, mỗi ý một dòng." };
    public static readonly ChoiceField Unit = new("unit", "Đơn vị tiếp nhận", Units);
    public static readonly ChoiceField Way = new("way", "Cách nhận kết quả", Ways) { AsRadios = true };
    public static readonly ChoicesField Paper = new("paper", "Giấy tờ kèm theo", Papers);
    public static readonly FileField Scan = new("scan", "Bản chụp") { Accept = ".pdf,.jpg", Required = false, Hint = "PDF hoặc ảnh, tối đa 20 MB." };
    public static readonly PasswordField Password = new("password", "Mật khẩu");
    public static readonly YesNoField Agree = new("agree", "Tôi cam đoan nội dung khai là đúng");
    public static readonly HiddenField Step = new("step");

    public static readonly TableField Copies = new("copies", "Bản sao xin cấp", [new TextField("title", "Tên giấy tờ") { Required = false }, new NumberField("count", "Số bản") { Max = 9, Required = false }]) { SpareRows = 2, Required = false };

    // In filters nothing must be filled in.
    public static readonly TextField Find = new("find", "Tên hoặc số") { Required = false };
    public static readonly ChoiceField InUnit = new("in", "Đơn vị", Units) { Required = false };
    public static readonly DateField From = new("from", "Từ ngày") { Required = false };
}
