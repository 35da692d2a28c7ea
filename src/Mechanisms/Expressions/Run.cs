namespace ThongSuot.Expressions;

/// <summary>One evaluation: counts the steps and knows the local names.</summary>
internal sealed class Run
{
    private readonly Counter counter;
    private readonly Run? outer;
    private readonly string? name;
    private readonly object? value;
    private readonly IReadOnlyDictionary<string, object?>? context;
    private readonly int calls;

    public Run(Scope scope)
    {
        Scope = scope;
        counter = new();
    }

    private Run(Run outer, bool hides, string? name, object? value, IReadOnlyDictionary<string, object?>? context, int calls)
    {
        Scope = outer.Scope;
        counter = outer.counter;
        this.outer = hides ? null : outer;
        Hides = hides;
        this.name = name;
        this.value = value;
        this.context = context;
        this.calls = calls;
    }

    public Scope Scope { get; }

    // A function sees its parameters and the scope, not the local names of its caller.
    private bool Hides { get; }

    public Run With(string local, object? itsValue) => new(this, false, local, itsValue, null, calls);

    public Run With(IReadOnlyDictionary<string, object?> locals) => new(this, false, null, null, locals, calls);

    public Run Call(IReadOnlyDictionary<string, object?> parameters) =>
        calls >= Limits.Calls ? throw new ExpressionException(Faults.TooDeep, -1, Limits.Calls) : new(this, true, null, null, parameters, calls + 1);

    public void Step()
    {
        if (++counter.Steps > Limits.Steps)
        {
            throw new ExpressionException(Faults.TooManySteps, -1, Limits.Steps);
        }
    }

    public void Steps(int count)
    {
        counter.Steps += count;
        Step();
    }

    public object? Missing(string fault, params object[] values)
    {
        Scope.Note(string.Format(System.Globalization.CultureInfo.InvariantCulture, fault, values));
        return null;
    }

    public bool Find(string wanted, out object? found)
    {
        for (var run = this; run is not null; run = run.outer)
        {
            if (run.name == wanted)
            {
                found = run.value;
                return true;
            }

            if (run.context is not null && run.context.TryGetValue(wanted, out found))
            {
                found = Values.Of(found);
                return true;
            }
        }

        var there = Scope.Variables.TryGetValue(wanted, out found);
        found = Values.Of(found);
        return there;
    }

    private sealed class Counter
    {
        public int Steps { get; set; }
    }
}
