using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;

namespace ThongSuot.Web;

/// <summary>Puts the web kit into the program.</summary>
public static class WebServices
{
    /// <summary>The cookie that names the session.</summary>
    public const string SessionScheme = "session";

    /// <summary>Adds the kit and the modules.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services, IReadOnlyList<Module> modules)
    {
        // Vietnamese letters are written as they are: the page is UTF-8, and half as long.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "ts_form";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.HttpOnly = true;
        });
        services.AddAuthentication(SessionScheme).AddCookie(SessionScheme, options =>
        {
            options.Cookie.Name = "ts";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromHours(24);
            options.SlidingExpiration = false;
            options.TimeProvider = TimeProvider.System;
        });
        services.AddOptions<RateLimits>().BindConfiguration("Limits");
        services.AddRateLimiter(_ => { });
        services.ConfigureOptions<RateLimitPolicies>();
        services.AddSingleton(new ModuleList(modules));
        services.AddSingleton<Links>();
        services.AddSingleton<ApiActions>();
        services.AddSingleton<ApiExamples>();
        services.AddScoped<ApiDocument>();
        services.AddSingleton(new WebAssets(modules.Select(m => m.GetType().Assembly)));
        services.AddModel<WebModel>();
        services.AddClockJob<ForgetKeptForms>("web.forget-kept-forms", "Xoá nội dung tạm giữ", ClockRule.Daily(3, 0));
        services.AddSingleton<SessionLookup>();
        services.AddSingleton<KeepLimit>();
        services.AddScoped<KeptForms>();
        services.AddScoped<RequestSession>();
        services.AddScoped<Shell>();
        services.AddScoped(sp => new Texts(sp.GetRequiredService<Catalog>(), sp.GetRequiredService<RequestSession>().Language));
        services.AddScoped(sp => sp.GetRequiredService<RequestSession>().Form ?? FormState.Empty(sp.GetRequiredService<WorkClock>().Today));
        services.AddScoped(ActOf);
        foreach (var module in modules)
        {
            module.AddServices(services);
        }

        return services;
    }

    /// <summary>The order every request goes through.</summary>
    public static void UseWeb(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<ErrorPipeline>();
        app.UseRouting();
        app.UseMiddleware<LargeBodies>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<SessionPipeline>();
        app.UseAntiforgery();
        app.UseMiddleware<ApiPipeline>();
        app.UseMiddleware<FormPipeline>();
    }

    /// <summary>Maps the pages of every module.</summary>
    public static void MapModules(this WebApplication app)
    {
        app.Services.GetRequiredService<WebAssets>().Map(app);
        var site = new Site(app);
        LanguageChoice.Map(site);
        ThemeChoice.Map(site);
        ShowApi.Map(site);
        foreach (var module in app.Services.GetRequiredService<ModuleList>().All)
        {
            module.Map(site);
        }
    }

    private static Act ActOf(IServiceProvider services)
    {
        var request = services.GetRequiredService<RequestSession>();
        return request.Act ??= services.GetRequiredService<Acts>().For(request.Acting(services.GetRequiredService<WorkClock>()));
    }
}
