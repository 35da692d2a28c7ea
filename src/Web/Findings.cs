using ThongSuot.Kernel;

namespace ThongSuot.Web;

/// <summary>Something found: what kind of thing (Vietnamese source text), its label, its page and a word about it.</summary>
public sealed record Finding(string Kind, string Label, string Url, string? Remark = null);

/// <summary>Finds a module's things for the search box of the top bar, within the actor's reach.</summary>
public interface IFind
{
    /// <summary>At most twenty, best first.</summary>
    Task<IReadOnlyList<Finding>> Find(string words, Act act, CancellationToken cancel);
}
