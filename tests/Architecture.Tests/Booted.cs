using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Events;
using ThongSuot.Host;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Architecture.Tests;

/// <summary>An endpoint as the rules see it.</summary>
internal sealed record EndpointFact(string Method, string Path, WhoMay? Who, bool ChecksForgery);

/// <summary>The program, put together but neither prepared nor serving: what it consists of can be asked.</summary>
internal static class Booted
{
    private static readonly Lazy<WebApplication> InDemo = new(() => Build(demo: true));
    private static readonly Lazy<WebApplication> Plain = new(() => Build(demo: false));

    /// <summary>Every endpoint, of the demo and of a real installation.</summary>
    public static IReadOnlyList<EndpointFact> Endpoints => [.. Of(InDemo.Value).Union(Of(Plain.Value)).OrderBy(e => e.Path, StringComparer.Ordinal).ThenBy(e => e.Method, StringComparer.Ordinal)];

    /// <summary>Every registered kind of event.</summary>
    public static IReadOnlyList<EventKind> Events => InDemo.Value.Services.GetRequiredService<EventCatalog>().All;

    /// <summary>Every permission of the modules.</summary>
    public static IReadOnlyList<Permission> Permissions => InDemo.Value.Services.GetRequiredService<ModuleList>().Permissions;

    /// <summary>The endpoints of a program.</summary>
    public static IEnumerable<EndpointFact> Of(IEndpointRouteBuilder program) =>
        from endpoint in program.DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
        select new EndpointFact(method, $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}", endpoint.Metadata.GetMetadata<WhoMay>(), ChecksForgery(endpoint));

    // An action for programs checks what brings a cookie.
    private static bool ChecksForgery(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation == true || endpoint.Metadata.GetMetadata<ForPrograms>() is not null;

    private static WebApplication Build(bool demo) => Hosting.Build(new StartOptions
    {
        Folder = Directory.CreateTempSubdirectory("thongsuot-tree-").FullName,
        Demo = demo,
        Urls = "http://127.0.0.1:0",
        Settings = new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Error" },
    });
}

/// <summary>A file that says how things are, approved by a person: a difference is shown, and written beside it.</summary>
internal static class Approved
{
    /// <summary>The file is as given. A difference is written to a file named *.received.*; <c>dotnet run do.cs -- approve</c> takes it over.</summary>
    public static void Is(string path, string now)
    {
        var full = Path.Combine(Tree.Root, path);
        var received = Path.Combine(Path.GetDirectoryName(full)!, Path.GetFileName(full).Replace(".verified.", ".", StringComparison.Ordinal) is var name
            ? $"{Path.GetFileNameWithoutExtension(name)}.received{Path.GetExtension(name)}" : "");
        var before = File.Exists(full) ? File.ReadAllText(full).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        if (before == now)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, now);
        Assert.Fail($"{path} differs. If the change is meant: dotnet run do.cs -- approve\n{string.Join('\n', Differences(before, now))}");
    }

    /// <summary>The lines gone (-) and the lines come (+).</summary>
    public static IEnumerable<string> Differences(string before, string now)
    {
        var (old, fresh) = (before.Split('\n'), now.Split('\n'));
        return old.Except(fresh).Select(l => $"- {l}").Concat(fresh.Except(old).Select(l => $"+ {l}"));
    }
}
