using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Numbering;

/// <summary>Puts numbering into the container.</summary>
public static class NumberingServices
{
    /// <summary>Adds the mechanism.</summary>
    public static IServiceCollection AddNumbering(this IServiceCollection services)
    {
        services.AddModel<NumberingModel>();
        services.AddScoped<NumberDesk>();
        services.AddScoped<NumberRegister>();
        services.AddSingleton(EventKind.Of<NumberVoided>("numbering.number-voided", "Bỏ một số đã cấp"));
        services.AddSingleton(EventKind.Of<NumbersSkipped>("numbering.numbers-skipped", "Chuyển sổ sang số lớn hơn"));
        return services;
    }
}
