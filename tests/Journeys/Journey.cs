using Microsoft.Playwright;
using ThongSuot.Access;
using ThongSuot.Administration;
using ThongSuot.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ThongSuot.Journeys;

/// <summary>What the journeys share: the demo province, a page of it, and people of a test's own.</summary>
public abstract class Journey(Chromium chromium)
{
    protected const string Own = "con mèo trèo cây cau";

    protected Chromium Chromium => chromium;

    /// <summary>A page of the platform by its name, as passkeys ask for one; the person has not signed in.</summary>
    protected async Task<IPage> Open(App app, bool script = true, string path = "/", int width = 1280)
    {
        var page = await chromium.Open(new UriBuilder(app.Address) { Host = "localhost" }.Uri, path, script, width: width);
        page.SetDefaultTimeout(15_000);
        return page;
    }

    /// <summary>Somebody with an account, roles for the whole province, and the one-time password.</summary>
    protected static Task<(string Login, string Once)> Newcomer(App app, params string[] roles) => Again(() => app.Inside(async (services, db, act) =>
    {
        var login = $"nguoi-{Guid.CreateVersion7().ToString("N")[^12..]}";
        return (login, await services.GetRequiredService<AccountDesk>().Create(new NewAccount { Login = login, Name = $"Người Thử {login[^5..]}", Roles = roles }, act));
    }));

    /// <summary>Signs in with the one-time password and chooses one's own.</summary>
    protected static async Task ChooseOwnPassword(IPage page, string login, string once)
    {
        await page.SignIn(login, once);
        await page.IsCalled("Chọn mật khẩu mới");
        await page.Fill("Mật khẩu mới", Own);
        await page.Fill("Nhập lại mật khẩu mới", Own);
        await page.Press("Lưu mật khẩu và vào");
        await page.IsCalled("Tài khoản của tôi");
    }

    // Two journeys that change rights at the same moment: one of them is told to look again.
    private static async Task<T> Again<T>(Func<Task<T>> work)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await work();
            }
            catch (Kernel.Refused e) when (e.Why == Kernel.Refusals.Stale && tries < 5)
            {
                await Task.Delay(50);
            }
        }
    }
}
