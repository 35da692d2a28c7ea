using System.IO.Compression;
using System.Text;
using CsCheck;
using ThongSuot.Files;
using ThongSuot.Languages;
using ThongSuot.Mechanisms.Tests.Files;

namespace ThongSuot.Mechanisms.Tests;

/// <summary>Readers of what comes from outside, given anything at all: an answer or the one refusal they promise, never another fault, never without end.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Endings = ["pdf", "docx", "xlsx", "odt", "zip", "png", "jpg", "csv", "txt", "xml", "p7s", "doc", "mp3", "exe", ""];

    private static readonly byte[][] Seeds =
        [Samples.Png, Samples.Ole, Samples.Pdf("nội dung"), Samples.Docx(), Samples.Xlsx(), Samples.Odt(), Samples.Zip(("a.txt", "chữ"u8.ToArray()), ("b/c.txt", new byte[5000])), Samples.Zip(("in.zip", Samples.Zip(("x", new byte[9000]))))];

    private static readonly string[] PoLines = ["msgid \"a\"", "msgstr \"b\"", "msgid_plural \"c\"", "msgstr[0] \"d\"", "msgstr[1] \"e\"", "msgstr[x] \"e\"", "\"more\"", "\"open", "# note", "", "msgid", "msgstr \"\\n\\t\\\\ \\q\"", "\\"];

    private sealed record Harm(int Seed, int Ending, (int At, byte Value)[] Changes, int Cut, int Twice);

    private static readonly Gen<Harm> Harms = Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100], Gen.Select(Gen.Int[0, 100_000], Gen.Byte).Array[0, 12], Gen.Int[0, 100_000], Gen.Int[0, 5])
        .Select((seed, ending, changes, cut, twice) => new Harm(seed, ending, changes, cut, twice));

    [Fact]
    public void Any_bytes_under_any_ending_are_judged() => Gen.Select(Gen.Byte.Array[0, 2000], Gen.Int[0, 100]).Sample((bytes, ending) => Judged(bytes, Endings[ending % Endings.Length]), iter: 3000);

    [Fact]
    public void A_good_file_broken_anywhere_is_judged() => Harms.Sample(harm => Judged(Broken(harm), Endings[harm.Ending % Endings.Length]), iter: 3000);

    [Fact]
    public void A_directory_of_an_archive_broken_anywhere_is_read_or_not() => Harms.Sample(harm =>
    {
        var content = Broken(harm with { Seed = 3 + (harm.Seed % 5) });
        var members = ZipDirectory.Read(new MemoryStream(content), 1000);
        if (members is null)
        {
            return;
        }

        Assert.True(members.Count <= 1001, $"{members.Count} members");
        foreach (var member in members)
        {
            var at = ZipDirectory.DataOf(new MemoryStream(content), member);
            Assert.True(at is null || (at >= 0 && at <= content.Length), $"Data at {at} of {content.Length}");
        }
    }, iter: 3000);

    [Fact]
    public void An_archive_that_swells_is_refused_however_deep_it_lies()
    {
        var bomb = Samples.Zip(("bomb", new byte[60_000_000]));
        for (var depth = 0; depth < 4; depth++)
        {
            Assert.NotNull(Sniffer.Look(new MemoryStream(bomb), "zip", false).Why);
            bomb = Samples.Zip(($"{depth}.zip", bomb));
        }
    }

    [Fact]
    public void Many_small_members_are_refused_before_they_are_opened()
    {
        var many = new MemoryStream();
        using (var archive = new ZipArchive(many, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 20_000; i++)
            {
                archive.CreateEntry($"{i}");
            }
        }

        Assert.NotNull(Sniffer.Look(many, "zip", false).Why);
    }

    [Fact]
    public void A_translation_is_read_or_its_line_is_named() => Gen.OneOf(
            Gen.String[0, 300],
            Gen.Int[0, PoLines.Length - 1].Select(i => PoLines[i]).Array[0, 14].Select(lines => string.Join('\n', lines)))
        .Sample(text =>
        {
            try
            {
                Assert.All(PoFile.Read(new StringReader(text)), e => Assert.InRange(e.Line, 1, text.Split('\n').Length + 1));
            }
            catch (FormatException e)
            {
                Assert.NotEmpty(e.Message);
            }
        }, iter: 5000);

    [Fact]
    public void Any_name_of_a_file_becomes_one_that_every_machine_can_keep() => Gen.String[0, 400].Sample(name =>
    {
        var clean = FileName.Clean(name);
        Assert.InRange(clean.Length, 1, 120);
        Assert.DoesNotContain(clean, c => "<>:\"/\\|?*".Contains(c, StringComparison.Ordinal) || char.IsControl(c) || c is '\u202E' or '\u2066' or '\uFFFD');
        Assert.True(clean.IsNormalized(NormalizationForm.FormC));
        Assert.Equal(clean, FileName.Clean(clean));
    }, iter: 5000);

    private static void Judged(byte[] content, string ending)
    {
        var found = Sniffer.Look(new MemoryStream(content), ending, false);
        Assert.True((found.Kind is null) != (found.Why is null), "A file is of one kind or refused for one reason.");
    }

    private static byte[] Broken(Harm harm)
    {
        var content = Seeds[harm.Seed % Seeds.Length].ToArray();
        foreach (var (at, value) in harm.Changes)
        {
            content[at % content.Length] = value;
        }

        var cut = harm.Twice == 0 ? content[..(harm.Cut % (content.Length + 1))] : content;
        return harm.Twice == 1 ? [.. cut, .. cut] : cut;
    }
}
