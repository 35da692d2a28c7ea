using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using ThongSuot.Files;

namespace ThongSuot.Mechanisms.Tests.Files;

[Collection("scratch")]
public sealed class ZipCheckTests
{
    private static string? Refusal(byte[] archive, bool locked = false) => Sniffer.Look(new MemoryStream(archive), "zip", locked).Why?.Code;

    private static byte[] Zeros(int megabytes)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("a.txt").Open();
            var megabyte = new byte[1 << 20];
            for (var i = 0; i < megabytes; i++)
            {
                entry.Write(megabyte);
            }
        }

        return stream.ToArray();
    }

    [Fact]
    public void An_archive_that_unpacks_to_far_more_than_it_is_is_refused_before_it_is_unpacked_whole()
    {
        var bomb = Zeros(200);
        var watch = Stopwatch.StartNew();

        Assert.Equal("FILE-008", Refusal(bomb));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_small_archive_of_zeros_is_taken() => Assert.Null(Refusal(Zeros(5)));

    [Fact]
    public void An_archive_that_lies_about_its_size_is_refused()
    {
        var bomb = Zeros(200);
        var place = bomb.AsSpan().LastIndexOf("PK\x1\x2"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(bomb.AsSpan(place + 24), 1000);

        Assert.Equal("FILE-008", Refusal(bomb));

        var small = Zeros(1);
        BinaryPrimitives.WriteUInt32LittleEndian(small.AsSpan(small.AsSpan().LastIndexOf("PK\x1\x2"u8) + 24), 1000);
        Assert.Equal("FILE-013", Refusal(small));
    }

    [Fact]
    public void Archives_inside_archives_share_one_budget_and_go_only_so_deep()
    {
        var bomb = Zeros(15);
        Assert.Equal("FILE-008", Refusal(Samples.Zip(("1.zip", bomb), ("2.zip", bomb), ("3.zip", bomb))));

        var deep = Samples.Zip(("a.txt", [1]));
        for (var i = 0; i < 3; i++)
        {
            deep = Samples.Zip(("b.zip", deep));
        }

        Assert.Equal("FILE-008", Refusal(deep));
    }

    [Fact]
    public void Too_many_members_are_refused()
    {
        var many = Enumerable.Range(0, ZipCheck.MostMembers + 1).Select(i => ($"{i}", Array.Empty<byte>())).ToArray();

        Assert.Equal("FILE-008", Refusal(Samples.Zip(many)));
        Assert.Null(Refusal(Samples.Zip(many[1..])));
    }

    [Fact]
    public void A_locked_archive_is_taken_only_where_it_is_allowed()
    {
        var archive = Samples.Zip(("a.txt", "abc"u8.ToArray()));
        archive[archive.AsSpan().LastIndexOf("PK\x1\x2"u8) + 8] |= 1;

        Assert.Equal("FILE-009", Refusal(archive));
        Assert.Null(Refusal(archive, locked: true));
    }

    [Fact]
    public void Nothing_unpacked_is_left_behind()
    {
        Refusal(Samples.Zip(("a.zip", Samples.Zip(("b.zip", Samples.Zip(("c.txt", [1])))))));

        Assert.Empty(Directory.EnumerateFiles(Path.GetTempPath(), "thongsuot-*.tmp"));
    }
}
