using System.Xml.Linq;

namespace ThongSuot.Processes;

/// <summary>Names of BPMN 2.0 XML, and short ways to its parts.</summary>
internal static class Bpmn
{
    public static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static readonly XNamespace Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";
    public static readonly XNamespace Bounds = "http://www.omg.org/spec/DD/20100524/DC";
    public static readonly XNamespace Points = "http://www.omg.org/spec/DD/20100524/DI";

    /// <summary>Our own extensions: limits of steps and processes.</summary>
    public static readonly XNamespace Own = "urn:thongsuot:bpmn:1";

    public static string Id(this XElement element) => element.Attribute("id")?.Value ?? "";

    public static string Name(this XElement element) => string.Join(' ', (element.Attribute("name")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static XElement? Part(this XElement element, string name) => element.Element(Model + name);

    public static IEnumerable<XElement> Parts(this XElement element, string name) => element.Elements(Model + name);

    /// <summary>An attribute by its local name, whoever's namespace it is of.</summary>
    public static string? Text(this XElement element, string name) => element.Attribute(name)?.Value ?? element.Attributes().FirstOrDefault(a => a.Name.LocalName == name && !a.IsNamespaceDeclaration)?.Value;

    /// <summary>A reference without the prefix of its namespace.</summary>
    public static string? Reference(this XElement element, string name) => element.Text(name) is { Length: > 0 } text ? text[(text.LastIndexOf(':') + 1)..] : null;

    /// <summary>Extension elements by local name, whoever's they are.</summary>
    public static IEnumerable<XElement> Extensions(this XElement element, string name) => element.Part("extensionElements")?.Descendants().Where(e => e.Name.LocalName == name) ?? [];

    public static string? Documentation(this XElement element) => element.Part("documentation")?.Value.Trim() is { Length: > 0 } text ? text : null;
}
