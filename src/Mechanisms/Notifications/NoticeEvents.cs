using ThongSuot.Kernel;

namespace ThongSuot.Notifications;

/// <summary>A notice is to go out by mail: proof that the person was told, and the work to do it.</summary>
public sealed record MailOrdered(Guid Notice, Guid Person, string Title, string AboutKind, string AboutId, string AboutLabel) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(AboutKind, AboutId, AboutLabel);

    /// <inheritdoc/>
    public override string Remark => Title;
}

/// <summary>A notice is to go out by SMS.</summary>
public sealed record SmsOrdered(Guid Notice, Guid Person, string Title, string AboutKind, string AboutId, string AboutLabel) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(AboutKind, AboutId, AboutLabel);

    /// <inheritdoc/>
    public override string Remark => Title;
}

/// <summary>A person chose how to be told of a kind of notice.</summary>
public sealed record NoticeChoiceMade(Guid Person, string Kind, bool Mail, bool Sms, string Name = "") : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("person", Person, Name);

    /// <inheritdoc/>
    public override string Remark => Kind;
}
