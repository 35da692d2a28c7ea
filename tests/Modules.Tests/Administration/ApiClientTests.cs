using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
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
        using var administrator = await ApiClients.Administrator(app);
        var (id, secret) = await ApiClients.Make(administrator, "Phần mềm kế toán");
        using var program = new HttpClient { BaseAddress = app.Address };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await ApiClients.Token(program, id, secret));

        Assert.Equal(HttpStatusCode.Forbidden, (await program.GetAsync(AccountUrls.Clients)).StatusCode);
        await ApiClients.Give(app, id, AccountPermissions.Clients);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(AccountUrls.Clients)).StatusCode);
    }

    [Theory, OnEach]
    public async Task A_closed_client_is_refused_at_once_and_a_rotated_secret_no_longer_works(On database)
    {
        var app = await App.With(database);
        using var administrator = await ApiClients.Administrator(app);
        var (id, first) = await ApiClients.Make(administrator, "Phần mềm thư viện");
        using var program = new HttpClient { BaseAddress = app.Address };
        var client = await app.Inside((_, db, _) => db.Set<ApiClient>().Where(c => c.ClientId == id).Select(c => c.Id).FirstAsync());

        var page = await administrator.Open(AccountUrls.Client(client));
        var second = ApiClients.SecretOf(await page.Press(page.Document.QuerySelector($"form[action$='/rotate'] button")!));
        Assert.Null(await ApiClients.Token(program, id, first));
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await ApiClients.Token(program, id, second));
        page = await administrator.Open(AccountUrls.Client(client));
        (await page.Press(page.Document.QuerySelector($"form[action$='/close'] button")!)).Ok().Says("Đã đóng");

        var answer = await program.GetAsync("/account");
        Assert.Equal("/sign-in", answer.RequestMessage!.RequestUri!.AbsolutePath);
        program.DefaultRequestHeaders.Authorization = null;
        Assert.Null(await ApiClients.Token(program, id, second));
    }
}
