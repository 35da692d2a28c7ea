using Microsoft.Extensions.DependencyInjection;

namespace ThongSuot.Pdf;

/// <summary>Puts the making of PDFs into the container.</summary>
public static class PdfServices
{
    /// <summary>Adds the mechanism.</summary>
    /// <param name="serving">The program serves: what one that was killed left in the folder is removed first.</param>
    public static IServiceCollection AddPdf(this IServiceCollection services, PdfSettings settings, bool serving)
    {
        if (serving && Directory.Exists(settings.Folder))
        {
            Directory.Delete(settings.Folder, recursive: true);
        }

        services.AddSingleton(settings);
        services.AddSingleton<IPdfPrinter, ChromiumPrinter>();
        return services;
    }
}
