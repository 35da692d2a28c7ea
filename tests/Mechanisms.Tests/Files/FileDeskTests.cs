using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Files;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Files;

public sealed class FileDeskTests
{
    private static readonly Guid Unit = Guid.CreateVersion7();
    private static readonly Reference Owner = new("dossier", "1", "Hồ sơ 1");

    private static Task<TestDatabase> Open(On engine) =>
        TestDatabase.Open(engine, (services, folder) => services.AddFiles(folder));

    private static NewFile Named(string name, FileLimits? limits = null, string? type = null) =>
        new() { Name = name, Owner = Owner, UnitId = Unit, Confidentiality = 1, Limits = limits ?? FileLimits.Papers, DeclaredType = type };

    private static Task<StoredFile> Add(TestDatabase database, byte[] content, NewFile file) =>
        database.Act((sp, act) => sp.GetRequiredService<FileDesk>().Add(new MemoryStream(content), file, act));

    private static async Task<Refusal> Refused(TestDatabase database, byte[] content, NewFile file) =>
        (await Assert.ThrowsAsync<Refused>(() => Add(database, content, file))).Why;

    private static async Task<byte[]> Read(TestDatabase database, StoredFile file) => await database.With(async sp =>
    {
        await using var content = await sp.GetRequiredService<FileDesk>().Open(file);
        var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    });

    private static string PathOf(TestDatabase database, StoredFile file) => Path.Combine(database.Folder, "files", file.Hash[..2], file.Hash[2..]);

    [Theory, OnEach]
    public async Task A_file_handed_in_is_read_back_as_it_was_and_stands_in_the_timeline_of_its_owner(On engine)
    {
        await using var database = await Open(engine);
        var content = Samples.Pdf(new string('ế', 300_000));

        var file = await Add(database, content, Named("../Đơn đề nghị.pdf"));

        Assert.Equal(("Đơn đề nghị.pdf", "pdf", content.LongLength), (file.Name, file.Kind, file.Length));
        Assert.Equal(content, await Read(database, file));
        Assert.Single(await database.With(sp => sp.GetRequiredService<AppDb>().Timeline(Owner).ToListAsync()), e => e.Kind == "files.file-added");
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(database.Folder, "files", "incoming")));
    }

    [Theory, OnEach]
    public async Task The_same_content_is_stored_once_and_belongs_to_both(On engine)
    {
        await using var database = await Open(engine);

        var first = await Add(database, Samples.Pdf(), Named("a.pdf"));
        var second = await Add(database, Samples.Pdf(), Named("b.pdf"));

        Assert.Equal(first.Hash, second.Hash);
        Assert.Equal(["a.pdf", "b.pdf"], await database.With(sp => sp.GetRequiredService<FileDesk>().Of(Owner).Select(f => f.Name).ToListAsync()));
        await database.Act(async (sp, act) => sp.GetRequiredService<FileDesk>().Remove(await sp.GetRequiredService<FileDesk>().Of(Owner).FirstAsync(), act));
        Assert.Equal(["b.pdf"], await database.With(sp => sp.GetRequiredService<FileDesk>().Of(Owner).Select(f => f.Name).ToListAsync()));
    }

    [Theory, OnEach]
    public async Task Rights_are_applied_inside_the_query(On engine)
    {
        await using var database = await Open(engine);
        await Add(database, Samples.Pdf(), Named("a.pdf"));

        Task<int> Seen(Grant grant) => database.With(sp => sp.GetRequiredService<AppDb>().Set<StoredFile>().Within(new Reach([grant])).CountAsync());

        Assert.Equal(1, await Seen(new() { Units = [Unit], Ceiling = 1 }));
        Assert.Equal(0, await Seen(new() { Units = [Unit], Ceiling = 0 }));
        Assert.Equal(0, await Seen(new() { Units = [Guid.CreateVersion7()], Ceiling = 3 }));
    }

    [Theory, OnEach]
    public async Task What_is_refused_leaves_nothing_behind(On engine)
    {
        await using var database = await Open(engine);
        var small = new FileLimits(100_000, FileKinds.Papers);

        Assert.Equal("FILE-001", (await Refused(database, Samples.Pdf(new('x', 200_000)), Named("a.pdf", small))).Code);
        Assert.Equal("FILE-002", (await Refused(database, [], Named("a.pdf"))).Code);
        Assert.Equal("FILE-003", (await Refused(database, "chữ"u8.ToArray(), Named("a.txt"))).Code);
        Assert.Equal("FILE-004", (await Refused(database, Samples.Png, Named("a.pdf"))).Code);
        Assert.Equal("FILE-005", (await Refused(database, Samples.Pdf(), Named("a.pdf.exe"))).Code);
        Assert.Equal("FILE-006", (await Refused(database, Samples.Pdf(), Named("a.svg"))).Code);
        Assert.Equal("FILE-006", (await Refused(database, Samples.Pdf(), Named("a.pdf", type: "text/html"))).Code);
        Assert.Equal("FILE-007", (await Refused(database, Samples.Docx(), Named("a.docm"))).Code);

        Assert.Empty(Directory.EnumerateFiles(Path.Combine(database.Folder, "files"), "*", SearchOption.AllDirectories));
        Assert.Equal(0, await database.With(sp => sp.GetRequiredService<AppDb>().Set<StoredFile>().CountAsync()));
    }

    [Theory, OnEach]
    public async Task What_is_refused_is_recorded_with_the_reason_and_by_whom(On engine)
    {
        await using var database = await Open(engine);
        await Refused(database, Samples.Png, Named("../thư mời.pdf"));

        var entry = await database.With(sp => sp.GetRequiredService<AppDb>().Set<EventRow>().SingleAsync(e => e.Kind == RefusedFiles.Kind));

        Assert.Equal(("thư mời.pdf", "test", (Guid?)Unit), (entry.SubjectLabel, entry.ActorName, entry.UnitId));
        Assert.Equal("FILE-004: Nội dung tệp không đúng với đuôi “.pdf”: đây là ảnh PNG. Hãy lưu lại tệp đúng định dạng rồi gửi.", entry.Remark);
        Assert.Single(await database.With(sp => sp.GetRequiredService<AppDb>().Timeline(Owner).ToListAsync()), e => e.Kind == RefusedFiles.Kind);
    }

    [Fact]
    public async Task A_refusal_says_what_to_do()
    {
        await using var database = await Open(On.Sqlite);

        var wrong = await Refused(database, Samples.Png, Named("a.pdf"));
        Assert.Equal(["pdf", "ảnh PNG"], wrong.Values);
        var unknown = await Refused(database, "chữ"u8.ToArray(), Named("a.txt", new FileLimits(1000, [FileKinds.Pdf, FileKinds.Png])));
        Assert.Equal(["PDF, ảnh PNG"], unknown.Values);
    }

    [Fact]
    public async Task A_name_without_ending_gets_the_one_of_its_kind()
    {
        await using var database = await Open(On.Sqlite);

        Assert.Equal("scan.pdf", (await Add(database, Samples.Pdf(), Named("scan"))).Name);
    }

    [Fact]
    public async Task An_endless_upload_stops_at_the_limit()
    {
        await using var database = await Open(On.Sqlite);
        var endless = new Endless();

        var refused = await Assert.ThrowsAsync<Refused>(() => database.Act((sp, act) => sp.GetRequiredService<FileDesk>().Add(endless, Named("a.pdf"), act)));

        Assert.Equal(FileRefusals.TooLarge.Code, refused.Why.Code);
        Assert.True(endless.Given < FileLimits.Papers.Most + (1 << 20));
    }

    [Theory, InlineData(0), InlineData(100_000), InlineData(299_999)]
    public async Task A_stored_content_that_changed_is_never_given_out_whole(int place)
    {
        await using var database = await Open(On.Sqlite);
        var file = await Add(database, Samples.Pdf(new string('x', 300_000)), Named("a.pdf"));
        var bytes = await File.ReadAllBytesAsync(PathOf(database, file));
        bytes[place] ^= 1;
        await File.WriteAllBytesAsync(PathOf(database, file), bytes);

        Assert.Equal(FileRefusals.Lost, (await Assert.ThrowsAsync<Refused>(() => Read(database, file))).Why);

        await File.WriteAllBytesAsync(PathOf(database, file), bytes[..1000]);
        Assert.Equal(FileRefusals.Lost, (await Assert.ThrowsAsync<Refused>(() => Read(database, file))).Why);
        File.Delete(PathOf(database, file));
        Assert.Equal(FileRefusals.Lost, (await Assert.ThrowsAsync<Refused>(() => Read(database, file))).Why);
    }

    [Theory, OnEach]
    public async Task The_nightly_check_names_orphans_missing_and_corrupt_contents_until_they_are_put_right(On engine)
    {
        await using var database = await Open(engine);
        database.Clock.MoveTo(DateTime.SpecifyKind(DateTime.UtcNow.AddDays(2), DateTimeKind.Unspecified));
        var missing = await Add(database, Samples.Pdf("1"), Named("1.pdf"));
        var cut = await Add(database, Samples.Pdf("2"), Named("2.pdf"));
        var decayed = await Add(database, Samples.Pdf("3"), Named("3.pdf"));
        await Add(database, Samples.Pdf("4"), Named("4.pdf"));
        await database.With(sp => sp.GetRequiredService<FileDesk>().Add(new MemoryStream(Samples.Pdf("5")), Named("5.pdf"), sp.GetRequiredService<Acts>().System("forgotten")));
        var whole = await File.ReadAllBytesAsync(PathOf(database, missing));
        File.Delete(PathOf(database, missing));
        await File.WriteAllBytesAsync(PathOf(database, cut), [1]);
        await File.WriteAllBytesAsync(PathOf(database, decayed), [(byte)'x', .. (await File.ReadAllBytesAsync(PathOf(database, decayed)))[1..]]);

        for (var night = 0; night < 16; night++)
        {
            await database.Run<FileCheck>();
            database.Clock.Pass(TimeSpan.FromDays(1));
        }

        var found = await Findings(database);
        Assert.Equal(4, found.Count);
        Assert.Equal(FileProblem.Missing, found[missing.Hash]);
        Assert.Equal(FileProblem.Corrupt, found[cut.Hash]);
        Assert.Equal(FileProblem.Corrupt, found[decayed.Hash]);
        Assert.Single(found.Values, FileProblem.Orphan);

        await File.WriteAllBytesAsync(PathOf(database, missing), whole);
        await database.Run<FileCheck>();
        Assert.DoesNotContain(missing.Hash, await Findings(database));
    }

    private static Task<Dictionary<string, FileProblem>> Findings(TestDatabase database) =>
        database.With(sp => sp.GetRequiredService<AppDb>().Set<FileFinding>().ToDictionaryAsync(f => f.Hash, f => f.Problem));

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return new(buffer.Length);
        }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
