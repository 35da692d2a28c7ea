using System.Xml.Linq;

namespace ThongSuot.Processes;

/// <summary>Puts the tasks of a process into another order, takes some out and new ones in: on straight stretches, without touching what stands around.</summary>
internal sealed class StepPlacing(XElement process)
{
    private const string NotStraight = "“{0}” có rẽ nhánh hoặc sự kiện gắn vào nên không chuyển chỗ hoặc bỏ được ở bảng này; hãy sửa trên sơ đồ.";
    private const string NoPlace = "Không đặt được “{0}” ở đây: trước và sau chỗ này đều rẽ nhánh. Hãy đặt ở một đoạn thẳng, hoặc sửa trên sơ đồ.";
    private readonly HashSet<string> ids = [.. process.Document!.Descendants().Select(e => e.Id())];

    /// <summary>Whether anything came, went or changed its place.</summary>
    public bool Changed { get; private set; }

    /// <summary>Makes the order of the file that of the rows. Gives the identity of each row's task.</summary>
    public IReadOnlyList<string> Arrange(IReadOnlyList<StepRow> old, IReadOnlyList<StepRow> wanted)
    {
        var known = old.ToDictionary(r => r.Id);
        var places = wanted.Select((row, i) => (row.Id, i)).Where(p => known.ContainsKey(p.Id)).GroupBy(p => p.Id).ToDictionary(g => g.Key, g => g.First().i);
        foreach (var gone in old.Where(r => !places.ContainsKey(r.Id)))
        {
            TakeOut(gone, -1).Remove();
        }

        var kept = Kept([.. old.Where(r => places.ContainsKey(r.Id))], places);
        var moved = places.Where(p => !kept.Contains(p.Key)).OrderBy(p => p.Value).ToDictionary(p => p.Key, p => TakeOut(known[p.Key], p.Value));
        var result = new string[wanted.Count];
        for (var i = 0; i < wanted.Count; i++)
        {
            var id = places.TryGetValue(wanted[i].Id, out var first) && first == i ? wanted[i].Id : "";
            if (!kept.Contains(id))
            {
                var next = wanted.Skip(i + 1).Select(r => r.Id).FirstOrDefault(kept.Contains);
                id = PutIn(moved.GetValueOrDefault(id), i > 0 ? result[i - 1] : null, next, i, wanted[i].Name);
            }

            result[i] = id;
        }

        return result;
    }

    // The longest part that stays as it is; what cannot be moved weighs most.
    private static HashSet<string> Kept(IReadOnlyList<StepRow> old, Dictionary<string, int> places)
    {
        var best = new (long Weight, int Before)[old.Count];
        for (var i = 0; i < old.Count; i++)
        {
            var before = Enumerable.Range(0, i).Where(j => places[old[j].Id] < places[old[i].Id]).OrderByDescending(j => best[j].Weight).FirstOrDefault(-1);
            best[i] = ((before < 0 ? 0 : best[before].Weight) + (old[i].IsStraight ? 1 : 100_000), before);
        }

        var kept = new HashSet<string>();
        for (var at = Enumerable.Range(0, old.Count).OrderByDescending(i => best[i].Weight).FirstOrDefault(-1); at >= 0; at = best[at].Before)
        {
            kept.Add(old[at].Id);
        }

        return kept;
    }

    private XElement TakeOut(StepRow row, int place)
    {
        var task = Find(row.Id);
        var (before, after) = (Flows(task, "targetRef", row.Id), Flows(task, "sourceRef", row.Id));
        if (!row.IsStraight || before.Count != 1 || after.Count != 1 || before[0] == after[0])
        {
            throw new StepPlaceException(place, NotStraight, row.Name);
        }

        var target = after[0].Reference("targetRef")!;
        before[0].SetAttributeValue("targetRef", target);
        Rename(Find(target), "incoming", after[0].Id(), before[0].Id());
        after[0].RemoveWithBlank();
        task.Elements().Where(e => e.Name == Bpmn.Model + "incoming" || e.Name == Bpmn.Model + "outgoing").ToList().ForEach(e => e.RemoveWithBlank());
        if (place < 0)
        {
            process.Descendants(Bpmn.Model + "flowNodeRef").Where(r => r.Value.Trim() == row.Id).ToList().ForEach(e => e.RemoveWithBlank());
            process.Document!.Descendants().Where(e => e.Name.LocalName is "association" or "messageFlow" && (e.Reference("sourceRef") == row.Id || e.Reference("targetRef") == row.Id)).ToList().ForEach(e => e.RemoveWithBlank());
        }

        Changed = true;
        return task;
    }

    // Behind the step above when its way on is one; else before the step below.
    private string PutIn(XElement? task, string? above, string? below, int place, string name)
    {
        var flow = above is null ? null : Only(Find(above), "sourceRef", above);
        flow ??= below is null ? null : Only(Find(below), "targetRef", below);
        flow ??= above is null && below is null && process.Parts("startEvent").FirstOrDefault() is { } begin ? Only(begin, "sourceRef", begin.Id()) : null;
        if (flow is null)
        {
            throw new StepPlaceException(place, NoPlace, name);
        }

        if (task is null)
        {
            task = new(Bpmn.Model + "userTask", new XAttribute("id", NewId("step")));
            flow.AddBeside(task, before: true);
        }
        else if (task.Parent != flow.Parent)
        {
            task.RemoveWithBlank();
            flow.AddBeside(task, before: true);
        }

        var target = flow.Reference("targetRef")!;
        var on = new XElement(Bpmn.Model + "sequenceFlow", new XAttribute("id", NewId("flow")), new XAttribute("sourceRef", task.Id()), new XAttribute("targetRef", target));
        flow.AddBeside(on, before: false);
        flow.SetAttributeValue("targetRef", task.Id());
        if (Rename(Find(target), "incoming", flow.Id(), on.Id()))
        {
            task.AddChild(new XElement(Bpmn.Model + "incoming", flow.Id()), before: LoopPart(task));
            task.AddChild(new XElement(Bpmn.Model + "outgoing", on.Id()), before: LoopPart(task));
        }

        Changed = true;
        return task.Id();
    }

    private static XElement? LoopPart(XElement task) => task.Elements().FirstOrDefault(e => e.Name.LocalName is not ("documentation" or "extensionElements" or "incoming" or "outgoing"));

    private XElement Find(string id) => process.Descendants().First(e => e.Id() == id);

    private static List<XElement> Flows(XElement beside, string end, string id) => [.. beside.Parent!.Parts("sequenceFlow").Where(f => f.Reference(end) == id)];

    // A way with a condition belongs to what stands before it: nothing is put behind a task that chooses.
    private static XElement? Only(XElement beside, string end, string id) => Flows(beside, end, id) is [var only] && (end == "targetRef" || only.Part("conditionExpression") is null) ? only : null;

    private static bool Rename(XElement holder, string part, string from, string to)
    {
        var reference = holder.Parts(part).FirstOrDefault(r => r.Value.Trim() == from);
        reference?.SetValue(to);
        return reference is not null;
    }

    private string NewId(string kind)
    {
        var id = Enumerable.Range(1, int.MaxValue - 1).Select(n => $"{kind}_{n}").First(i => !ids.Contains(i));
        ids.Add(id);
        return id;
    }
}
