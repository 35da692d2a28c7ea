using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>Forgets sessions a month after they could last be used; who signed in when stays in the audit trail.</summary>
internal sealed class TidySessions(AppDb db, TimeProvider real) : IClockJob
{
    public Task Run(Act act, CancellationToken cancel)
    {
        var before = real.GetUtcNow().UtcDateTime.AddDays(-30);
        return db.Set<Session>().Where(s => s.ExpiresAt < before).ExecuteDeleteAsync(cancel);
    }
}
