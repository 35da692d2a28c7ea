using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>What tests of interlinked groups share.</summary>
internal static class GroupSteps
{
    /// <summary>Birth, residence, insurance card.</summary>
    public const string Birth = "khai-sinh-thuong-tru-the-bhyt";

    /// <summary>The form of the group, filled in with an applicant and its papers.</summary>
    public static async Task<Answer> GroupForm(this Browser clerk, string name, string? number = null) => (await clerk.Open(OneStopUrls.ReceiveGroup(Birth))).Ok()
        .Fill("Số định danh, mã số tổ chức", number ?? Counters.Number()).Fill("Họ tên, tên tổ chức", name).Fill("Địa chỉ", "ấp 3, xã Vị Thanh")
        .Fill("Tờ khai đăng ký khai sinh", "yes").Fill("Tờ khai thay đổi thông tin cư trú CT01", "yes");

    /// <summary>Takes a group in; its identity and page.</summary>
    public static async Task<(Guid Id, Answer Page)> ReceiveGroup(this Browser clerk, string name)
    {
        var page = (await (await clerk.GroupForm(name)).Press("Tiếp nhận cả nhóm")).Ok().Says("Đã có kết quả: 0 trong 3 hồ sơ");
        return (Guid.Parse(page.Url.Segments[3]), page);
    }

    /// <summary>The dossiers of a group in their order.</summary>
    public static Task<List<Dossier>> GroupDossiers(this App app, Guid id) => app.Inside((_, db, _) =>
        db.Set<GroupMember>().Where(m => m.GroupId == id).OrderBy(m => m.Ordinal).Join(db.Set<Dossier>().AsNoTracking(), m => m.DossierId, d => d.Id, (m, d) => d).ToListAsync());

    /// <summary>Colleagues do the steps of a dossier until its result is there; at the examination they say what they found.</summary>
    public static async Task Decided(this App app, Guid id, bool denied = false)
    {
        for (var steps = 0; steps < 12 && (await app.Dossier(id)).Status is not DossierStatus.Decided; steps++)
        {
            await app.Inside(async (services, db, act) =>
            {
                var running = await db.Set<Dossier>().Where(d => d.Id == id).Select(d => d.CaseId).FirstAsync();
                var task = await db.Set<CaseTask>().AsNoTracking().SingleAsync(t => t.CaseId == running && t.EndedAt == null);
                var process = await services.GetRequiredService<ProcessStore>().Get(await db.Set<CaseRow>().Where(c => c.Id == running).Select(c => c.ProcessVersionId).FirstAsync());
                var outcomes = process.Element(task.Element)?.Step?.Outcomes ?? [];
                await services.GetRequiredService<TaskDesk>().Complete(task.Id, task.Version, outcomes.Count == 0 ? null : outcomes[denied ? outcomes.Count - 1 : 0].Code, new Dictionary<string, object?>(), act);
            });
        }
    }

    public static byte[] Picture { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}
