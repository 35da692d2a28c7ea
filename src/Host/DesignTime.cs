using Microsoft.EntityFrameworkCore.Design;
using ThongSuot.Data;

namespace ThongSuot.Host;

/// <summary>
/// Gives <c>dotnet ef</c> the model of the whole program, for the database that Database__Provider names; nothing is connected to.
/// <c>dotnet run do.cs -- release-migration NAME</c> calls it once for each database.
/// </summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<AppDb>
{
    public AppDb CreateDbContext(string[] args)
    {
        var app = Hosting.Build(new StartOptions
        {
            Folder = Directory.CreateTempSubdirectory("thongsuot-model-").FullName,
            Settings = new Dictionary<string, string?> { ["Database:Connection"] = Environment.GetEnvironmentVariable("Database__Provider") == "PostgreSql" ? "Host=localhost" : "" },
        });
        return app.Services.CreateScope().ServiceProvider.GetRequiredService<AppDb>();
    }
}
