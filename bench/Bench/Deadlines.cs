using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ThongSuot.Calendar;
using ThongSuot.Data;
using ThongSuot.Kernel;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.Bench;

/// <summary>Due dates on one core, by BenchmarkDotNet, with what they allocate.</summary>
internal static class Deadlines
{
    public static void Run(Report report)
    {
        report.Machine(null);
        report.Line();
        report.Line($"BenchmarkDotNet, in the process, on one thread: the mean of its iterations. Each operation is one date out of {DeadlineBench.Cases:#,0} made-up receipts between 2016 and 2026, over the real holidays (data/calendar), limits of 1 to 60 days or hours. Goal: 10 million a minute.");
        var config = ManualConfig.CreateEmpty().AddLogger(NullLogger.Instance).AddColumnProvider(DefaultConfig.Instance.GetColumnProviders().ToArray())
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(10)).AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default).WithOptions(ConfigOptions.DisableOptimizationsValidator)
            .WithArtifactsPath(Directory.CreateTempSubdirectory("bench-").FullName);
        var summary = BenchmarkRunner.Run<DeadlineBench>(config);
        report.Header("what", "ns each", "± (99.9 %)", "million a minute", "bytes each");
        foreach (var measured in summary.Reports)
        {
            var (statistics, bytes) = (measured.ResultStatistics!, measured.GcStats.GetBytesAllocatedPerOperation(measured.BenchmarkCase) ?? 0);
            report.Row(measured.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), statistics.Mean, statistics.ConfidenceInterval.Margin, 60_000.0 / statistics.Mean, bytes);
        }

        report.Line();
        report.Line("“walk” is what a plain loop over the days of a holiday table costs for the same limits; it is not part of the program.");
    }
}

/// <summary>The measured ways to a date.</summary>
public class DeadlineBench
{
    internal const int Cases = 1024;

    private readonly WorkingCalendar calendar;
    private readonly CalendarBook book;
    private readonly RulePack pack;
    private readonly DateTime[] received = new DateTime[Cases];
    private readonly Span[] days = new Span[Cases];
    private readonly ClockEvent[][] events = new ClockEvent[Cases][];
    private readonly HashSet<DateOnly> off = [];

    public DeadlineBench()
    {
        var files = new DataFiles(Path.Combine(AppContext.BaseDirectory, "data"));
        (book, pack) = (CalendarFiles.Read(files), RulePacks.Of(files).Named("2018"));
        calendar = book.For("one_stop");
        var random = new Random(2016);
        for (var i = 0; i < Cases; i++)
        {
            received[i] = VietnamTime.StartOf(new DateOnly(2016, 1, 1).AddDays(random.Next(3650))).AddMinutes(7 * 60 + random.Next(600));
            days[i] = Span.WorkingDays(random.Next(1, 61));
            events[i] = [ClockEvent.Received(received[i]), ClockEvent.Paused(received[i].AddDays(1)), ClockEvent.Resumed(received[i].AddDays(3)), ClockEvent.Restarted(received[i].AddDays(4))];
        }

        for (var day = new DateOnly(2016, 1, 1); day.Year < 2028; day = day.AddDays(1))
        {
            if (!calendar.IsWorking(day))
            {
                off.Add(day);
            }
        }
    }

    [Benchmark(Description = "working days, by days", OperationsPerInvoke = Cases)]
    public long ByDays() => Sum(Counting.Days, SpanUnit.WorkingDays);

    [Benchmark(Description = "working days, by hours", OperationsPerInvoke = Cases)]
    public long ByHours() => Sum(Counting.Hours, SpanUnit.WorkingDays);

    [Benchmark(Description = "calendar days", OperationsPerInvoke = Cases)]
    public long CalendarDays() => Sum(Counting.Days, SpanUnit.Days);

    [Benchmark(Description = "working days, by days, a walk", OperationsPerInvoke = Cases)]
    public long Walk()
    {
        var sum = 0L;
        for (var i = 0; i < Cases; i++)
        {
            var day = VietnamTime.DayOf(received[i]);
            for (var left = days[i].Whole; left > 0;)
            {
                day = day.AddDays(1);
                left -= off.Contains(day) ? 0 : 1;
            }

            sum += day.DayNumber;
        }

        return sum;
    }

    [Benchmark(Description = "10,000 working days, by hours", OperationsPerInvoke = Cases)]
    public long Long()
    {
        var (sum, terms) = (0L, new ClockTerms(calendar, pack, Span.WorkingDays(10_000), Counting.Hours));
        for (var i = 0; i < Cases; i++)
        {
            sum += CaseClock.DueOf(terms, received[i])!.Value.Ticks;
        }

        return sum;
    }

    [Benchmark(Description = "a case of four events", OperationsPerInvoke = Cases)]
    public long OfCase()
    {
        var sum = 0L;
        for (var i = 0; i < Cases; i++)
        {
            sum += new CaseClock(new(calendar, pack, days[i]), events[i]).DueAt!.Value.Ticks;
        }

        return sum;
    }

    [Benchmark(Description = "a case of four events, with its reasons", OperationsPerInvoke = Cases)]
    public long Explained()
    {
        var sum = 0L;
        for (var i = 0; i < Cases; i++)
        {
            sum += new CaseClock(new(calendar, pack, days[i]), events[i]).Explain().Steps.Count;
        }

        return sum;
    }

    [Benchmark(Description = "making the calendar of a unit, 101 years")]
    public WorkingCalendar Making() => book.With().For("one_stop");

    private long Sum(Counting count, SpanUnit unit)
    {
        var sum = 0L;
        for (var i = 0; i < Cases; i++)
        {
            sum += CaseClock.DueOf(new(calendar, pack, days[i] with { Unit = unit }, count), received[i])!.Value.Ticks;
        }

        return sum;
    }
}
