using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>A role was made or its permissions changed.</summary>
internal sealed record RoleChanged(Guid Id, string Name, IReadOnlyList<string> Added, IReadOnlyList<string> Removed) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("role", Id, Name);

    /// <inheritdoc/>
    public override string Remark => string.Join(' ', Added.Select(a => $"+{a}").Concat(Removed.Select(r => $"−{r}")));
}
