namespace ThongSuot.Expressions;

/// <summary>Tests of cells, and what stands behind <c>in</c>.</summary>
internal sealed partial class Parser
{
    public Node WholeTests()
    {
        if (Now.Kind is TokenKind.End || (Now.Is("-") && Ahead.Kind is TokenKind.End))
        {
            return new Literal(true);
        }

        var negated = Now.Is("not") && Ahead.Is("(") && Closes(at + 1) == tokens.Count - 2;
        at += negated ? 2 : 0;
        var tests = Tests();
        if (negated)
        {
            Take(")");
        }

        return Now.Kind is not TokenKind.End ? throw Wanted(Faults.TheEnd) : Deep<Node>(negated ? new NotNode(tests) : tests);
    }

    private TestList Tests()
    {
        var tests = new List<Node> { Test() };
        while (Try(","))
        {
            tests.Add(Test());
        }

        return Deep(new TestList(tests));
    }

    private Node Test()
    {
        var sign = Now.Text;
        if (Now.Kind is TokenKind.Sign && sign is "<" or "<=" or ">" or ">=" or "=" or "!=")
        {
            at++;
            return Deep(new SignTest(sign, Read(Comparison + 1)));
        }

        return Deep(new ValueTest(Read(0)));
    }

    // The place of the bracket that closes the one standing here.
    private int Closes(int open)
    {
        var level = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            level += tokens[i].Is("(") ? 1 : tokens[i].Is(")") ? -1 : 0;
            if (level == 0)
            {
                return i;
            }
        }

        return -1;
    }

    // Behind "in": a test, a bracket of tests, or any list or range.
    private Node Container()
    {
        if (!Now.Is("(") || IsRange())
        {
            return Now.Kind is TokenKind.Sign && Now.Text is "<" or "<=" or ">" or ">=" or "=" or "!=" ? Test() : new ValueTest(Read(Comparison));
        }

        at++;
        var tests = Tests();
        Take(")");
        return tests;
    }

    private bool IsRange()
    {
        var end = Closes(at);
        var level = 0;
        for (var i = at; i < (end < 0 ? tokens.Count : end); i++)
        {
            level += tokens[i].Text is "(" or "[" or "{" && tokens[i].Kind is TokenKind.Sign ? 1 : tokens[i].Text is ")" or "]" or "}" && tokens[i].Kind is TokenKind.Sign ? -1 : 0;
            if (level == 1 && tokens[i].Is(".."))
            {
                return true;
            }
        }

        return false;
    }
}
