using ThongSuot.Access;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;

namespace ThongSuot.Web;

/// <summary>Who asks, in which language, with which form: found once per request, before any handler.</summary>
public sealed class RequestSession
{
    /// <summary>The signed-in browser, or none.</summary>
    public Session? Session { get; internal set; }

    /// <summary>Who: a visitor until a session is found.</summary>
    public Actor Actor { get; internal set; } = Actor.Visitor;

    /// <summary>The actor's rights today.</summary>
    public IRights Rights { get; internal set; } = NoRights.Instance;

    /// <summary>vi or en.</summary>
    public string Language { get; internal set; } = "vi";

    /// <summary>The form that was sent, or was kept while signing in, or an empty one.</summary>
    public FormState? Form { get; internal set; }

    /// <summary>From which network address.</summary>
    public string? Address { get; internal set; }

    /// <summary>Whose browser it is, though the session may have ended: what was typed is kept for this person only.</summary>
    internal Guid? Known { get; set; }

    internal Act? Act { get; set; }

    internal Acting Acting(WorkClock clock) => new()
    {
        Id = Form is { WasSent: true } ? Form.ActId : Guid.CreateVersion7(),
        Actor = Actor,
        Rights = Rights,
        At = clock.Now,
        Unit = Session?.UnitId,
        Seat = Session?.SeatId,
        Address = Address,
    };
}
