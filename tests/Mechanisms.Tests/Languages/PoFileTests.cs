using System.Text;
using CsCheck;
using ThongSuot.Languages;

namespace ThongSuot.Mechanisms.Tests.Languages;

public sealed class PoFileTests
{
    private static IReadOnlyList<PoEntry> Read(string text) => PoFile.Read(new StringReader(text));

    [Fact]
    public void Entries_are_read_without_header_and_comments()
    {
        var entries = Read("""
            # A translator's remark
            msgid ""
            msgstr ""
            "Language: en\n"

            #: src/Page.razor:3
            msgctxt "nút"
            msgid "Lưu"
            msgstr "Save"
            #~ msgid "Cũ"
            #~ msgstr "Old"

            msgid "Hồ sơ đã quá hạn "
            "{0} ngày\n"
            msgstr ""
            "The dossier is {0} days late, "
            "\"overdue\"\\\t\n"
            """);

        Assert.Equal(["Lưu", "Hồ sơ đã quá hạn {0} ngày\n"], entries.Select(e => e.Source));
        Assert.Equal(["Save", "The dossier is {0} days late, \"overdue\"\\\t\n"], entries.Select(e => e.Translations.Single()));
        Assert.Equal([7, 13], entries.Select(e => e.Line));
    }

    [Fact]
    public void Plural_forms_are_read_in_order()
    {
        var entry = Read("""
            msgid "{0} hồ sơ"
            msgid_plural "{0} hồ sơ"
            msgstr[1] "{0} dossiers"
            msgstr[0] "{0} dossier"
            """).Single();
        Assert.Equal("{0} hồ sơ", entry.Plural);
        Assert.Equal(["{0} dossier", "{0} dossiers"], entry.Translations);
    }

    [Theory]
    [InlineData("msgid \"a")]
    [InlineData("msgid a")]
    [InlineData("\"a\"")]
    [InlineData("msgid \"a\"\nmsgstr \"b\\\"")]
    [InlineData("msgid \"a\"\nmessage \"b\"")]
    [InlineData("msgid \"a\"\nmsgstr[x] \"b\"")]
    public void What_is_not_PO_names_its_line(string text)
    {
        var wrong = Assert.Throws<FormatException>(() => Read(text));
        Assert.Contains($"Line {text.Count(c => c == '\n') + 1}", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_escaped_is_read_back() => Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 20], Gen.String[Gen.Int[0, 7].Select(i => "a\"\\\n\t ệ#"[i]), 0, 30])
        .Sample((source, english) => Read($"msgid \"{source}\"\nmsgstr \"{Escape(english)}\"").Single() is var entry
            && entry.Source == source && entry.Translations.Single() == english);

    [Fact]
    public void Any_text_is_read_or_refused_as_not_PO() => Gen.String.Sample(text =>
    {
        try
        {
            _ = Read("msgid \"a\"\n" + text);
        }
        catch (FormatException)
        {
        }
    });

    private static string Escape(string text) => new StringBuilder(text).Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\t", "\\t").ToString();
}
