using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Pdf;
using ThongSuot.Web;

namespace ThongSuot.Signatures;

/// <summary>The manifest: who signs for people. So far the demo signer; a token or a signing service takes its place behind the same port.</summary>
public sealed class SignaturesModule : Module
{
    /// <inheritdoc/>
    public override string Name => "Signatures";

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services.AddSingleton<ISigner, DemoSigner>();
}
