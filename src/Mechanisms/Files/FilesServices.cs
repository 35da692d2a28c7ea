using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Files;

/// <summary>Puts files into the container.</summary>
public static class FilesServices
{
    /// <summary>Adds the mechanism.</summary>
    /// <param name="dataFolder">Contents are kept in its folder <c>files</c>.</param>
    /// <param name="clamAv">Setting <c>Files:ClamAv</c>: <c>host:port</c> of ClamAV's daemon; without it nothing is scanned.</param>
    public static IServiceCollection AddFiles(this IServiceCollection services, string dataFolder, string? clamAv = null)
    {
        services.AddModel<FilesModel>();
        services.AddSingleton<IFileStore>(new DiskFileStore(dataFolder));
        services.AddSingleton(ScanOf(clamAv));
        services.AddScoped<FileDesk>();
        services.AddSingleton(sp => new RefusedFiles(sp.GetRequiredService<IServiceScopeFactory>(), sp.GetRequiredService<ILogger<RefusedFiles>>()));
        services.AddEvents(
            EventKind.Of<FileAdded>("files.file-added", "Thêm tệp"),
            EventKind.Of<FileRemoved>("files.file-removed", "Gỡ tệp"),
            EventKind.Of<FileRefused>(RefusedFiles.Kind, "Từ chối tệp"));
        services.AddClockJob<FileCheck>("files.check", "Kiểm tra kho tệp", ClockRule.Daily(3, 0));
        return services;
    }

    private static IVirusScan ScanOf(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return new NoVirusScan();
        }

        var colon = address.LastIndexOf(':');
        return colon > 0 && int.TryParse(address[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new ClamAvScan(address[..colon], port)
            : throw new InvalidOperationException($"Files:ClamAv must be host:port, not “{address}”.");
    }
}
