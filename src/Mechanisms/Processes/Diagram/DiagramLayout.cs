namespace ThongSuot.Processes;

/// <summary>Lays a process out where its file has no diagram: columns from left to right in the order of the paths, lanes as bands below each other.</summary>
internal sealed class DiagramLayout(Dictionary<string, Box> known)
{
    private const double Column = 160;
    private const double Row = 120;
    private const double Margin = 40;
    private readonly ProcessDiagram diagram = new();

    public static ProcessDiagram Of(ProcessDefinition process)
    {
        var layout = new DiagramLayout([]);
        var lanes = process.Lanes.Select(l => l.Name.Length > 0 ? l.Name : l.Id).Distinct().ToList();
        layout.Place(process.Body, Margin + (lanes.Count > 0 ? 40 : 0), Margin, lanes);
        layout.PlaceLanes(process);
        return layout.diagram;
    }

    // Returns the size that the body takes.
    private Box Place(ProcessBody body, double left, double top, List<string> lanes)
    {
        var sizes = body.All.ToDictionary(e => e.Id, Size);
        var columns = Columns(body);
        var widths = columns.Values.DefaultIfEmpty().Distinct().ToDictionary(c => c, c => body.All.Where(e => columns.TryGetValue(e.Id, out var its) && its == c).Select(e => sizes[e.Id].Width).DefaultIfEmpty(100).Max());
        var (right, bottom) = (left, top);
        foreach (var band in body.All.Where(e => columns.ContainsKey(e.Id)).GroupBy(e => lanes.IndexOf(e.Lane ?? "")).OrderBy(g => g.Key))
        {
            var bandTop = bottom;
            foreach (var column in band.GroupBy(e => columns[e.Id]))
            {
                var x = left + Enumerable.Range(0, column.Key).Sum(c => widths.GetValueOrDefault(c, 100) + Column - 100);
                var y = bandTop;
                foreach (var element in column)
                {
                    var size = sizes[element.Id];
                    var height = Math.Max(size.Height, 80);
                    Put(element, x + ((widths[column.Key] - size.Width) / 2), y + ((height - size.Height) / 2), size);
                    y += height + Row - 80;
                    right = Math.Max(right, x + widths[column.Key]);
                }

                bottom = Math.Max(bottom, y);
            }
        }

        var place = left;
        foreach (var beside in body.EventSubProcesses)
        {
            Put(beside, place, bottom + Row - 80, sizes[beside.Id]);
            place += sizes[beside.Id].Width + 40;
            right = Math.Max(right, place - 40);
        }

        bottom = body.EventSubProcesses.Select(e => diagram.Boxes[e.Id].Bottom).Append(bottom).Max();
        foreach (var host in body.All)
        {
            var boundaries = body.Boundaries(host.Id).ToList();
            for (var i = 0; i < boundaries.Count; i++)
            {
                var box = diagram.Boxes.GetValueOrDefault(host.Id);
                diagram.Boxes[boundaries[i].Id] = new(box.X + 8 + (i * 42), box.Bottom - 18, 36, 36);
            }
        }

        foreach (var flow in body.Flows)
        {
            diagram.Lines[flow.Id] = Line(diagram.Boxes[flow.Source], diagram.Boxes[flow.Target]);
        }

        return new(left, top, right - left, bottom - top);
    }

    private void Put(ProcessElement element, double x, double y, Box size)
    {
        if (element.Body is not null)
        {
            Place(element.Body, x + 30, y + 40, []);
        }

        diagram.Boxes[element.Id] = new(x, y, size.Width, size.Height);
    }

    private Box Size(ProcessElement element)
    {
        if (element.Body is { } inside)
        {
            if (!known.TryGetValue(element.Id, out var box))
            {
                var size = new DiagramLayout(known).Place(inside, 0, 0, []);
                known[element.Id] = box = new(0, 0, Math.Max(size.Width + 60, 120), Math.Max(size.Height + 60, 100));
            }

            return box;
        }

        return element.IsActivity ? new(0, 0, 100, 80) : element.IsGateway ? new(0, 0, 50, 50) : new(0, 0, 36, 36);
    }

    // The longest way from a beginning, flows that lead back left out; boundary events go with their host.
    private static Dictionary<string, int> Columns(ProcessBody body)
    {
        var columns = new Dictionary<string, int>();
        var order = Order(body);
        var place = order.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        foreach (var id in order)
        {
            columns.TryAdd(id, 0);
            foreach (var next in body.Next(id).Where(n => place[n] > place[id]))
            {
                columns[next] = Math.Max(columns.GetValueOrDefault(next), columns[id] + (body.Elements[next].AttachedTo == id ? 0 : 1));
            }
        }

        foreach (var boundary in body.All.Where(e => e.AttachedTo is { } host && host != e.Id && body.Elements.ContainsKey(host)))
        {
            columns.Remove(boundary.Id);
        }

        // They belong to no path: they stand below all.
        foreach (var beside in body.EventSubProcesses)
        {
            columns.Remove(beside.Id);
        }

        return columns;
    }

    // Depth first, finished last comes first: every flow but those that lead back goes forward.
    internal static List<string> Order(ProcessBody body)
    {
        var (done, seen) = (new List<string>(), new HashSet<string>());
        foreach (var start in body.FirstElements.Concat(body.Starts).Concat(body.All))
        {
            var open = new Stack<(string Id, Queue<string> Next)>();
            if (seen.Add(start.Id))
            {
                open.Push((start.Id, new(body.Next(start.Id).Reverse())));
            }

            while (open.TryPeek(out var top))
            {
                if (!top.Next.TryDequeue(out var next))
                {
                    done.Add(open.Pop().Id);
                }
                else if (seen.Add(next))
                {
                    open.Push((next, new(body.Next(next).Reverse())));
                }
            }
        }

        done.Reverse();
        var beside = body.EventSubProcesses.Select(e => e.Id).ToHashSet();
        return [.. done.Where(id => !beside.Contains(id)), .. done.Where(beside.Contains)];
    }

    private static IReadOnlyList<(double X, double Y)> Line(Box from, Box to)
    {
        if (to.X < from.Right)
        {
            var below = Math.Max(from.Bottom, to.Bottom) + 20;
            return [(from.MiddleX, from.Bottom), (from.MiddleX, below), (to.MiddleX, below), (to.MiddleX, to.Bottom)];
        }

        var middle = (from.Right + to.X) / 2;
        return from.MiddleY == to.MiddleY ? [(from.Right, from.MiddleY), (to.X, to.MiddleY)] : [(from.Right, from.MiddleY), (middle, from.MiddleY), (middle, to.MiddleY), (to.X, to.MiddleY)];
    }

    private void PlaceLanes(ProcessDefinition process)
    {
        var width = diagram.Boxes.Values.Select(b => b.Right).DefaultIfEmpty(0).Max();
        foreach (var lane in process.Lanes)
        {
            var boxes = lane.Elements.Where(diagram.Boxes.ContainsKey).Select(e => diagram.Boxes[e]).ToList();
            if (boxes.Count > 0)
            {
                var top = boxes.Min(b => b.Y) - 20;
                diagram.Boxes[lane.Id] = new(Margin, top, width, boxes.Max(b => b.Bottom) + 20 - top);
            }
        }
    }
}
