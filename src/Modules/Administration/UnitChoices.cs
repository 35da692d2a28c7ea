using ThongSuot.Forms;

namespace ThongSuot.Administration;

/// <summary>Units as the choices of a field.</summary>
internal sealed class UnitChoices
{
    public Task<IReadOnlyList<Choice>> All(DateOnly day, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Choice>>([]);

    public Task<string?> NameOf(Guid unit, DateOnly day, CancellationToken cancel) => Task.FromResult<string?>(null);
}
