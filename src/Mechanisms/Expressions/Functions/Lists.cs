using static ThongSuot.Expressions.Builtins;

namespace ThongSuot.Expressions;

/// <summary>Functions over lists and contexts, and questions about values.</summary>
internal static class Lists
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("list contains", 2, 2, (a, run) => a[0] is IReadOnlyList<object?> list ? list.Any(i => Equality.Of(i, a[1], run) == true) : null),
        new("count", 1, int.MaxValue, (a, _) => (decimal)Items(a).Count),
        new("sublist", 2, 3, (a, _) => a[0] is IReadOnlyList<object?> list && Whole(a[1]) is { } from && from != 0 ? Sublist(list, from, a.Count > 2 ? Whole(a[2]) : int.MaxValue) : null),
        new("append", 1, int.MaxValue, (a, _) => Checked([.. List(a[0]), .. a.Skip(1)])),
        new("concatenate", 1, int.MaxValue, (a, run) => Joined(a, run)),
        new("insert before", 3, 3, (a, _) => a[0] is IReadOnlyList<object?> list && Place(list, a[1]) is { } i ? Checked([.. list.Take(i), a[2], .. list.Skip(i)]) : null),
        new("remove", 2, 2, (a, _) => a[0] is IReadOnlyList<object?> list && Place(list, a[1]) is { } i ? list.Where((_, place) => place != i).ToList() : null),
        new("reverse", 1, 1, (a, _) => Enumerable.Reverse(List(a[0])).ToList()),
        new("index of", 2, 2, (a, run) => a[0] is IReadOnlyList<object?> list ? list.Select((item, i) => (item, i)).Where(p => Equality.Of(p.item, a[1], run) == true).Select(p => (object?)(decimal)(p.i + 1)).ToList() : null),
        new("union", 1, int.MaxValue, (a, run) => Distinct(Joined(a, run), run)),
        new("distinct values", 1, 1, (a, run) => Distinct(List(a[0]), run)),
        new("flatten", 1, 1, (a, run) => Checked(Flat(List(a[0]), run, []))),
        new("get value", 2, 2, (a, _) => a is [IReadOnlyDictionary<string, object?> context, string key] ? Values.Of(context.GetValueOrDefault(key)) : null, MayBeNull: true),
        new("get entries", 1, 1, (a, _) => a[0] is IReadOnlyDictionary<string, object?> context ? context.Select(p => (object?)new Dictionary<string, object?> { ["key"] = p.Key, ["value"] = p.Value }).ToList() : null),
        new("is defined", 1, 1, (a, _) => a[0] is not null),
        new("not", 1, 1, (a, _) => a[0] is bool truth ? !truth : null, MayBeNull: true),
    ];

    private static List<object?>? Sublist(IReadOnlyList<object?> list, int from, int? length)
    {
        var start = from > 0 ? from - 1 : list.Count + from;
        return start < 0 || start >= list.Count || length is not >= 1 ? null : list.Skip(start).Take(length.Value).ToList();
    }

    private static int? Place(IReadOnlyList<object?> list, object? place) =>
        Whole(place) is { } p && (p > 0 ? p - 1 : list.Count + p) is var i && p != 0 && i >= 0 && i < list.Count ? i : null;

    private static List<object?> Joined(IReadOnlyList<object?> lists, Run run)
    {
        var all = new List<object?>();
        foreach (var list in lists.Select(List))
        {
            run.Steps(list.Count);
            all.AddRange(list);
            Checked(all);
        }

        return all;
    }

    private static List<object?> Distinct(IReadOnlyList<object?> list, Run run)
    {
        var kept = new List<object?>();
        foreach (var item in list)
        {
            if (!kept.Exists(k => Equality.Of(k, item, run) == true))
            {
                kept.Add(item);
            }
        }

        return kept;
    }

    private static List<object?> Flat(IReadOnlyList<object?> list, Run run, List<object?> into)
    {
        foreach (var item in list)
        {
            run.Step();
            if (item is IReadOnlyList<object?> inner)
            {
                Flat(inner, run, into);
            }
            else
            {
                into.Add(item);
                Checked(into);
            }
        }

        return into;
    }
}
