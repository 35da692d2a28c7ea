using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Modules.Tests.Administration;
using ThongSuot.Organizations;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>What a program was answered.</summary>
internal sealed record Answered(int Status, string Text, string? Tag, string Type)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>Identity of what the act was about.</summary>
    public Guid About => Guid.Parse(Is(200).Json.GetProperty("about").GetProperty("id").GetString()!);

    public Answered Is(int status)
    {
        Assert.True(Status == status, $"{Status} instead of {status}: {Text[..Math.Min(800, Text.Length)]}");
        return this;
    }

    public Answered Says(string words)
    {
        Assert.Contains(words, Text, StringComparison.Ordinal);
        return this;
    }
}

/// <summary>A program with credentials of its own and a role for one unit, as an administrator connects it.</summary>
internal sealed class ApiProgram(App app, HttpClient http, Guid person) : IDisposable
{
    public static readonly Guid Commune = DemoId.Of("unit:hg-31465");

    public static readonly Guid OtherCommune = DemoId.Of("unit:hg-31459");

    public Guid Person => person;

    public static Task<ApiProgram> OfCommune(App app) => Make(app, Commune, OneStopPermissions.View, OneStopPermissions.Receive, OneStopPermissions.Handle);

    public static async Task<ApiProgram> Make(App app, Guid unit, params Permission[] permissions)
    {
        using var administrator = await ApiClients.Administrator(app);
        var (id, secret) = await ApiClients.Make(administrator, $"Phần mềm {Guid.CreateVersion7():N}");
        var person = await app.Inside(async (services, db, act) =>
        {
            var code = RoleMaker.With(permissions).Add(db);
            var client = await db.Set<ApiClient>().FirstAsync(c => c.ClientId == id);
            db.Add(new Assignment { Id = Guid.CreateVersion7(), PersonId = client.PersonId, RoleId = db.Set<Role>().Local.First(r => r.Code == code).Id, UnitId = unit, From = act.Day });
            await services.GetRequiredService<UnitReaches>().Touch(act);
            await act.Commit();
            return client.PersonId;
        });
        var http = new HttpClient { BaseAddress = app.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", await ApiClients.Token(http, id, secret));
        return new(app, http, person);
    }

    /// <summary>The program also holds a seat, beside whoever holds it.</summary>
    public Task Sits(Guid seat) => app.Inside(async (services, db, act) =>
    {
        db.Add(new Holding { Id = Guid.CreateVersion7(), SeatId = seat, PersonId = person, From = act.Day, IsMain = true, Kind = Enum.GetValues<HoldingKind>()[0] });
        await services.GetRequiredService<UnitReaches>().Touch(act);
        await act.Commit();
    });

    public async Task<Answered> Get(string url) => await Read(await http.GetAsync(new Uri(url, UriKind.Relative)));

    public Task<Answered> Post(string url, object? body = null, string? tag = null, Guid? key = null) => Send(url, JsonContent.Create(body ?? new { }), tag, key);

    public async Task<Answered> Send(string url, HttpContent? content, string? tag = null, Guid? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.Add("Idempotency-Key", $"{key ?? Guid.CreateVersion7()}");
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return await Read(await http.SendAsync(request));
    }

    /// <summary>Files a dossier for an applicant at the counter of the commune.</summary>
    public async Task<Guid> Files(string name, bool accepts = true, string code = Counters.Marital) => (await Post("/api/dossiers", new Dictionary<string, string?>
    {
        ["procedure"] = code, ["receiving"] = $"{Commune:N}", ["name"] = name, ["number"] = Counters.Number(), ["address"] = "ấp 9, xã Vị Thanh", ["do"] = accepts ? "accept" : "keep",
    })).About;

    public async Task<string> Tag(Guid dossier) => (await Get($"/api/dossiers/{dossier}")).Is(200).Tag!;

    /// <summary>A small PDF, as programs send files.</summary>
    public static object Pdf(string name) => new { name, type = "application/pdf", content = Convert.ToBase64String(PdfBytes) };

    public static byte[] PdfBytes { get; } = Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    /// <summary>The acts so far are sealed, as happens each minute.</summary>
    public static async Task Seal(App app)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await app.Inside((services, _, act) => services.GetRequiredService<SealActs>().Run(act, CancellationToken.None));
                return;
            }
            catch (DbUpdateException) when (tries < 5)
            {
                // The program sealed at the same moment.
            }
        }
    }

    public void Dispose() => http.Dispose();

    private static async Task<Answered> Read(HttpResponseMessage answer)
    {
        using (answer)
        {
            return new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.ETag?.Tag, answer.Content.Headers.ContentType?.MediaType ?? "");
        }
    }
}
