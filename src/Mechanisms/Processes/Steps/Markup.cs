using System.Xml.Linq;

namespace ThongSuot.Processes;

/// <summary>Small changes of a file that leave its lines as its maker set them.</summary>
internal static class Markup
{
    /// <summary>Our own extension of an element.</summary>
    public static XElement? Own(this XElement element, string name) => element.Extensions(name).FirstOrDefault(e => e.Name.Namespace == Bpmn.Own);

    /// <summary>Gives our namespace its prefix, unless the file has one for it.</summary>
    public static void Declare(this XElement root)
    {
        if (root.GetPrefixOfNamespace(Bpmn.Own) is null && root.GetNamespaceOfPrefix("ts") is null)
        {
            root.Add(new XAttribute(XNamespace.Xmlns + "ts", Bpmn.Own));
        }
    }

    /// <summary>Takes an element out with the blanks before it.</summary>
    public static void RemoveWithBlank(this XElement element)
    {
        if (element.PreviousNode is XText blank && string.IsNullOrWhiteSpace(blank.Value) && element.NextNode is XText)
        {
            blank.Remove();
        }

        element.Remove();
    }

    /// <summary>Puts a new element beside one, indented as that is.</summary>
    public static void AddBeside(this XElement there, XElement element, bool before)
    {
        var blank = there.PreviousNode is XText text && string.IsNullOrWhiteSpace(text.Value) ? text.Value : null;
        if (before)
        {
            there.AddBeforeSelf(element);
            if (blank is not null)
            {
                there.AddBeforeSelf(new XText(blank));
            }
        }
        else
        {
            there.AddAfterSelf(element);
            if (blank is not null)
            {
                there.AddAfterSelf(new XText(blank));
            }
        }
    }

    /// <summary>Puts a new element into one, before another of its parts or last, indented as the parts are.</summary>
    public static void AddChild(this XElement holder, XElement element, XElement? before)
    {
        if (before is not null)
        {
            before.AddBeside(element, before: true);
        }
        else if (holder.Elements().LastOrDefault() is { } last)
        {
            last.AddBeside(element, before: false);
        }
        else
        {
            holder.Add(element);
        }
    }
}
