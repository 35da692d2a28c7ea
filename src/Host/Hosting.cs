using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using ThongSuot.Access;
using ThongSuot.Administration;
using ThongSuot.Calendar;
using ThongSuot.Calendars;
using ThongSuot.Cases;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.EForms;
using ThongSuot.Events;
using ThongSuot.Files;
using ThongSuot.Identity;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.NationalPortal;
using ThongSuot.Notifications;
using ThongSuot.Numbering;
using ThongSuot.OneStop;
using ThongSuot.Organizations;
using ThongSuot.Payments;
using ThongSuot.Pdf;
using ThongSuot.Portal;
using ThongSuot.Procedures;
using ThongSuot.ProcessDesign;
using ThongSuot.Signatures;
using ThongSuot.Web;
using ThongSuot.Work;

namespace ThongSuot.Host;

/// <summary>Puts the program together: one list of everything it consists of.</summary>
public static class Hosting
{
    /// <summary>The modules, in the order of the menu.</summary>
    public static IReadOnlyList<Module> Modules { get; } = [new PortalModule(), new WorkModule(), new OneStopModule(), new ProceduresModule(), new EFormsModule(), new CalendarsModule(), new ProcessDesignModule(), new OrganizationsModule(), new AdministrationModule(), new IdentityModule(), new NationalPortalModule(), new SignaturesModule(), new PaymentsModule()];

    /// <summary>The data files that travel beside the program.</summary>
    internal static DataFiles DataFiles { get; } = new(Path.Combine(AppContext.BaseDirectory, "data"));

    /// <summary>The program, ready to prepare its database and to serve.</summary>
    public static WebApplication Build(StartOptions options)
    {
        Directory.CreateDirectory(options.Folder);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "ThongSuot.Host" });
        builder.Configuration.AddInMemoryCollection(options.Settings);
        if (options.Urls is { } urls)
        {
            builder.WebHost.UseUrls(urls.Split(';'));
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddServices(builder.Services, builder.Configuration, options);
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = provider.ValidateScopes = true);
        var app = builder.Build();
        app.UseKnownProxies();
        app.UseResponseCompression();
        app.UseWeb();
        app.MapModules();
        Operations.Map(app);
        EndpointGuard.Check(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, IConfiguration settings, StartOptions options)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(options.WorkClock(TimeProvider.System));
        services.AddSingleton(options.Mode);
        services.AddSingleton(DataFiles);
        services.AddSingleton(new Catalog(Texts()));
        services.AddData(options.Database(settings));
        services.AddModel<HostModel>();
        services.AddEventsMechanism(worker: options.Serving);
        services.AddAccess();
        services.AddFiles(options.Folder, settings["Files:ClamAv"]);
        services.AddNumbering();
        services.AddPdf(PdfSettings(settings, options.Folder), options.Serving);
        services.AddNotifications(NoticeSettings.Of(settings, options.Folder));
        services.AddClocks();
        services.AddCases(worker: options.Serving);
        services.AddWeb(Modules);
        services.AddDataProtection().SetApplicationName("ThongSuot");
        services.AddSingleton<IXmlRepository, DataKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(sp =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = sp.GetRequiredService<IXmlRepository>()));
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        Operations.AddServices(services);
    }

    private static PdfSettings PdfSettings(IConfiguration settings, string folder) => new()
    {
        Folder = Path.GetFullPath(Path.Combine(folder, "printing")), Chromium = settings["Pdf:Chromium"], Seconds = settings.GetValue("Pdf:Seconds", 30), AtOnce = settings.GetValue("Pdf:AtOnce", 1), NoSandbox = settings.GetValue<bool>("Pdf:NoSandbox"),
    };

    internal static IEnumerable<System.Reflection.Assembly> Texts() =>
        Modules.Select(m => m.GetType().Assembly).Append(typeof(Site).Assembly).Append(typeof(Hosting).Assembly)
            .Append(typeof(Acts).Assembly).Append(typeof(AppDb).Assembly).Append(typeof(RightsDesk).Assembly)
            .Append(typeof(Forms.FormState).Assembly).Append(typeof(FileDesk).Assembly).Append(typeof(NumberDesk).Assembly).Append(typeof(IPdfPrinter).Assembly)
            .Append(typeof(NoticeDesk).Assembly).Append(typeof(CaseClock).Assembly).Append(typeof(ClockDesk).Assembly).Append(typeof(ProcessDesk).Assembly).Append(typeof(Processes.ProcessFile).Assembly).Append(typeof(Act).Assembly);
}
