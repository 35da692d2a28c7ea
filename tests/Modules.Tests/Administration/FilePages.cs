using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Files;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Administration;

public sealed class FilePages
{
    private static readonly Guid Unit = DemoUnits.IdOf("hg-31465");

    [Theory, OnEach]
    public async Task A_file_handed_in_is_listed_with_its_kind_size_hash_and_scan(On database)
    {
        var app = await App.With(database);
        var name = Named("báo cáo");
        var file = await Add(app, name, new string('ế', 700_000));
        using var quan = await app.As("quan");

        var page = (await quan.Open($"/administration/files?q={Uri.EscapeDataString(name[..^4])}")).Ok();

        var row = Assert.Single(page.Rows);
        Assert.Equal([name, "văn bản thuần", "2,0 MB", $"{file.Hash[..12]}…", "unit", "–"], row.Take(6).Select(c => c == "Mở " + name ? "unit" : c));
        Assert.Equal("chưa quét", row[7]);
        Assert.Empty((await quan.Open($"/administration/files?q={Uri.EscapeDataString(name[..^4])}&kind=pdf")).Ok().Rows);
        Assert.Equal(name, Assert.Single((await quan.Open($"/administration/files?q={file.Hash[..10]}")).Ok().Rows)[0]);
    }

    [Theory, OnEach]
    public async Task A_file_that_was_refused_is_listed_with_the_reason_and_opens_its_entry(On database)
    {
        var app = await App.With(database);
        var name = Named("thư mời", "exe");
        var refused = await Assert.ThrowsAsync<Refused>(() => Add(app, name, "MZ"));
        Assert.Equal("FILE-005", refused.Why.Code);
        using var quan = await app.As("quan");

        var page = (await quan.Open("/administration/files/refused")).Ok();

        var row = page.Rows.Single(r => r[1] == name);
        Assert.Equal("FILE-005: Tệp này là chương trình hoặc có chứa chương trình, không được nhận.", row[2]);
        var link = page.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelector("a")!;
        (await quan.Open(link.GetAttribute("href")!)).Ok().Says("files.file-refused").Says("FILE-005");
        Assert.Equal(0, await app.Inside((_, db, _) => db.Set<StoredFile>().CountAsync(f => f.Name == name)));
    }

    [Theory, OnEach]
    public async Task What_the_nightly_check_finds_is_shown_with_what_to_do(On database)
    {
        var app = await App.With(database);
        var file = await Add(app, Named("mất"), $"nội dung {Guid.CreateVersion7()}");
        await app.Inside(async (_, db, act) =>
        {
            db.Add(new FileFinding { Hash = file.Hash, Problem = FileProblem.Missing, Length = file.Length, FoundAt = act.At });
            await db.SaveChangesAsync();
        });
        using var quan = await app.As("quan");

        var row = (await quan.Open("/administration/files/store")).Ok().Rows.Single(r => r[2] == file.Name);

        Assert.Equal([$"{file.Hash[..12]}…", "mất nội dung: khôi phục từ bản sao lưu"], row.Take(2));
    }

    [Theory, OnEach]
    public async Task Only_those_with_the_right_see_the_files(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        foreach (var url in (string[])["/administration/files", "/administration/files/refused", "/administration/files/store"])
        {
            (await dao.Open(url)).Is(403);
        }
    }

    private static string Named(string words, string ending = "txt") => $"{words} {Guid.CreateVersion7().ToString("N")[^8..]}.{ending}";

    private static Task<StoredFile> Add(App app, string name, string content) => app.Inside(async (services, _, act) =>
    {
        var file = await services.GetRequiredService<FileDesk>().Add(new MemoryStream(Encoding.UTF8.GetBytes(content)), new NewFile
        {
            Name = name, Owner = new Reference("unit", Unit, "Xã Vị Thanh"), UnitId = Unit, Limits = FileLimits.Anything,
        }, act);
        await act.Commit();
        return file;
    });
}
