using OpenIddict.Abstractions;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Identity;

/// <summary>Forgets tokens that can no longer be used.</summary>
internal sealed class PruneTokens(IOpenIddictTokenManager tokens, IOpenIddictAuthorizationManager authorizations, TimeProvider real) : IClockJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    public async Task Run(Act act, CancellationToken cancel)
    {
        var before = real.GetUtcNow() - Kept;
        await tokens.PruneAsync(before, cancel);
        await authorizations.PruneAsync(before, cancel);
    }
}
