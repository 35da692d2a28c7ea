using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>API clients: making them, changing their secret, closing them. What one may do is assigned to its person row.</summary>
internal static class ManageClients
{
    public static readonly TextField Name = new("name", "Phần mềm nào, của đơn vị nào") { Max = 120, Hint = "Ví dụ: Phần mềm kế toán của Sở Tài chính." };

    public static void Map(Site site)
    {
        site.Action(AccountUrls.Clients).Requires(AccountPermissions.Clients).MapGet(List).MapPost(Create);
        site.Action($"{AccountUrls.Clients}/{{id:guid}}").Requires(AccountPermissions.Clients).MapGet(Show);
        site.Action($"{AccountUrls.Clients}/{{id:guid}}/rotate").Requires(AccountPermissions.Clients).MapPost(Rotate);
        site.Action($"{AccountUrls.Clients}/{{id:guid}}/close").Requires(AccountPermissions.Clients).MapPost(Close);
    }

    private static async Task<IResult> List(FormState form, ListQuery query, AppDb db, HttpContext http) => query.IsFile
        ? ListFile.Of("tai-khoan-ket-noi", Rows(db).AsAsyncEnumerable(), [new("Phần mềm", c => c.Name), new("Mã kết nối", c => c.ClientId), new("Cấp lúc", c => c.CreatedAt), new("Đóng lúc", c => c.ClosedAt)])
        : ClientsPage.With(new(form, await Rows(db).Page(query, http.RequestAborted)));

    private static async Task<IResult> Create(FormState form, ListQuery query, AppDb db, IClientSecrets secrets, Act act, HttpContext http)
    {
        var name = form.Get(Name);
        if (form.HasErrors)
        {
            return ClientsPage.With(new(form, await Rows(db).Page(query, http.RequestAborted)), StatusCodes.Status400BadRequest);
        }

        var person = Person.Called(name!);
        var id = Guid.CreateVersion7();
        var client = new ApiClient { Id = id, PersonId = person.Id, ClientId = $"ts-{id.ToString("N")[^16..]}", Name = name!, CreatedAt = act.At };
        db.AddRange(person, client);
        act.Record(new ApiClientCreated(client.Id, client.Name));
        await act.Commit(http.RequestAborted);
        return ClientSecretPage.With(new(client, await secrets.Create(client, http.RequestAborted)));
    }

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, EventCatalog catalog, Act act, HttpContext http)
    {
        var client = await db.Set<ApiClient>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, http.RequestAborted);
        act.RefuseIf(client is null, Refusals.NotFound);
        return ClientPage.With(new(form, client!, await Histories.Of(db, client!.Reference, catalog, http.RequestAborted)));
    }

    private static async Task<IResult> Rotate(Guid id, AppDb db, IClientSecrets secrets, Act act, HttpContext http)
    {
        var client = await Open(id, db, act, http);
        act.Record(new ApiClientRotated(client.Id, client.Name));
        await act.Commit(http.RequestAborted);
        return ClientSecretPage.With(new(client, await secrets.Rotate(client, http.RequestAborted)));
    }

    private static async Task<IResult> Close(Guid id, AppDb db, IClientSecrets secrets, Act act, HttpContext http)
    {
        var client = await Open(id, db, act, http);
        client.ClosedAt = act.At;
        act.Record(new ApiClientClosed(client.Id, client.Name));
        await act.Commit(http.RequestAborted);
        await secrets.Close(client, http.RequestAborted);
        return Go.To(AccountUrls.Client(id), "Đã đóng tài khoản kết nối.");
    }

    private static async Task<ApiClient> Open(Guid id, AppDb db, Act act, HttpContext http)
    {
        var client = await db.Set<ApiClient>().FirstOrDefaultAsync(c => c.Id == id, http.RequestAborted);
        act.RefuseIf(client is null, Refusals.NotFound);
        act.RefuseIf(client!.ClosedAt is not null, AccountRefusals.ClientClosed);
        return client;
    }

    private static IQueryable<ClientRow> Rows(AppDb db) => db.Set<ApiClient>().AsNoTracking()
        .OrderBy(c => c.ClosedAt != null).ThenByDescending(c => c.CreatedAt).Select(c => new ClientRow(c.Id, c.Name, c.ClientId, c.CreatedAt, c.ClosedAt));
}

/// <summary>A client in the list.</summary>
public sealed record ClientRow(Guid Id, string Name, string ClientId, DateTime CreatedAt, DateTime? ClosedAt);

/// <summary>What the list of clients shows.</summary>
public sealed record ClientsModel(FormState Form, PageOf<ClientRow> Rows);

/// <summary>What the page of a client shows.</summary>
public sealed record ClientModel(FormState Form, ApiClient Client, IReadOnlyList<TimelineEntry> History);

/// <summary>A secret, shown once.</summary>
public sealed record ClientSecretModel(ApiClient Client, string Secret);
