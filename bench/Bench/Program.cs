using ThongSuot.Bench;

// dotnet run -c Release --project bench/Bench -- VERB [rows]; PostgreSQL by the variable BENCH_POSTGRES (a durable cluster).
var report = new Report(args.FirstOrDefault() ?? "");
switch (args)
{
    case ["worklist", .. var rest]:
        await Worklist.Run(report, rest is [var rows] ? int.Parse(rows, null) : 1_000_000);
        break;
    case ["acts"]:
        await ActCommits.Run(report);
        break;
    case ["page"]:
        await PageThroughput.Run(report);
        break;
    case ["start"]:
        await Starting.Run(report);
        break;
    case ["calendar"]:
        Deadlines.Run(report);
        break;
    case ["audit", .. var rest]:
        await AuditSpeed.Run(report, rest is [var events] ? int.Parse(events, null) : 100_000);
        break;
    case ["recompute", .. var rest]:
        await Recomputing.Run(report, rest is [var cases] ? int.Parse(cases, null) : 100_000);
        break;
    case ["steps"]:
        await StepSpeed.Run(report);
        break;
    case ["timers", .. var rest]:
        await TimerSpeed.Run(report, rest is [var timers] ? int.Parse(timers, null) : 100_000);
        break;
    case ["queue", .. var rest]:
        await QueuePages.Run(report, rest is [var open] ? int.Parse(open, null) : 500_000);
        break;
    case ["procedure-search", .. var rest]:
        ProcedureSearch.Run(report, rest is [var procedures] ? int.Parse(procedures, null) : 5_000);
        break;
    case ["dossiers", .. var rest]:
        await DossierPages.Run(report, rest is [var dossiers, ..] ? int.Parse(dossiers, null) : 1_000_000, rest is [_, var length] ? int.Parse(length, null) : 900);
        break;
    case ["forms"]:
        FormSpeed.Run(report);
        break;
    case ["hosts"]:
        await HostSpeed.Run(report);
        break;
    case ["host", var connection, var list, var seconds, var clients]:
        await HostSpeed.Work(connection, list, int.Parse(seconds, null), int.Parse(clients, null));
        return 0;
    default:
        Console.Error.WriteLine("worklist [rows] | acts | page | start | calendar | audit [events] | recompute [cases] | steps | timers [count] | queue [tasks] | procedure-search [count] | dossiers [count [seconds]] | forms | hosts");
        return 1;
}

report.Save();
return 0;
