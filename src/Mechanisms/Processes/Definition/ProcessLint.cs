namespace ThongSuot.Processes;

/// <summary>Checks a process that was read: can it begin, go everywhere and end, and is it complete?</summary>
internal sealed class ProcessLint(ProcessDefinition process, Findings findings)
{
    public void Check()
    {
        if (process.Body.All.Count == 0)
        {
            findings.Warn("empty", process.Id, process.Line, Faults.NoElements, process.Name.Length > 0 ? process.Name : process.Id);
            return;
        }

        Check(process.Body, process.Id, process.Line, isTop: true);
        foreach (var element in process.Elements.Where(e => e.Body is not null))
        {
            Check(element.Body!, element.Id, element.Line, isTop: false);
            CheckEventStart(element);
        }

        foreach (var circle in Circles.Of(process))
        {
            findings.Fault("circle", circle[0].Id, circle[0].Line, Faults.Circle, string.Join(" → ", circle.Take(12).Select(e => e.Label)));
        }

        CheckLimits();
    }

    private void Check(ProcessBody body, string id, int line, bool isTop)
    {
        if (body.All.Count > 0 && body.Starts.Count == 0)
        {
            if (isTop || body.FirstElements.Count == 0)
            {
                findings.Fault("no-start", id, line, Faults.NoStart, id);
            }
        }
        else if (body.Starts.Count(s => s.Trigger.Kind is TriggerKind.None) > 1)
        {
            findings.Warn("many-starts", id, line, Faults.ManyStarts, id);
        }

        var reached = Reached(body);
        foreach (var element in body.All)
        {
            if (!reached.Contains(element.Id) && element.Kind is not ElementKind.EventSubProcess)
            {
                findings.Fault("unreachable", element.Id, element.Line, Faults.Unreachable, element.Label);
            }

            if (!body.Outgoing(element.Id).Any() && element.Kind is not (ElementKind.EndEvent or ElementKind.EventSubProcess) && !(element.Kind is ElementKind.ThrowEvent && element.Trigger.Kind is TriggerKind.Link))
            {
                findings.Warn("dead-end", element.Id, element.Line, Faults.DeadEnd, element.Label);
            }

            if (element.IsGateway)
            {
                CheckGateway(body, element);
            }
        }
    }

    private void CheckGateway(ProcessBody body, ProcessElement gateway)
    {
        var ways = body.Outgoing(gateway.Id).ToList();
        if (gateway.Kind is ElementKind.EventGateway)
        {
            foreach (var target in ways.Select(w => body.Elements[w.Target]).Where(t => t.Kind is not (ElementKind.CatchEvent or ElementKind.ReceiveTask)))
            {
                findings.Fault("event-gateway", gateway.Id, gateway.Line, Faults.EventGatewayTarget, gateway.Label, target.Label);
            }

            return;
        }

        var open = ways.Count(w => w.Condition is null && w.Id != gateway.DefaultFlow);
        if (gateway.Kind is ElementKind.ParallelGateway || ways.Count < 2)
        {
            return;
        }

        if (gateway.Kind is ElementKind.ExclusiveGateway && open > 1)
        {
            findings.Warn("no-condition", gateway.Id, gateway.Line, Faults.NoCondition, gateway.Label);
        }
        else if (open == 0 && gateway.DefaultFlow is null)
        {
            findings.Warn("no-default", gateway.Id, gateway.Line, Faults.NoDefault, gateway.Label);
        }
    }

    private void CheckEventStart(ProcessElement element)
    {
        if (element.Kind is ElementKind.EventSubProcess && (element.Body!.Starts.Count != 1 || element.Body.Starts[0].Trigger.Kind is TriggerKind.None))
        {
            findings.Fault("event-start", element.Id, element.Line, Faults.EventStart, element.Label);
        }
    }

    private void CheckLimits()
    {
        var steps = process.Elements.Where(e => e.Kind is ElementKind.UserTask or ElementKind.ManualTask).ToList();
        foreach (var step in steps.Where(s => s.Limit is null && s.Counts))
        {
            findings.Warn("no-limit", step.Id, step.Line, Faults.NoLimit, step.Label);
        }

        var counted = process.Elements.Where(StepTable.IsStep).Select(s => s.Limit).OfType<StepLimit>().Where(l => l.Counts).ToList();
        if (process.Limit is not { Unit: not LimitUnit.Day } whole || counted.Count == 0 || counted.Exists(l => l.Unit is LimitUnit.Day))
        {
            return;
        }

        var (sum, total) = (counted.Sum(Hours), Hours(whole));
        if (sum != total)
        {
            findings.Warn("sum", process.Id, process.Line, Faults.SumDiffers, sum, total);
        }
    }

    private static decimal Hours(StepLimit limit) => limit.Unit is LimitUnit.WorkingDay ? limit.Value * 8 : limit.Value;

    private static HashSet<string> Reached(ProcessBody body)
    {
        var open = new Queue<string>(body.FirstElements.Concat(body.Starts).Select(e => e.Id));
        var reached = new HashSet<string>(open);
        while (open.TryDequeue(out var id))
        {
            foreach (var next in body.Next(id).Where(reached.Add))
            {
                open.Enqueue(next);
            }
        }

        return reached;
    }
}
