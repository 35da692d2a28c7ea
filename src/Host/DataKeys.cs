using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Host;

/// <summary>A data-protection key: kept in the database, so that every host reads the others' cookies.</summary>
internal sealed class DataKey
{
    public required string Id { get; init; }

    public required string Xml { get; init; }
}

internal sealed class DataKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<AppDb>().Set<DataKey>().AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(x => XElement.Parse(x))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Add(new DataKey { Id = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}

internal sealed class HostModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<DataKey>().ToTable("data_keys").IsTechnical();
}
