using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>The register of administrative procedures: published content in versions, import, search and the pages citizens read.</summary>
public sealed class ProceduresModule : Module
{
    private const string Group = "Thủ tục hành chính";

    /// <inheritdoc/>
    public override string Name => "Procedures";

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => [.. ProceduresPermissions.All, .. ControlPermissions.All];

    /// <inheritdoc/>
    public override IReadOnlyList<Refusal> Refusals => [.. ProceduresRefusals.All, .. ControlRefusals.All];

    /// <inheritdoc/>
    public override IReadOnlyList<MenuItem> Menu =>
    [
        new(Group, "Danh mục thủ tục", ProceduresUrls.List, "file", ProceduresPermissions.View),
        new(Group, "Quyết định công bố", ProceduresUrls.Decisions, "roles", ProceduresPermissions.View),
        new(Group, "Nghi vấn khi nhập", ProceduresUrls.Doubts, "search", ProceduresPermissions.Edit),
        new(Group, "Kiểm soát thủ tục", ControlUrls.Proposals, "audit", ProceduresPermissions.View),
    ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.AddModel<ProceduresModel>();
        services.AddControl();
        services.AddSingleton<FeeBook>();
        services.AddSingleton<LifeEvents>();
        services.AddScoped<IProcedures, ProcedureRegister>();
        services.AddScoped<VersionDesk>();
        services.AddScoped<PublicationDesk>();
        services.AddScoped<DecisionReading>();
        services.AddScoped<ProcedureProcesses>();
        services.AddScoped<AdditionsForm>();
        services.AddScoped<DoubtDesk>();
        services.AddScoped<DraftRecords>();
        services.AddScoped<ImportDesk>();
        services.AddScoped(sp => new ProcedureFiles(sp.GetRequiredService<AppDb>(), sp.GetRequiredService<ImportDesk>()));
        services.AddAfter<ProcedureImportAsked, RunImport>("procedures.import");
        services.AddScoped<IFind, FindProcedures>();
        services.AddSingleton<KeptIndex>();
        services.AddSingleton(sp => Synonyms.Of(sp.GetRequiredService<DataFiles>()));
        services.AddScoped<ProcedureFinder>();
        services.AddScoped<ReadyDates>();
        services.AddScoped<IProcedureDesk, ProcedureDesk>();
        services.AddScoped<CatalogText>();
        services.AddScoped<IDemoPart, DemoProcedures>();
        services.AddLink(Procedure.ReferenceKind, id => ProceduresUrls.ById(Guid.Parse(id)), ProceduresPermissions.View);
        services.AddLink(Publication.ReferenceKind, id => ProceduresUrls.Decision(Guid.Parse(id)), ProceduresPermissions.View);
        services.AddLink(ProcedureImport.ReferenceKind, id => ProceduresUrls.ImportOf(Guid.Parse(id)), ProceduresPermissions.View);
        services.AddEvents(
            EventKind.Of<ProcedureImportAsked>("procedures.import-asked", "Nộp tệp bản ghi thủ tục"),
            EventKind.Of<ProceduresImported>("procedures.imported", "Nhập bản ghi thủ tục"),
            EventKind.Of<ProcedureDrafted>("procedures.drafted", "Soạn bản nháp thủ tục"),
            EventKind.Of<DoubtsDecided>("procedures.doubts-decided", "Xử lý nghi vấn"),
            EventKind.Of<PublicationPrepared>("procedures.publication-prepared", "Soạn quyết định công bố"),
            EventKind.Of<PublicationIssued>("procedures.publication-issued", "Công bố theo quyết định"),
            EventKind.Of<PublicationFollowed>("procedures.publication-followed", "Ghi ngày nhập dữ liệu quốc gia, ngày quy trình sẵn sàng"),
            EventKind.Of<ProcedurePublished>("procedures.published", "Công bố thủ tục"),
            EventKind.Of<ProcedureAbolished>("procedures.abolished", "Bãi bỏ thủ tục"));
    }

    /// <inheritdoc/>
    public override void Map(Site site)
    {
        SearchProcedures.Map(site);
        OpenData.Map(site);
        ShowProcedure.Map(site);
        PrintSheet.Map(site);
        BrowseProcedures.Map(site);
        ImportProcedures.Map(site);
        ReviewDoubts.Map(site);
        Decisions.Map(site);
        ShowDecision.Map(site);
        EditProcedure.Map(site);
        site.MapControl();
        ShowFee.Map(site);
        ViewProcedure.Map(site);
    }
}
