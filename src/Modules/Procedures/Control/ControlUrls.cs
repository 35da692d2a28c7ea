using System.Globalization;

namespace ThongSuot.Procedures;

/// <summary>Addresses of the control of procedures; pages and tests use nothing else.</summary>
internal static class ControlUrls
{
    public const string Proposals = "/procedures/control";
    public const string NewProposal = "/procedures/control/new";
    public const string Simplify = "/procedures/control/simplify";
    public const string NewSimplification = "/procedures/control/simplify/new";
    public const string PrintSimplify = "/procedures/control/simplify/print";
    public const string Reviews = "/procedures/control/reviews";
    public const string Duties = "/procedures/control/duties";

    public static string Proposal(Guid id) => $"/procedures/control/proposals/{id}";

    public static string ProposalPart(Guid id, string part) => $"{Proposal(id)}/{part}";

    public static string Opinion(Guid proposal, Guid id) => $"{Proposal(proposal)}/opinions/{id}";

    public static string Simplification(Guid id) => $"{Simplify}/{id}";

    public static string EditSimplification(Guid id) => $"{Simplify}/{id}/edit";

    public static string SimplifyOf(int year) => $"{Simplify}?year={year.ToString(CultureInfo.InvariantCulture)}";

    public static string Review(int year) => $"{Reviews}/{year.ToString(CultureInfo.InvariantCulture)}";

    public static string ReviewPart(int year, string part) => $"{Review(year)}/{part}";

    public static string ReviewItem(int year, Guid id) => $"{Review(year)}/items/{id}";
}
