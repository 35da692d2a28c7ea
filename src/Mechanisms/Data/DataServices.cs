using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ThongSuot.Data;

/// <summary>Puts the database into the container.</summary>
public static class DataServices
{
    /// <summary>Adds the context over the given database.</summary>
    public static IServiceCollection AddData(this IServiceCollection services, IDatabase database)
    {
        // Made by a factory, so that the container closes its connections.
        services.AddSingleton(_ => database);
        services.AddSingleton<AppModel>();
        services.AddModel<DataModel>();
        services.AddSingleton<Schema>();
        // One set of options for all contexts: they are the same for every request.
        services.AddDbContext<AppDb>(
            (sp, options) =>
            {
                database.Use(options);
                options.AddInterceptors(sp.GetServices<IInterceptor>());
                options.UseSnakeCaseNamingConvention();
                options.ReplaceService<IModelCacheKeyFactory, ModelKey>();
            }, ServiceLifetime.Scoped, ServiceLifetime.Singleton);
        return services;
    }

    /// <summary>Adds a module's or mechanism's entities.</summary>
    public static IServiceCollection AddModel<T>(this IServiceCollection services) where T : class, IModelPart =>
        services.AddSingleton<IModelPart, T>();

    private sealed class ModelKey : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), (context as AppDb)?.Parts, designTime);
    }
}
