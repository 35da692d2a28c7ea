using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>Plays a version with the calendars and seats of a real unit: the same engine, dates and places as a case has, and nothing is written.</summary>
public sealed class PlayDesk
{
    private const int MostTimers = 1_000;
    private readonly AppDb db;
    private readonly CaseTimes times;
    private readonly TaskPlaces places;
    private readonly DecisionLibrary decisions;

    internal PlayDesk(AppDb db, CaseTimes times, TaskPlaces places, DecisionLibrary decisions) => (this.db, this.times, this.places, this.decisions) = (db, times, places, decisions);

    /// <summary>Plays from the beginning to the last move.</summary>
    public async Task<PlayedCase> Play(CompiledProcess process, PlayOrder order, CancellationToken cancel = default)
    {
        var stamp = await db.Set<RightsStamp>().Where(s => s.Id == RightsStamp.Only).Select(s => s.Value).FirstOrDefaultAsync(cancel);
        var on = new PlaceDay(VietnamTime.DayOf(order.BeginAt), stamp);
        var time = await times.Of(order.Unit, on, await db.Setting(CalendarDesk.Stamp, cancel), cancel);
        var row = new CaseRow
        {
            Id = Guid.Empty, ProcessId = process.ProcessId, ProcessVersionId = process.Version, SubjectKind = CaseRow.ReferenceKind, SubjectId = "", SubjectLabel = "", Search = "", UnitId = order.Unit, State = "", StartedAt = order.BeginAt,
        };
        var play = new Run(new(row, null, process, time, on, decisions), places, order.BeginAt);
        await play.Take(engine => engine.Start(order.Set, order.BeginAt), null, cancel);
        foreach (var (move, to) in order.Moves)
        {
            if (move is ClockMove)
            {
                await play.MoveTo(to ?? play.At, cancel);
                continue;
            }

            await play.Take(engine => engine.Step(play.State, move, play.At), move as CompleteMove, cancel);
        }

        return new(play.State, play.At, play.Waits, play.Marks(), play.Ignored);
    }

    private sealed class Run(OpenCase open, TaskPlaces places, DateTime at)
    {
        private readonly HashSet<string> done = [];

        public DateTime At { get; private set; } = at;

        public ProcessState State { get; private set; } = null!;

        public List<PlayedWait> Waits { get; } = [];

        public int Ignored { get; private set; }

        public async Task Take(Func<ProcessEngine, StepResult> step, CompleteMove? completed, CancellationToken cancel)
        {
            var result = step(open.Engine);
            State = result.State;
            if (!result.Applied && completed is null)
            {
                Ignored++;
            }

            foreach (var entry in result.Trace)
            {
                _ = entry.Kind is TraceKind.Complete or TraceKind.End ? done.Add(entry.Element) : entry.Kind is TraceKind.Enter && done.Remove(entry.Element);
            }

            End(completed);
            await Begin(result, cancel);
            await Due(At, cancel);
        }

        // Timers fire one by one at their own moments, as they would.
        public async Task MoveTo(DateTime to, CancellationToken cancel)
        {
            await Due(to, cancel);
            At = to > At ? to : At;
        }

        public DiagramMarks Marks()
        {
            var standing = State.Standing is ProcessStanding.Waiting ? open.Engine.WaitsOf(State).GroupBy(w => open.Engine.ElementOf(State, w).Id).ToDictionary(g => g.Key, g => g.Count()) : [];
            return new() { Tokens = standing, Done = done.Where(d => !standing.ContainsKey(d)).ToHashSet(), Late = Waits.Where(w => !w.IsCancelled && w.IsLate(At)).Select(w => w.Element.Id).ToHashSet() };
        }

        private async Task Due(DateTime to, CancellationToken cancel)
        {
            for (var fired = 0; fired < MostTimers && State.Standing is ProcessStanding.Waiting && State.Waits.Where(w => w.Due?.UtcDateTime <= to).MinBy(w => w.Due) is { } timer; fired++)
            {
                At = timer.Due!.Value.UtcDateTime > At ? timer.Due.Value.UtcDateTime : At;
                var result = open.Engine.Step(State, new TimerMove(timer.Id), At);
                if (!result.Applied)
                {
                    return;
                }

                State = result.State;
                End(null);
                await Begin(result, cancel);
            }
        }

        private void End(CompleteMove? completed)
        {
            var still = State.Waits.Select(w => w.Id).ToHashSet();
            foreach (var over in Waits.Where(w => w.EndedAt is null && !still.Contains(w.Wait.Id)))
            {
                over.EndedAt = At;
                over.Outcome = over.Wait.Id == completed?.Wait ? completed.Outcome : null;
                over.IsCancelled = over.Wait.Kind is WaitKind.Task && over.Wait.Id != completed?.Wait;
            }
        }

        private async Task Begin(StepResult result, CancellationToken cancel)
        {
            var known = Waits.Select(w => w.Wait.Id).ToHashSet();
            foreach (var wait in State.Waits.Where(w => !known.Contains(w.Id)))
            {
                var element = open.Engine.ElementOf(State, wait);
                var variables = result.Effects.FirstOrDefault(e => e.Kind is EffectKind.WaitBegun && e.Wait!.Id == wait.Id)?.Variables ?? new Dictionary<string, object?>();
                var due = wait.Kind is WaitKind.Task ? open.Time.Due(element.Limit, At) : wait.Due?.UtcDateTime;
                Waits.Add(new()
                {
                    Wait = wait, Element = element, Since = At, DueAt = due, DaysOff = due is { } until ? open.Time.DaysOff(At, until) : 0,
                    Place = wait.Kind is WaitKind.Task ? await Place(element, variables, cancel) : null,
                });
            }
        }

        private async Task<PlayedPlace> Place(ProcessElement element, IReadOnlyDictionary<string, object?> variables, CancellationToken cancel)
        {
            var place = await places.Find(element.Step?.Position, StepWriter.UnitWord(element.Step?.Unit, variables, At), element.Lane, open.Row.UnitId, open.On, cancel);
            var seats = (await places.In(place.Unit, open.On, cancel)).Where(s => place.Seat is { } seat ? s.Seat == seat : place.Position is not null && s.Position == place.Position).ToList();
            return new(place.Unit, seats.Select(s => s.Title).FirstOrDefault() ?? place.Position, [.. seats.Select(s => s.Name).OfType<string>().Distinct()], place.WentToHead);
        }
    }
}
