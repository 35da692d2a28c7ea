using ThongSuot.Data;

namespace ThongSuot.Host;

/// <summary>The verb <c>serve</c>.</summary>
internal static class Serve
{
    public static async Task<int> Run(StartOptions options, CancellationToken cancel)
    {
        try
        {
            await using var app = Hosting.Build(options);
            await app.Prepare(cancel);
            await app.StartAsync(cancel);
            Terminal.Say($"ThôngSuốt: {string.Join(' ', app.Urls)}");
            await app.WaitForShutdownAsync(cancel);
            return 0;
        }
        catch (Exception e) when (e is SchemaException or IOException)
        {
            Terminal.Complain(e.Message);
            return 1;
        }
    }
}
