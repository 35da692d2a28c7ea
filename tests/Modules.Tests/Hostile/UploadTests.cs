using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Organizations;
using ThongSuot.Support;

namespace ThongSuot.Hostile.Tests;

/// <summary>Files nobody should send, through the page that takes them.</summary>
public sealed class UploadTests
{
    private const string Page = "/units/import";
    private const string Head = "key,level,kind,name,parent,statistics_code,valid_from\n";

    [Fact]
    public async Task Two_hundred_megabytes_get_a_clear_page_and_cost_no_memory()
    {
        var app = await App.With(On.Sqlite);
        using var quan = await app.As("quan");
        var token = await Forged.TokenOf(quan);
        using var process = Process.GetCurrentProcess();
        GC.Collect();
        process.Refresh();
        var before = process.WorkingSet64;
        var most = before;
        using var watch = new Timer(_ =>
        {
            process.Refresh();
            most = Math.Max(most, process.WorkingSet64);
        }, null, 0, 20);
        using var content = Multipart(token, "lon.csv", new StreamContent(new Endless(200L * 1024 * 1024)));
        using var answer = await quan.Http.PostAsync(new Uri(Page, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("quá lớn", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.True(most - before < 100L * 1024 * 1024, $"{(most - before) >> 20} MB more.");
        (await quan.Open(Page)).Ok();
    }

    [Theory, OnEach]
    public async Task A_body_too_large_is_answered_the_same_to_visitors_and_on_every_form(On database)
    {
        var app = await App.With(database);
        using var visitor = app.Visitor();
        foreach (var path in (string[])[Page, "/sign-in", "/units/new", "/nowhere"])
        {
            using var content = new StreamContent(new Endless(40L * 1024 * 1024));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
            using var answer = await visitor.Http.PostAsync(new Uri(path, UriKind.Relative), content);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
    }

    [Theory]
    [OnEach("trống.csv", "")]
    [OnEach("chỉ khoảng trắng.csv", "\n\n   \n")]
    [OnEach("không phải bảng.csv", "MZ\u0090 this program cannot be run in DOS mode")]
    [OnEach("eicar.csv", "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")]
    [OnEach("trang.csv", "<html><script>hx7q()</script></html>")]
    [OnEach("nul.csv", "key,level\0,kind")]
    [OnEach("chỉ đầu.csv", "key,level,kind")]
    [OnEach("ngoặc.csv", "key,level,kind,name,valid_from\n\"x1,commune,commune,Xã,2020-01-01\n")]
    [OnEach("công thức.csv", "=cmd|'/c calc'!A1,level,kind,name,valid_from\n")]
    public async Task What_is_no_list_of_units_is_refused_at_the_box(On database, string name, string content)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var answer = await Send(quan, name, Encoding.UTF8.GetBytes(content));
        answer.IsInvalid();
        Assert.True(HostilePage.Says(answer.Document, "file"), answer.Text);
        Assert.Empty(HostilePage.Faults(answer.Source));
    }

    [Theory, OnEach]
    public async Task A_file_of_another_kind_behind_the_right_ending_is_refused_with_what_it_is(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        (await Send(quan, "bảng.csv", Zip("a.txt", new byte[10_000]))).IsInvalid().Says("Excel hoặc tệp nén");
        (await Send(quan, "bom.csv", Zip("bom", new byte[50_000_000]))).IsInvalid().Says("Excel hoặc tệp nén");
        (await Send(quan, "trong bom.csv", Zip("in.zip", Zip("bom", new byte[5_000_000])))).IsInvalid().Says("Excel hoặc tệp nén");
        (await Send(quan, "ảnh.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13])).IsInvalid().Says("không phải UTF-8");
        (await Send(quan, "utf16.csv", Encoding.Unicode.GetBytes(Head))).IsInvalid();
        (await Send(quan, "tiêu đề cũ.csv", Encoding.Latin1.GetBytes("key,level\n\u00E9"))).IsInvalid().Says("không phải UTF-8");
    }

    [Theory]
    [OnEach("../../../../etc/passwd", "passwd")]
    [OnEach("..\\..\\windows\\system32\\a.csv", "a.csv")]
    [OnEach("C:\\a.csv", "a.csv")]
    [OnEach("ten\u202Evsc.exe", "tenvsc.exe")]
    [OnEach("a\u2066b\u2069.csv", "ab.csv")]
    [OnEach("<script>hx7q()</script>.csv", "script_.csv")]
    [OnEach("   ...   ", "tep")]
    [OnEach("Đơn vị.csv", "Đơn vị.csv")]
    public async Task The_name_of_a_file_is_cleaned_wherever_it_is_shown_or_kept(On database, string sent, string kept)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var look = await Send(quan, sent, Encoding.UTF8.GetBytes(Head + $"tep-{kept.Length},commune,commune,Xã Tên Tệp,hg-935,39991,2020-01-01\n"));
        look.Ok().Says(kept);
        Assert.Empty(HostilePage.Faults(look.Source));
        (await look.Press("Ghi tất cả")).Ok();
        (await quan.Open("/administration/audit?kind=organizations.units-imported")).Ok().Says(kept);
        Assert.Empty(await app.Inside((_, db, _) => StoredText.Unclean(db)));
    }

    [Theory, OnEach]
    public async Task A_name_of_three_hundred_letters_is_shortened(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var look = await Send(quan, new string('ế', 300) + ".csv", Encoding.UTF8.GetBytes(Head + "dai,commune,commune,Xã Tên Dài,hg-935,39992,2020-01-01\n"));
        look.Ok();
        var name = await app.Inside((_, db, _) => db.Set<ImportDraft>().OrderByDescending(d => d.Id).Select(d => d.FileName).FirstAsync());
        Assert.True(name.Length <= 120, $"{name.Length}");
    }

    [Theory, OnEach]
    public async Task The_same_list_twice_is_confirmed_once(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var list = Encoding.UTF8.GetBytes(Head + "hai-lan,commune,commune,Xã Hai Lần,hg-935,39993,2020-01-01\n");
        var (first, second) = (await Send(quan, "a.csv", list), await Send(quan, "a.csv", list));
        (await first.Press("Ghi tất cả")).Ok().Says("Đã nhập danh sách đơn vị.");
        (await second.Press("Ghi tất cả")).Is(409).Says("đã thay đổi sau khi xem trước");
        (await Send(quan, "a.csv", list)).Ok().Says("Tệp không làm thay đổi gì");
        Assert.Single((await quan.Open("/units/list?q=xa+hai+lan")).Ok().Rows);
    }

    [Theory, OnEach]
    public async Task Two_files_where_one_is_asked_for_and_a_file_in_a_box_for_text_do_no_harm(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var token = await Forged.TokenOf(quan);
        using var two = Multipart(token, "a.csv", new StringContent(Head));
        two.Add(new StringContent(Head), "file", "b.csv");
        using var refused = await quan.Http.PostAsync(new Uri(Page, UriKind.Relative), two);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var odd = new MultipartFormDataContent { { new StringContent(token), Forged.Field }, { new StringContent("x"), "province", "p.txt" } };
        using var odder = await quan.Http.PostAsync(new Uri("/administration/settings", UriKind.Relative), odd);
        Assert.Equal(HttpStatusCode.BadRequest, odder.StatusCode);
    }

    private static async Task<Answer> Send(Browser browser, string name, byte[] content) =>
        await (await browser.Open(Page)).Ok().Attach("Danh sách đơn vị (CSV)", name, content).Press("Xem trước");

    private static MultipartFormDataContent Multipart(string token, string name, HttpContent file) => new() { { new StringContent(token), Forged.Field }, { file, "file", name } };

    private static byte[] Zip(string name, byte[] content)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }

    /// <summary>So many letters, made as they are read.</summary>
    private sealed class Endless(long length) : Stream
    {
        private long at;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => at;
            set => at = value;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - at);
            Array.Fill(buffer, (byte)'a', offset, read);
            at += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => at = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => at + offset, _ => length + offset };

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
