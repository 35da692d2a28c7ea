using System.CommandLine;
using ThongSuot.Administration;
using ThongSuot.Events;
using ThongSuot.Organizations;

namespace ThongSuot.Host;

/// <summary>The verbs <c>user add</c> and <c>user reset</c>.</summary>
internal static class UserVerbs
{
    private static readonly Argument<string> Login = new("login") { Description = "Tên đăng nhập (sign-in name)" };
    private static readonly Option<string> Name = new("--name") { Description = "Họ và tên (full name)", Required = true };
    private static readonly Option<string[]> Roles = new("--role") { Description = "Mã vai trò, có thể lặp lại (role code, may be repeated)", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string?> Unit = new("--unit") { Description = "Mã đơn vị; bỏ trống: toàn tỉnh (code of the unit; the whole province when left out)" };

    public static Command All()
    {
        var add = new Command("add", "Thêm tài khoản, in mật khẩu dùng một lần (add an account, print a one-time password)") { Login, Name, Roles, Unit };
        add.SetAction(CommandLine.Verb(Add));
        var reset = new Command("reset", "Đặt lại mật khẩu, in mật khẩu dùng một lần (reset the password, print a one-time one)") { Login };
        reset.SetAction(CommandLine.Verb(Reset));
        return new Command("user", "Tài khoản (accounts)") { add, reset };
    }

    private static async Task<int> Add(WebApplication app, ParseResult parsed, bool json, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var act = scope.ServiceProvider.GetRequiredService<Acts>().System("user add");
        Guid? unit = null;
        if (parsed.GetValue(Unit) is { } code)
        {
            unit = (await scope.ServiceProvider.GetRequiredService<IUnits>().ByCode(code, new AsOf(act.Day), cancel))?.Id
                ?? throw new InvalidOperationException($"Không có đơn vị mang mã {code}.");
        }

        var wanted = new NewAccount { Login = parsed.GetValue(Login)!, Name = parsed.GetValue(Name)!, Roles = parsed.GetValue(Roles) ?? [], Unit = unit };
        return Say(json, wanted.Login, await scope.ServiceProvider.GetRequiredService<AccountDesk>().Create(wanted, act, cancel));
    }

    private static async Task<int> Reset(WebApplication app, ParseResult parsed, bool json, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var act = scope.ServiceProvider.GetRequiredService<Acts>().System("user reset");
        var login = parsed.GetValue(Login)!;
        return Say(json, login, await scope.ServiceProvider.GetRequiredService<AccountDesk>().ResetPassword(login, act, cancel));
    }

    private static int Say(bool json, string login, string password)
    {
        if (json)
        {
            Terminal.SayJson(new { login, password });
        }
        else
        {
            Terminal.Say($"{login}: mật khẩu dùng một lần {password} (đổi ở lần đăng nhập đầu)");
        }

        return 0;
    }
}
