using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>A kind of post: director, specialist, counter clerk. The same in many units.</summary>
internal sealed class Position
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>Does the holder lead the unit or stand in for its leader?</summary>
    public bool IsLeader { get; set; }

    /// <summary>Order inside a unit: 1 is the head.</summary>
    public int Rank { get; set; }
}

/// <summary>One place for one person in a unit (vị trí): what work belongs to, whoever holds it.</summary>
internal sealed class Seat : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid UnitId { get; init; }

    public required Guid PositionId { get; init; }

    /// <summary>The position, with what this seat does where several are alike.</summary>
    public required string Title { get; set; }

    public required DateOnly Since { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The seat it was before a reorganisation.</summary>
    public Guid? FormerId { get; init; }

    public int Version { get; set; }

    public bool IsOpen(DateOnly day) => Since <= day && (Until is null || Until >= day);

    /// <summary>Why a person may not take the seat from a day on; none when nothing is against it.</summary>
    /// <param name="here">The holdings of this seat that last to that day or longer, with names.</param>
    /// <param name="elsewhere">The same person's holdings of any seat that last to that day or longer, with names.</param>
    public Refusal? WhyNotFill(HoldingKind kind, bool main, DateOnly from, DateOnly? to, IEnumerable<(Holding Holding, string Name)> here, IEnumerable<(Holding Holding, string Name)> elsewhere)
    {
        if (to < from)
        {
            return OrganizationsRefusals.EndsBeforeItBegins.With(to.Value, from);
        }

        if (!IsOpen(from) || (Until is not null && (to is null || to > Until)))
        {
            return OrganizationsRefusals.SeatClosed.With(Until is { } last && IsOpen(from) ? last.AddDays(1) : from);
        }

        var span = new Period(from, to);
        if (kind is HoldingKind.Appointed && here.FirstOrDefault(h => h.Holding.Kind is HoldingKind.Appointed && h.Holding.Period.Overlaps(span)) is { Holding: { } held } holder)
        {
            return OrganizationsRefusals.SeatHeld.With(holder.Name, held.From > from ? held.From : from);
        }

        return main && elsewhere.FirstOrDefault(h => h.Holding.IsMain && h.Holding.Period.Overlaps(span)) is { Holding: { } other } self
            ? OrganizationsRefusals.MainSeatHeld.With(self.Name, other.From > from ? other.From : from)
            : null;
    }
}

/// <summary>On what ground a person holds a seat.</summary>
internal enum HoldingKind
{
    /// <summary>Appointed or recruited.</summary>
    Appointed,

    /// <summary>Acts in the seat until somebody is appointed (giao quyền, phụ trách).</summary>
    Acting,

    /// <summary>Beside another seat (kiêm nhiệm).</summary>
    Concurrent,
}

/// <summary>A person holds a seat for a time.</summary>
internal sealed class Holding : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid SeatId { get; init; }

    public required Guid PersonId { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? To { get; set; }

    /// <summary>The person's main seat: taken at sign-in unless another is chosen.</summary>
    public bool IsMain { get; init; }

    public required HoldingKind Kind { get; init; }

    public int Version { get; set; }

    public Period Period => new(From, To);
}

/// <summary>Titles of the kinds of holding.</summary>
internal static class HoldingTitles
{
    public static string Title(this HoldingKind kind) => kind switch
    {
        HoldingKind.Appointed => "Bổ nhiệm, tuyển dụng",
        HoldingKind.Acting => "Giao quyền, phụ trách",
        _ => "Kiêm nhiệm",
    };
}
