using System.Text;

namespace ThongSuot.Kernel.Tests;

public sealed class SafeXmlTests
{
    [Fact]
    public void A_document_is_read_with_its_lines_and_blanks()
    {
        var document = Read("<a>\n  <b x=\"1\"/>\n</a>");
        Assert.Equal(2, SafeXml.LineOf(document.Root!.Elements().Single()));
        Assert.Equal("\n  ", document.Root.FirstNode!.ToString());
        Assert.Equal(0, SafeXml.LineOf(new System.Xml.Linq.XElement("made")));
    }

    [Theory]
    [InlineData("", XmlProblem.Malformed)]
    [InlineData("<a><b></a>", XmlProblem.Malformed)]
    [InlineData("<!DOCTYPE a><a/>", XmlProblem.Malformed)]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>", XmlProblem.Malformed)]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;\">]><a>&y;</a>", XmlProblem.Malformed)]
    [InlineData("<a>&unknown;</a>", XmlProblem.Malformed)]
    public void What_is_malformed_or_hostile_is_refused(string text, XmlProblem problem) => Assert.Equal(problem, Assert.Throws<XmlRefused>(() => Read(text)).Problem);

    [Fact]
    public void What_is_too_large_too_many_or_too_deep_is_refused()
    {
        Assert.Equal(XmlProblem.TooLarge, Assert.Throws<XmlRefused>(() => Read($"<a>{new string('x', SafeXml.MostBytes)}</a>")).Problem);
        Assert.Equal(XmlProblem.TooManyElements, Assert.Throws<XmlRefused>(() => Read($"<a>{string.Concat(Enumerable.Repeat("<b/>", SafeXml.MostElements))}</a>")).Problem);
        Assert.Equal(XmlProblem.TooDeep, Assert.Throws<XmlRefused>(() => Read(string.Concat(Enumerable.Repeat("<a>", SafeXml.MostDepth + 2)) + string.Concat(Enumerable.Repeat("</a>", SafeXml.MostDepth + 2)))).Problem);
        Assert.Equal(SafeXml.MostElements, Read($"<a>{string.Concat(Enumerable.Repeat("<b/>", SafeXml.MostElements - 1))}</a>").Descendants().Count());
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void The_encoding_of_the_file_is_followed(string encoding)
    {
        var text = $"<?xml version=\"1.0\" encoding=\"{encoding}\"?><a>Tiếp nhận</a>";
        var by = Encoding.GetEncoding(encoding);
        Assert.Equal("Tiếp nhận", SafeXml.Read(new MemoryStream([.. by.GetPreamble(), .. by.GetBytes(text)])).Root!.Value);
    }

    private static System.Xml.Linq.XDocument Read(string text) => SafeXml.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
