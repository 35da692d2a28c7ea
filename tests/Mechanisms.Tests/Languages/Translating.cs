using CsCheck;
using ThongSuot.Kernel;
using ThongSuot.Languages;

namespace ThongSuot.Mechanisms.Tests.Languages;

/// <summary>PO files, and texts and figures in the reader's language.</summary>
public sealed class Translating
{
    private const string Po = """
        # a comment
        msgid ""
        msgstr "Language: en\n"

        #: src/x.cs
        msgid "Xin chào, {0}"
        msgstr "Hello, {0}"

        msgid ""
        "Hai "
        "dòng\n"
        msgstr "Two "
        "lines\n"

        msgid "{0} việc"
        msgid_plural "{0} việc"
        msgstr[0] "{0} task"
        msgstr[1] "{0} tasks"

        msgid "Chưa dịch"
        msgstr ""

        msgid "Dấu \"nháy\" và \\ và \t"
        msgstr "Quotes"
        """;

    private static Texts In(string language) => new(new Catalog(PoFile.Read(new StringReader(Po))), language);

    [Fact]
    public void A_file_is_read_entry_by_entry()
    {
        var entries = PoFile.Read(new StringReader(Po));
        Assert.Equal(["Xin chào, {0}", "Hai dòng\n", "{0} việc", "Chưa dịch", "Dấu \"nháy\" và \\ và \t"], entries.Select(e => e.Source));
        Assert.Equal("Two lines\n", entries[1].Translations.Single());
        Assert.Equal(2, entries[2].Translations.Count);
    }

    [Theory]
    [InlineData("msgid x", 1)]
    [InlineData("msgid \"a\"\nmsgstr \"b", 2)]
    [InlineData("\"lạc loài\"", 1)]
    [InlineData("msgid \"a\"\nrác", 2)]
    [InlineData("msgid \"", 1)]
    public void What_is_not_PO_is_refused_with_its_line(string text, int line) =>
        Assert.Contains($"Line {line}", Assert.Throws<FormatException>(() => PoFile.Read(new StringReader(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void Whatever_comes_is_read_or_refused_and_never_breaks() => Gen.OneOf(
        Gen.String,
        Gen.Int[0, 8].Select(i => ((string[])["msgid ", "msgstr ", "msgstr[0] ", "msgid_plural ", "\"a\"", "\"\\", "\n", "#x\n", "msgctxt \"c\"\n"])[i]).Array[0, 14].Select(string.Concat)).Sample(text =>
    {
        try
        {
            PoFile.Read(new StringReader(text));
        }
        catch (FormatException)
        {
            // Refused.
        }
    }, iter: 20_000);

    [Fact]
    public void Any_text_written_as_PO_is_read_back() => Gen.Select(Gen.String, Gen.String).Sample((source, translation) =>
    {
        static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)}\"";
        var entries = PoFile.Read(new StringReader($"msgid {Quoted(source)}\nmsgstr {Quoted(translation)}\n"));
        return source.Length == 0 ? entries.Count == 0 : entries.Single().Source == source && entries.Single().Translations.Single() == translation;
    });

    [Fact]
    public void English_falls_back_to_the_Vietnamese()
    {
        Assert.Equal("Hello, Đào", In("en")["Xin chào, {0}", "Đào"]);
        Assert.Equal("Xin chào, Đào", In("vi")["Xin chào, {0}", "Đào"]);
        Assert.Equal("Chưa dịch", In("en")["Chưa dịch"]);
        Assert.Equal("Không có", In("en")["Không có"]);
        Assert.Equal("vi", In("fr").Language);
    }

    [Theory]
    [InlineData("en", 1, "1 task")]
    [InlineData("en", 2, "2 tasks")]
    [InlineData("en", 0, "0 tasks")]
    [InlineData("en", 1236, "1,236 tasks")]
    [InlineData("vi", 1236, "1.236 việc")]
    public void A_count_takes_its_form(string language, long count, string text) => Assert.Equal(text, In(language).Count("{0} việc", count));

    [Fact]
    public void Figures_are_written_the_readers_way()
    {
        var at = VietnamTime.Utc(new DateTime(2020, 10, 15, 14, 30, 0));
        Assert.Equal(("1.236", "82,4", "150.000 đ", "82,4 %", "15/10/2020", "14:30 15/10/2020", "–", "1,5 KB"), (In("vi").Number(1236), In("vi").Number(82.4), In("vi").Money(150_000), In("vi").Percent(0.824), In("vi").Day(new DateOnly(2020, 10, 15)), In("vi").Moment(at), In("vi").Day(null), In("vi").Size(1536)));
        Assert.Equal(("1,236", "82.4"), (In("en").Number(1236), In("en").Number(82.4)));
        Assert.Equal("ngày 15/10/2020, 1.236 hồ sơ", In("vi")["ngày {0}, {1} hồ sơ", new DateOnly(2020, 10, 15), 1236]);
    }
}
