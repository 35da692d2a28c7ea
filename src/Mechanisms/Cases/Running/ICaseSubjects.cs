using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>Whoever may see the thing a case is about may see the case: asked of the module the thing belongs to.</summary>
public interface ICaseSubjects
{
    /// <summary>May the actor see it? No for things of other modules.</summary>
    Task<bool> MaySee(Reference subject, Act act, CancellationToken cancel = default);
}
