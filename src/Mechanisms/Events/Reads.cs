using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Events;

/// <summary>Somebody looked at personal data. (Law on protection of personal data; Decree 13/2023/NĐ-CP art. 27.)</summary>
public sealed record PersonalDataRead(Reference About, string What) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => About;

    /// <inheritdoc/>
    public override string Remark => What;
}

/// <summary>Recording reads of personal data and reading a thing's timeline.</summary>
public static class Timelines
{
    /// <summary>Records that the actor looked, once an hour for the same thing; commits the act.</summary>
    /// <param name="what">Which data, Vietnamese.</param>
    public static async Task RecordRead(this AppDb db, Reference subject, string what, Act act, CancellationToken cancel = default)
    {
        var since = act.At.AddHours(-1);
        var actor = act.Actor.Id;
        if (await db.Set<EventRow>().AnyAsync(e => e.SubjectKind == subject.Kind && e.SubjectId == subject.Id && e.At > since && e.ActorId == actor && e.Kind == "events.personal-data-read", cancel))
        {
            return;
        }

        act.Record(new PersonalDataRead(subject, what));
        await act.Commit(cancel);
    }

    /// <summary>The events of a thing, newest first.</summary>
    public static IQueryable<EventRow> Timeline(this AppDb db, Reference subject) => db.Set<EventRow>().AsNoTracking()
        .Where(e => (e.SubjectKind == subject.Kind && e.SubjectId == subject.Id) || (e.AlsoKind == subject.Kind && e.AlsoId == subject.Id))
        .OrderByDescending(e => e.At).ThenByDescending(e => e.Ordinal);
}
