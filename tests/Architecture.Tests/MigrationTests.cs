using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Host;

namespace ThongSuot.Architecture.Tests;

/// <summary>Migrations are cut once for a release, so they may lag behind the model between releases, never in one.</summary>
public sealed class MigrationTests
{
    [Theory]
    [InlineData("Sqlite", "")]
    [InlineData("PostgreSql", "Host=localhost")]
    public void A_release_has_its_migrations(string provider, string connection)
    {
        using var app = Hosting.Build(new StartOptions
        {
            Folder = Directory.CreateTempSubdirectory("thongsuot-tree-").FullName,
            Urls = "http://127.0.0.1:0",
            Settings = new Dictionary<string, string?> { ["Database:Provider"] = provider, ["Database:Connection"] = connection, ["Logging:LogLevel:Default"] = "Error" },
        });
        using var scope = app.Services.CreateScope();
        var lags = scope.ServiceProvider.GetRequiredService<AppDb>().Database.HasPendingModelChanges();
        Rule.Holds(Lagging(Version(Tree.At("Directory.Build.props").Text), provider, lags));
    }

    [Fact]
    public void A_release_behind_its_model_is_found() => Rule.Finds("Sqlite", Lagging("0.2.0", "Sqlite", lags: true));

    [Fact]
    public void Between_releases_migrations_may_lag() => Assert.Empty(Lagging(Version("<Project><PropertyGroup><Version>0.2.0-dev</Version></PropertyGroup></Project>"), "Sqlite", lags: true));

    private static string Version(string props) => XDocument.Parse(props).Descendants("Version").First().Value;

    private static IEnumerable<string> Lagging(string version, string provider, bool lags) =>
        lags && !version.Contains('-', StringComparison.Ordinal) ? [$"The {provider} migrations of {version} lag behind the model: dotnet run do.cs -- release-migration NAME"] : [];
}
