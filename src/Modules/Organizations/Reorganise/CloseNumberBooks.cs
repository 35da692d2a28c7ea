using ThongSuot.Kernel;
using ThongSuot.Numbering;

namespace ThongSuot.Organizations;

/// <summary>
/// Number books of a unit that ends are closed with it: every number given stays as it was, and the unit that takes over begins
/// books of its own. Nothing moves, so that a number never means two things; the preview says how many books end.
/// </summary>
internal sealed class CloseNumberBooks(NumberRegister register) : IReorganise
{
    private const string What = "Sổ số khoá lại, số đã cấp giữ nguyên";

    public async Task<IReadOnlyList<MovedWork>> Preview(ReorganisationPlan plan, CancellationToken cancel = default)
    {
        var books = await register.BooksOf([.. plan.Moves.Select(m => m.From)], cancel);
        return [.. plan.Moves.Where(m => books.ContainsKey(m.From)).Select(m => new MovedWork(What, m, books[m.From]))];
    }

    public Task Apply(ReorganisationPlan plan, Act act, CancellationToken cancel = default) => Task.CompletedTask;
}
