namespace ThongSuot.Expressions;

internal enum TokenKind
{
    End,
    Number,
    Text,
    Moment,
    Word,
    Name,
    Sign,
}

/// <summary>A smallest part of an expression: what it is, how it is written, where it stands.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Position)
{
    public bool Is(string sign) => Kind is TokenKind.Sign or TokenKind.Word && Text == sign;
}
