namespace ThongSuot.Expressions;

/// <summary>A function of the language: how many arguments it takes and what it makes of them. Null means the arguments do not fit.</summary>
internal sealed record Builtin(string Name, int Least, int Most, Func<IReadOnlyList<object?>, Run, object?> Call, bool MayBeNull = false);

/// <summary>The closed list of functions.</summary>
internal static class Builtins
{
    private static readonly Dictionary<string, Builtin> All = Texts.All.Concat(Numbers.All).Concat(Lists.All).Concat(Summaries.All).Concat(Days.All).ToDictionary(b => b.Name);

    public static IEnumerable<string> Names => All.Keys;

    public static Builtin? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>The arguments as a list: one list, or the arguments themselves.</summary>
    public static IReadOnlyList<object?> Items(IReadOnlyList<object?> a) => a is [IReadOnlyList<object?> list] ? list : a;

    public static IReadOnlyList<object?> List(object? value) => value as IReadOnlyList<object?> ?? [value];

    public static int? Whole(object? value) => value is decimal n && n == decimal.Truncate(n) && Math.Abs(n) < int.MaxValue ? (int)n : null;

    public static string Checked(string text) => text.Length > Limits.Text ? throw new ExpressionException(Faults.TooMuchText, -1, Limits.Text) : text;

    public static List<object?> Checked(List<object?> list) => list.Count > Limits.Items ? throw new ExpressionException(Faults.TooManyItems, -1, Limits.Items) : list;
}
