using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Administration;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Administration;

public sealed class ApiClientTests
{
    [Theory, OnEach]
    public async Task A_client_gets_a_token_and_may_do_what_its_person_row_may(On database)
    {
        var app = await App.With(database);
        using var administrator = await Administrator(app);
        var (id, secret) = await Make(administrator, "Phần mềm kế toán");
        using var program = new HttpClient { BaseAddress = app.Address };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Token(program, id, secret));

        Assert.Equal(HttpStatusCode.Forbidden, (await program.GetAsync(AccountUrls.Clients)).StatusCode);
        await app.Inside(async (services, db, act) =>
        {
            var code = RoleMaker.With(AccountPermissions.Clients).Add(db);
            var client = await db.Set<ApiClient>().FirstAsync(c => c.ClientId == id);
            db.Add(new Assignment { Id = Guid.CreateVersion7(), PersonId = client.PersonId, RoleId = db.Set<Role>().Local.First(r => r.Code == code).Id, From = act.Day });
            await services.GetRequiredService<UnitReaches>().Touch(act);
            await act.Commit();
        });
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(AccountUrls.Clients)).StatusCode);
    }

    [Theory, OnEach]
    public async Task A_closed_client_is_refused_at_once_and_a_rotated_secret_no_longer_works(On database)
    {
        var app = await App.With(database);
        using var administrator = await Administrator(app);
        var (id, first) = await Make(administrator, "Phần mềm thư viện");
        using var program = new HttpClient { BaseAddress = app.Address };
        var client = await app.Inside((_, db, _) => db.Set<ApiClient>().Where(c => c.ClientId == id).Select(c => c.Id).FirstAsync());

        var page = await administrator.Open(AccountUrls.Client(client));
        var second = SecretOf(await page.Press(page.Document.QuerySelector($"form[action$='/rotate'] button")!));
        Assert.Null(await Token(program, id, first));
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Token(program, id, second));
        page = await administrator.Open(AccountUrls.Client(client));
        (await page.Press(page.Document.QuerySelector($"form[action$='/close'] button")!)).Ok().Says("Đã đóng");

        var answer = await program.GetAsync("/account");
        Assert.Equal("/sign-in", answer.RequestMessage!.RequestUri!.AbsolutePath);
        program.DefaultRequestHeaders.Authorization = null;
        Assert.Null(await Token(program, id, second));
    }

    private static async Task<Browser> Administrator(App app)
    {
        var (login, _) = await SignInTests.NewPerson(app, RoleMaker.With(AccountPermissions.Clients));
        var browser = app.Visitor();
        await SignInTests.SignInWith(app, browser, login);
        return browser;
    }

    private static async Task<(string Id, string Secret)> Make(Browser browser, string name)
    {
        var page = await (await browser.Open(AccountUrls.Clients)).Fill("Phần mềm nào, của đơn vị nào", name).Press("Cấp");
        var codes = page.Ok().Document.QuerySelectorAll("dd code").Select(c => c.TextContent).ToList();
        return (codes[0], SecretOf(page));
    }

    private static string SecretOf(Answer page) => page.Ok().Document.QuerySelectorAll("dd code")[1].TextContent;

    private static async Task<string?> Token(HttpClient program, string id, string secret)
    {
        var answer = await program.PostAsync("/connect/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret,
        }));
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return body.TryGetProperty("access_token", out var token) ? token.GetString() : null;
    }
}
