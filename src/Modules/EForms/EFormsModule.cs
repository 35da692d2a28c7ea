using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.EForms;

/// <summary>Electronic forms: citizens fill them step by step, staff write and publish them.</summary>
public sealed class EFormsModule : Module
{
    /// <inheritdoc/>
    public override string Name => "EForms";

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => EFormsPermissions.All;

    /// <inheritdoc/>
    public override IReadOnlyList<Refusal> Refusals => EFormsRefusals.All;

    /// <inheritdoc/>
    public override IReadOnlyList<MenuItem> Menu => [new("Thủ tục hành chính", "Mẫu đơn điện tử", EFormsUrls.List, "file", EFormsPermissions.View)];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.AddModel<EFormsModel>();
        services.AddSingleton<FormCache>();
        services.AddScoped<FormDesk>();
        services.AddScoped<DraftDesk>();
        services.AddScoped<DraftFiles>();
        services.AddScoped<ICompletedForms, CompletedForms>();
        services.AddScoped<IDemoPart, DemoForms>();
        services.AddClockJob<ForgetDrafts>("eforms.forget-drafts", "Xoá các bản khai bỏ dở đã lâu", ClockRule.Daily(3, 20));
        services.AddLink(FormRow.ReferenceKind, id => EFormsUrls.FormById(Guid.Parse(id)), EFormsPermissions.View);
        services.AddOwnLink(CompletedForm.ReferenceKind, id => EFormsUrls.DraftPart(Guid.Parse(id), "completed"));
        services.AddEvents(
            EventKind.Of<FormSaved>("eforms.form-saved", "Soạn mẫu đơn điện tử"),
            EventKind.Of<FormPublished>("eforms.form-published", "Ban hành mẫu đơn điện tử"),
            EventKind.Of<FormRetired>("eforms.form-retired", "Ngừng áp dụng mẫu đơn điện tử"),
            EventKind.Of<FormCompleted>("eforms.form-completed", "Hoàn thành bản khai điện tử"));
    }

    /// <inheritdoc/>
    public override void Map(Site site)
    {
        StartForm.Map(site);
        FillForm.Map(site);
        ReviewForm.Map(site);
        MyForms.Map(site);
        MoveForm.Map(site);
        BrowseForms.Map(site);
        ViewForm.Map(site);
        ImportForm.Map(site);
        PublishForm.Map(site);
        TryForm.Map(site);
        EditForm.Map(site);
        EditItem.Map(site);
    }
}
