namespace ThongSuot.Expressions;

/// <summary>Ranges, lists, contexts, and the forms that begin with a word: <c>if</c>, <c>for</c>, <c>some</c>, <c>every</c>.</summary>
internal sealed partial class Parser
{
    private RangeNode Range(Node low, bool lowIncluded)
    {
        Take("..");
        var high = Read(0);
        var included = Now.Is("]");
        if (!included && !Now.Is(")") && !Now.Is("["))
        {
            throw Wanted("“]”");
        }

        at++;
        return Deep(new RangeNode(low, lowIncluded, high, included));
    }

    private ListNode List(Node first)
    {
        var items = new List<Node> { first };
        while (Try(","))
        {
            items.Add(Read(0));
        }

        Take("]");
        return Deep(new ListNode(items));
    }

    private ContextNode Context()
    {
        var entries = new List<KeyValuePair<string, Node>>();
        while (!Try("}"))
        {
            var position = Now.Position;
            var key = Now.Kind is TokenKind.Text ? tokens[at++].Text : NameText();
            Take(":");
            local.Add(key);
            entries.Add(entries.Exists(e => e.Key == key) ? throw new ExpressionException(Faults.SameKey, position, key) : new(key, Read(0)));
            if (!Now.Is("}"))
            {
                Take(",");
            }
        }

        return Deep(new ContextNode(entries));
    }

    private IfNode If()
    {
        at++;
        var test = Read(0);
        Take("then");
        var yes = Read(0);
        Take("else");
        return Deep(new IfNode(test, yes, Read(0)));
    }

    private ForNode For()
    {
        at++;
        var sources = Sources();
        Take("return");
        return Deep(new ForNode(sources, Read(0)));
    }

    private QuantifiedNode Quantified(bool every)
    {
        at++;
        var sources = Sources();
        Take("satisfies");
        return Deep(new QuantifiedNode(every, sources, Read(0)));
    }

    private List<Iteration> Sources()
    {
        var sources = new List<Iteration>();
        do
        {
            var name = NameText();
            local.Add(name);
            Take("in");
            var list = Read(0);
            sources.Add(new(name, list, Try("..") ? Read(0) : null));
        }
        while (Try(","));
        return sources;
    }

    private string TypeName()
    {
        var position = Now.Position;
        var name = NameText();
        return name is "number" or "string" or "boolean" or "date" or "time" or "date and time" or "days and time duration" or "years and months duration" or "list" or "context" or "Any" or "Null"
            ? name
            : throw new ExpressionException(Faults.UnknownType, position, name);
    }
}
