using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>The refusals of accounts and sign-in.</summary>
internal static class AccountRefusals
{
    public static readonly Refusal LoginTaken = new("ACC-001", "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.");

    public static readonly Refusal LoginWrong = new("ACC-002", "Tên đăng nhập chỉ gồm chữ cái không dấu, chữ số và . _ - @, dài từ 3 đến 80 ký tự.");

    public static readonly Refusal Expired = new("ACC-003", "Bước đăng nhập này đã quá hạn. Hãy đăng nhập lại từ đầu.");

    public static readonly Refusal NoAccount = new("ACC-004", "Tài khoản của bạn ở nơi xác thực chưa gắn với người nào trong hệ thống. Hãy đề nghị người quản trị tạo tài khoản rồi đăng nhập lại.", 403);

    public static readonly Refusal Closed = new("ACC-005", "Tài khoản này đã đóng. Hãy liên hệ người quản trị.", 403);

    public static readonly Refusal NotVerified = new("ACC-006", "Nơi xác thực chưa xác minh số định danh của bạn. Hãy hoàn tất định danh mức 2 rồi đăng nhập lại.", 403);

    public static readonly Refusal ProviderMissing = new("ACC-007", "Cách đăng nhập này chưa được cấu hình.", 404);

    public static readonly Refusal ProviderFailed = new("ACC-008", "Nơi xác thực không xác nhận được bạn. Hãy thử lại hoặc dùng tên đăng nhập và mật khẩu.", 400);

    public static readonly Refusal NotYourSeat = new("ACC-009", "Bạn không giữ vị trí công tác này.", 403);

    public static readonly Refusal PasskeyRefused = new("ACC-010", "Khoá truy cập không được chấp nhận. Hãy thử lại hoặc đăng nhập bằng mật khẩu.", 400);

    public static readonly Refusal LastWayIn = new("ACC-011", "Đây là cách đăng nhập duy nhất của bạn. Hãy đặt mật khẩu hoặc thêm cách khác trước khi gỡ.");

    public static readonly Refusal ClientClosed = new("ACC-012", "Tài khoản kết nối này đã đóng.");

    public static readonly Refusal RoleUnknown = new("ACC-013", "Không có vai trò mang mã {0}.");

    public static readonly Refusal AccountUnknown = new("ACC-014", "Không có tài khoản mang tên đăng nhập {0}.", 404);

    public static readonly Refusal SecondFactorOff = new("ACC-015", "Chưa bật xác thực hai bước nên không có mã khôi phục.");

    public static readonly Refusal NotFresh = new("ACC-016", "Để đổi cách đăng nhập, bạn cần vừa đăng nhập trong 30 phút gần đây. Hãy đăng xuất, đăng nhập lại rồi làm tiếp.", 403);

    public static readonly Refusal NameWrong = new("ACC-017", "Họ và tên chỉ gồm chữ cái, tối đa {0} ký tự, ví dụ: Nguyễn Thị Hồng Đào.");

    public static IReadOnlyList<Refusal> All { get; } =
    [
        LoginTaken, LoginWrong, Expired, NoAccount, Closed, NotVerified, ProviderMissing, ProviderFailed, NotYourSeat, PasskeyRefused,
        LastWayIn, ClientClosed, RoleUnknown, AccountUnknown, SecondFactorOff, NotFresh, NameWrong,
    ];
}
