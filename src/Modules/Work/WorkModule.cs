using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>The pages of running processes: queues of work, tasks, cases with their control slips, handover, figures.</summary>
public sealed class WorkModule : Module
{
    private const string Group = "Công việc";

    /// <inheritdoc/>
    public override string Name => "Work";

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => WorkPermissions.All;

    /// <inheritdoc/>
    public override IReadOnlyList<Refusal> Refusals => WorkRefusals.All;

    /// <inheritdoc/>
    public override IReadOnlyList<MenuItem> Menu =>
    [
        new(Group, "Việc của tôi", WorkUrls.Mine, "tasks", WorkPermissions.Do),
        new(Group, "Vụ việc", WorkUrls.Cases, "cases", WorkPermissions.View),
        new(Group, "Số liệu thời gian", WorkUrls.Figures, "figures", WorkPermissions.View),
        new(Group, "Bàn giao công việc", WorkUrls.HandOver, "handover", WorkPermissions.Assign),
    ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.AddModel<WorkModel>();
        services.AddScoped<WorkNames>();
        services.AddScoped<WorkTimes>();
        services.AddScoped<QueueLines>();
        services.AddScoped<TaskPages>();
        services.AddScoped<TaskWork>();
        services.AddScoped<ControlSlip>();
        services.AddScoped<CasePages>();
        services.AddScoped<IWorkCount, MyCounts>();
        services.AddScoped<IFind, FindCases>();
        services.AddScoped<IReorganise, MoveCases>();
        services.AddScoped<IDemoPart, DemoCases>();
        services.AddLink(CaseRow.ReferenceKind, id => WorkUrls.Case(Guid.Parse(id)), WorkPermissions.View);
        services.AddLink(CaseTask.ReferenceKind, id => WorkUrls.Task(Guid.Parse(id)), WorkPermissions.Do);
    }

    /// <inheritdoc/>
    public override void Map(Site site)
    {
        ShowQueue.Map(site);
        BatchTasks.Map(site);
        DoTask.Map(site);
        TasksApi.Map(site);
        AssignTask.Map(site);
        ReturnTask.Map(site);
        BrowseCases.Map(site);
        StartCase.Map(site);
        ViewCase.Map(site);
        MoveCase.Map(site);
        HandOverWork.Map(site);
        CountSteps.Map(site);
    }
}
