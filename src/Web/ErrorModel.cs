using ThongSuot.Kernel;

namespace ThongSuot.Web;

/// <summary>What the error page shows.</summary>
/// <param name="Why">The rule's no; none for a fault.</param>
/// <param name="Reference">The number in the log.</param>
/// <param name="Back">The page with what was typed.</param>
public sealed record ErrorModel(Refusal? Why, string Reference, string? Back);
