using ThongSuot.Access;
using ThongSuot.Administration;
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
            await SayWhoCanSignIn(app, cancel);
            await app.WaitForShutdownAsync(cancel);
            return 0;
        }
        catch (Exception e) when (Faults.Of(e) is { } why)
        {
            Terminal.Complain(why);
            return 1;
        }
    }

    private static async Task SayWhoCanSignIn(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (app.Services.GetRequiredService<HostMode>().Demo)
        {
            var people = await scope.ServiceProvider.GetRequiredService<IDemoPeople>().All(cancel);
            Terminal.Say($"Tỉnh thử nghiệm; đăng nhập bằng một cú bấm tại /sign-in: {string.Join(", ", people.Select(p => p.Login))}");
        }
        else if (await FirstRunCode.IsWanted(scope.ServiceProvider.GetRequiredService<AppDb>(), cancel))
        {
            Terminal.Say($"Nền tảng còn trống: mở {FirstRunCode.Url} với mã {scope.ServiceProvider.GetRequiredService<FirstRunCode>().Code}");
        }
    }
}
