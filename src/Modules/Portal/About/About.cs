using System.Reflection;
using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Web;

namespace ThongSuot.Portal;

/// <summary>What this software is, and how accessible its pages are.</summary>
internal static class About
{
    public static void Map(Site site)
    {
        site.Action("/about").Open().MapGet((HostMode mode) => AboutPage.With(new(Version, mode.Demo)));
        site.Action("/accessibility").Open().MapGet(() => AccessibilityPage.With(new(Version)));
    }

    private static string Version =>
        typeof(About).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";
}

/// <summary>The page about the software.</summary>
public sealed record AboutModel(string Version, bool Demo);

/// <summary>The page on accessibility.</summary>
public sealed record AccessibilityModel(string Version);
