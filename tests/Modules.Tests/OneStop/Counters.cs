using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Cases;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>What tests of dossiers do at the counter, and what colleagues without a seat in the demo do meanwhile.</summary>
internal static class Counters
{
    /// <summary>Confirmation of marital status at the commune: 2 working days promised.</summary>
    public const string Marital = "1.004873";

    /// <summary>Certified copies at the commune, with a fee.</summary>
    public const string CertifiedCopy = "2.000815";

    /// <summary>A building permit decided by the department of construction.</summary>
    public const string Permit = "1.013236";

    private static int serial;

    /// <summary>An identification number nobody has.</summary>
    public static string Number() => $"093190{100000 + Interlocked.Increment(ref serial)}";

    /// <summary>The form of a procedure, filled in with an applicant.</summary>
    public static async Task<Answer> Form(this Browser clerk, string code, string name, string? number = null) =>
        (await clerk.Open(OneStopUrls.Receive(code))).Ok().Fill("Số định danh, mã số tổ chức", number ?? Number()).Fill("Họ tên, tên tổ chức", name).Fill("Địa chỉ", "ấp 3, xã Vị Thanh");

    /// <summary>Takes a dossier in; the page that says so.</summary>
    public static async Task<Answer> Receive(this Browser clerk, string code, string name, string? number = null) =>
        (await (await clerk.Form(code, name, number)).Press("Tiếp nhận hồ sơ")).Ok().Says("Đã tiếp nhận");

    /// <summary>Takes a dossier in; its identity.</summary>
    public static async Task<Guid> Received(this Browser clerk, string code, string name) => IdOf(await clerk.Receive(code, name));

    /// <summary>The identity in the address of a dossier's page.</summary>
    public static Guid IdOf(Answer page) => Guid.Parse(page.Url.AbsolutePath.Split('/')[2]);

    /// <summary>The page of a change.</summary>
    public static async Task<Answer> Change(this Browser person, Guid id, string code) => (await person.Open(OneStopUrls.Part(id, code))).Ok();

    /// <summary>The one open step of a dossier is done by the colleague who has it.</summary>
    public static Task Step(this App app, Guid id, string? outcome = null) => app.Inside(async (services, db, act) =>
    {
        var task = await TaskOf(db, id);
        await services.GetRequiredService<TaskDesk>().Complete(task.Id, task.Version, outcome, new Dictionary<string, object?>(), act);
    });

    /// <summary>The dossier as it stands.</summary>
    public static Task<Dossier> Dossier(this App app, Guid id) => app.Inside((_, db, _) => db.Set<Dossier>().AsNoTracking().FirstAsync(d => d.Id == id));

    /// <summary>Elements of the steps a dossier waits at.</summary>
    public static Task<List<string>> StepsOf(this App app, Guid id) => app.Inside(async (_, db, _) =>
    {
        var running = await db.Set<Dossier>().Where(d => d.Id == id).Select(d => d.CaseId).FirstAsync();
        return await db.Set<CaseTask>().Where(t => t.CaseId == running && t.EndedAt == null).Select(t => t.Element).ToListAsync();
    });

    private static async Task<CaseTask> TaskOf(Data.AppDb db, Guid id)
    {
        var running = await db.Set<Dossier>().Where(d => d.Id == id).Select(d => d.CaseId).FirstAsync();
        return await db.Set<CaseTask>().AsNoTracking().SingleAsync(t => t.CaseId == running && t.EndedAt == null);
    }
}
