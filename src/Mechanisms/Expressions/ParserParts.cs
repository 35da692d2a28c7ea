using System.Globalization;

namespace ThongSuot.Expressions;

/// <summary>The parts an expression begins with, and what may follow a value.</summary>
internal sealed partial class Parser
{
    private Node Prefix()
    {
        var token = Now;
        switch (token.Kind)
        {
            case TokenKind.Number:
                at++;
                return decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? new Literal(number) : throw new ExpressionException(Faults.BadNumber, token.Position, token.Text);
            case TokenKind.Text:
                at++;
                return new Literal(token.Text);
            case TokenKind.Moment:
                at++;
                return new Literal(Moments.Read(token.Text) ?? throw new ExpressionException(Faults.BadMoment, token.Position, token.Text));
            case TokenKind.Name:
                return Name();
            case TokenKind.Word:
                return Word(token.Text);
            case TokenKind.Sign:
                return Signed(token);
            default:
                throw Wanted(Faults.AnExpression);
        }
    }

    private Node Signed(Token token)
    {
        at++;
        switch (token.Text)
        {
            case "-": return Deep(new NegativeNode(Read(Sign)));
            case "?": return new NameNode("?");
            case "!" when options.Lenient: return Deep(new NotNode(Read(Sign)));
            case "{": return Context();
            case "]": return Range(Read(0), lowIncluded: false);
            case "[":
                if (Try("]"))
                {
                    return new ListNode([]);
                }

                var first = Read(0);
                return Now.Is("..") ? Range(first, lowIncluded: true) : List(first);
            case "(":
                var inner = Read(0);
                if (Now.Is(".."))
                {
                    return Range(inner, lowIncluded: false);
                }

                Take(")");
                return inner;
            default:
                at--;
                throw Wanted(Faults.AnExpression);
        }
    }

    private Node Word(string word)
    {
        switch (word)
        {
            case "true" or "false" or "null" when !Ahead.Is("("):
                at++;
                return new Literal(word is "null" ? null : word is "true");
            case "True" or "False" or "None" when options.Lenient && !IsKnown(word):
                at++;
                return new Literal(word is "None" ? null : word is "True");
            case "if" when !Ahead.Is("."): return If();
            case "for" when Ahead.Kind is TokenKind.Word or TokenKind.Name: return For();
            case "some" or "every" when Ahead.Kind is TokenKind.Word or TokenKind.Name: return Quantified(word is "every");
            case "not" when Ahead.Is("("):
                at += 2;
                var negated = Read(0);
                Take(")");
                return Deep(new NotNode(negated));
            case "not" when options.Lenient:
                at++;
                return Deep(new NotNode(Read(Not)));
            case "empty" when options.Lenient && Ahead.Kind is TokenKind.Word or TokenKind.Name:
                at++;
                return Deep(new EmptyNode(Read(Sign)));
            default:
                return Stops.Contains(word) ? throw Wanted(Faults.AnExpression) : Name();
        }
    }

    private Node Name()
    {
        var start = Now.Position;
        var name = NameText();
        if (!Now.Is("("))
        {
            (filters > 0 ? inside : outside).Add(name);
            return new NameNode(name);
        }

        at++;
        var arguments = new List<Node>();
        while (!Try(")"))
        {
            arguments.Add(Read(0));
            if (!Now.Is(")"))
            {
                Take(",");
            }
        }

        if (options.Functions.Contains(name))
        {
            return Deep(new CallNode(name, arguments));
        }

        var builtin = Builtins.Find(name) ?? throw new ExpressionException(Faults.UnknownFunction, start, name);
        return arguments.Count >= builtin.Least && arguments.Count <= builtin.Most
            ? Deep(new BuiltinNode(builtin, arguments))
            : throw new ExpressionException(Faults.WrongCount, start, name, builtin.Least == builtin.Most ? $"{builtin.Least}" : builtin.Most == int.MaxValue ? $"≥ {builtin.Least}" : $"{builtin.Least}–{builtin.Most}", arguments.Count);
    }

    // Words that follow each other are one name, unless a word of the language stands between; known names come whole from the lexer.
    private string NameText()
    {
        if (Now.Kind is TokenKind.Name)
        {
            return tokens[at++].Text;
        }

        if (Now.Kind is not TokenKind.Word)
        {
            throw Wanted(Faults.AName);
        }

        var words = new List<string> { tokens[at++].Text };
        while (!IsKnown(words[0]) && Now.Kind is TokenKind.Word && !Stops.Contains(Now.Text) && !(options.Lenient && LenientStops.Contains(Now.Text)) && !(Now.Is("instance") && Ahead.Is("of")))
        {
            words.Add(tokens[at++].Text);
        }

        return string.Join(' ', words);
    }

    private bool IsKnown(string word) => options.Names.Contains(word);

    private Node Postfix(Node node)
    {
        while (true)
        {
            if (Now.Is("."))
            {
                at++;
                node = Deep(new PathNode(node, NameText()));
            }
            else if (Now.Is("[") && Begins(Ahead))
            {
                at++;
                filters++;
                var filter = Read(0);
                filters--;
                Take("]");
                node = Deep(new FilterNode(node, filter));
            }
            else if (Now.Is("("))
            {
                throw new ExpressionException(Faults.NotAFunction, Now.Position);
            }
            else
            {
                return node;
            }
        }
    }

    // "[1..5[" closes an open range: behind a filter's bracket an expression begins.
    private static bool Begins(Token token) => token.Kind switch
    {
        TokenKind.End => false,
        TokenKind.Sign => token.Text is "(" or "[" or "{" or "-" or "?" or "!",
        TokenKind.Word => !(Stops.Contains(token.Text) && token.Text is not ("if" or "for" or "some" or "every")),
        _ => true,
    };
}
