using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Administration;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Administration;

/// <summary>Programs with credentials of their own, made as an administrator makes them.</summary>
internal static class ApiClients
{
    /// <summary>A client that may do this everywhere.</summary>
    public static async Task<(string Id, string Secret)> Make(App app, params Permission[] permissions)
    {
        using var administrator = await Administrator(app);
        var (id, secret) = await Make(administrator, $"Phần mềm {Guid.CreateVersion7():N}");
        await Give(app, id, permissions);
        return (id, secret);
    }

    public static Task Give(App app, string id, params Permission[] permissions) => app.Inside(async (services, db, act) =>
    {
        var code = RoleMaker.With(permissions).Add(db);
        var client = await db.Set<ApiClient>().FirstAsync(c => c.ClientId == id);
        db.Add(new Assignment { Id = Guid.CreateVersion7(), PersonId = client.PersonId, RoleId = db.Set<Role>().Local.First(r => r.Code == code).Id, From = act.Day });
        await services.GetRequiredService<UnitReaches>().Touch(act);
        await act.Commit();
    });

    public static async Task<Browser> Administrator(App app)
    {
        var (login, _) = await SignInTests.NewPerson(app, RoleMaker.With(AccountPermissions.Clients));
        var browser = app.Visitor();
        await SignInTests.SignInWith(app, browser, login);
        return browser;
    }

    public static async Task<(string Id, string Secret)> Make(Browser browser, string name)
    {
        var page = await (await browser.Open(AccountUrls.Clients)).Fill("Phần mềm nào, của đơn vị nào", name).Press("Cấp");
        var codes = page.Ok().Document.QuerySelectorAll("dd code").Select(c => c.TextContent).ToList();
        return (codes[0], SecretOf(page));
    }

    public static string SecretOf(Answer page) => page.Ok().Document.QuerySelectorAll("dd code")[1].TextContent;

    public static async Task<string?> Token(HttpClient program, string id, string secret)
    {
        var answer = await program.PostAsync("/connect/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret,
        }));
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return body.TryGetProperty("access_token", out var token) ? token.GetString() : null;
    }
}
