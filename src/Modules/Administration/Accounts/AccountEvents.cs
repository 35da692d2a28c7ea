using ThongSuot.Access;
using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>Something that happened to an account; shown on the person's timeline too.</summary>
internal abstract record AccountEvent(Guid Account, string Login, Guid Person) : Event
{
    public override Reference Subject => new("account", Account, Login);

    public override Reference Also => new("person", Person, Login);
}

internal sealed record SignedIn(Guid Account, string Login, Guid Person, string Method) : AccountEvent(Account, Login, Person)
{
    public override string Remark => Method;
}

internal sealed record SignInLocked(Guid Account, string Login, Guid Person, DateTime Until) : AccountEvent(Account, Login, Person);

internal sealed record SignedOut(Guid Account, string Login, Guid Person) : AccountEvent(Account, Login, Person);

internal sealed record SessionEnded(Guid Account, string Login, Guid Person, string? Browser) : AccountEvent(Account, Login, Person)
{
    public override string? Remark => Browser;
}

internal sealed record PasswordChanged(Guid Account, string Login, Guid Person) : AccountEvent(Account, Login, Person);

internal sealed record PasswordReset(Guid Account, string Login, Guid Person) : AccountEvent(Account, Login, Person);

internal sealed record SecondFactorOn(Guid Account, string Login, Guid Person) : AccountEvent(Account, Login, Person);

internal sealed record SecondFactorOff(Guid Account, string Login, Guid Person) : AccountEvent(Account, Login, Person);

internal sealed record RecoveryCodesMade(Guid Account, string Login, Guid Person) : AccountEvent(Account, Login, Person);

internal sealed record RecoveryCodeUsed(Guid Account, string Login, Guid Person) : AccountEvent(Account, Login, Person);

internal sealed record PasskeyAdded(Guid Account, string Login, Guid Person, string Name) : AccountEvent(Account, Login, Person)
{
    public override string Remark => Name;
}

internal sealed record PasskeyRenamed(Guid Account, string Login, Guid Person, string Name) : AccountEvent(Account, Login, Person)
{
    public override string Remark => Name;
}

internal sealed record PasskeyRemoved(Guid Account, string Login, Guid Person, string Name) : AccountEvent(Account, Login, Person)
{
    public override string Remark => Name;
}

internal sealed record OutsideLoginLinked(Guid Account, string Login, Guid Person, string Provider) : AccountEvent(Account, Login, Person)
{
    public override string Remark => Provider;
}

internal sealed record AccountCreated(Guid Account, string Login, Guid Person) : AccountEvent(Account, Login, Person);

internal sealed record AccountClosed(Guid Account, string Login, Guid Person) : AccountEvent(Account, Login, Person);

internal sealed record AccountReopened(Guid Account, string Login, Guid Person) : AccountEvent(Account, Login, Person);

internal sealed record AccountUnlocked(Guid Account, string Login, Guid Person) : AccountEvent(Account, Login, Person);

internal sealed record SeatTaken(Guid Account, string Login, Guid Person, Guid Seat, string Label) : AccountEvent(Account, Login, Person)
{
    public override string Remark => Label;
}

internal static class AccountEvents
{
    public static EventKind[] Kinds { get; } =
    [
        EventKind.Of<SignedIn>("accounts.signed-in", "Đăng nhập"),
        EventKind.Of<SignInLocked>("accounts.locked", "Tạm khoá tài khoản do đăng nhập sai nhiều lần"),
        EventKind.Of<SignedOut>("accounts.signed-out", "Đăng xuất"),
        EventKind.Of<SessionEnded>("accounts.session-ended", "Đăng xuất phiên ở nơi khác"),
        EventKind.Of<PasswordChanged>("accounts.password-changed", "Đổi mật khẩu"),
        EventKind.Of<PasswordReset>("accounts.password-reset", "Đặt lại mật khẩu"),
        EventKind.Of<SecondFactorOn>("accounts.second-factor-on", "Bật xác thực hai bước"),
        EventKind.Of<SecondFactorOff>("accounts.second-factor-off", "Tắt xác thực hai bước"),
        EventKind.Of<RecoveryCodesMade>("accounts.recovery-codes-made", "Tạo mã khôi phục mới"),
        EventKind.Of<RecoveryCodeUsed>("accounts.recovery-code-used", "Dùng một mã khôi phục"),
        EventKind.Of<PasskeyAdded>("accounts.passkey-added", "Thêm khoá truy cập"),
        EventKind.Of<PasskeyRenamed>("accounts.passkey-renamed", "Đổi tên khoá truy cập"),
        EventKind.Of<PasskeyRemoved>("accounts.passkey-removed", "Gỡ khoá truy cập"),
        EventKind.Of<OutsideLoginLinked>("accounts.outside-login-linked", "Liên kết với nơi xác thực bên ngoài"),
        EventKind.Of<AccountCreated>("accounts.created", "Tạo tài khoản"),
        EventKind.Of<AccountClosed>("accounts.closed", "Đóng tài khoản"),
        EventKind.Of<AccountReopened>("accounts.reopened", "Mở lại tài khoản"),
        EventKind.Of<AccountUnlocked>("accounts.unlocked", "Mở khoá tài khoản"),
        EventKind.Of<SeatTaken>("accounts.seat-taken", "Chọn vị trí công tác"),
        EventKind.Of<ApiClientCreated>("accounts.client-created", "Cấp tài khoản kết nối"),
        EventKind.Of<ApiClientRotated>("accounts.client-rotated", "Đổi khoá của tài khoản kết nối"),
        EventKind.Of<ApiClientClosed>("accounts.client-closed", "Đóng tài khoản kết nối"),
    ];
}

internal abstract record ApiClientEvent(Guid Client, string Name) : Event
{
    public override Reference Subject => new("api-client", Client, Name);
}

internal sealed record ApiClientCreated(Guid Client, string Name) : ApiClientEvent(Client, Name);

internal sealed record ApiClientRotated(Guid Client, string Name) : ApiClientEvent(Client, Name);

internal sealed record ApiClientClosed(Guid Client, string Name) : ApiClientEvent(Client, Name);
