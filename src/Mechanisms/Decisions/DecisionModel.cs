using ThongSuot.Expressions;
using ThongSuot.Kernel;

namespace ThongSuot.Decisions;

/// <summary>What a decision came to, and why it is null when it is.</summary>
/// <param name="Value">A value of the expression language.</param>
/// <param name="Notes">Vietnamese sentences: what was missing or contradicted.</param>
public sealed record DecisionResult(object? Value, IReadOnlyList<string> Notes);

/// <summary>A name that a decision model reads from its caller or makes.</summary>
/// <param name="Id">Identity in the file.</param>
/// <param name="Name">Name for people and expressions.</param>
/// <param name="Type">Name of its type; null when any.</param>
public sealed record DecisionName(string Id, string Name, string? Type);

/// <summary>A file of decisions (DMN): tables and expressions that need inputs and each other. Read once, never changes.</summary>
public sealed class DecisionModel
{
    private readonly IReadOnlyDictionary<string, ItemType> types;
    private readonly IReadOnlyDictionary<string, Decision> decisions;
    private readonly IReadOnlyDictionary<string, Knowledge> knowledge;

    internal DecisionModel(string id, string name, IReadOnlyDictionary<string, ItemType> types, IReadOnlyList<DecisionName> inputs, IReadOnlyDictionary<string, Decision> decisions, IReadOnlyDictionary<string, Knowledge> knowledge)
    {
        (Id, Name, Inputs) = (id, name, inputs);
        (this.types, this.decisions, this.knowledge) = (types, decisions, knowledge);
        Decisions = [.. decisions.Values.Select(d => new DecisionName(d.Id, d.Name, d.Type))];
    }

    /// <summary>Identity of the file's definitions.</summary>
    public string Id { get; }

    /// <summary>Name of the file's definitions.</summary>
    public string Name { get; }

    /// <summary>What the caller gives.</summary>
    public IReadOnlyList<DecisionName> Inputs { get; }

    /// <summary>What can be asked.</summary>
    public IReadOnlyList<DecisionName> Decisions { get; }

    /// <summary>Reads a DMN 1.x file of any version.</summary>
    /// <exception cref="DecisionException">The file is not taken; says the line and what to do.</exception>
    public static DecisionModel Read(Stream file)
    {
        try
        {
            return new DecisionReader(SafeXml.Read(file)).Model();
        }
        catch (XmlRefused e)
        {
            throw new DecisionException(Faults.NotXml, e.Line, e.Detail);
        }
    }

    /// <summary>Makes a decision, and those it needs, from inputs by name.</summary>
    /// <param name="decision">Name or id.</param>
    /// <param name="inputs">Values by the names of <see cref="Inputs"/>; missing ones are null.</param>
    /// <param name="now">The moment for <c>now()</c> and <c>today()</c>.</param>
    /// <exception cref="DecisionException">There is no such decision.</exception>
    /// <exception cref="ExpressionException">It takes too much work.</exception>
    public DecisionResult Evaluate(string decision, IReadOnlyDictionary<string, object?> inputs, DateTimeOffset? now = null)
    {
        var wanted = decisions.GetValueOrDefault(decision) ?? decisions.Values.FirstOrDefault(d => d.Name == decision) ?? throw new DecisionException(Faults.NoDecision, 0, decision);
        var notes = new List<string>();
        var values = new Dictionary<string, object?>();
        foreach (var input in Inputs)
        {
            var value = Values.Of(inputs.GetValueOrDefault(input.Name));
            if (input.Type is not null && !ItemType.AcceptsBase(input.Type, value, types.GetValueOrDefault))
            {
                notes.Add(Faults.Said(Faults.NotAllowed, input.Name, Values.Written(value)));
                value = null;
            }

            values[input.Name] = value;
        }

        foreach (var known in knowledge.Values.Where(k => k.Logic is LiteralLogic))
        {
            values[known.Name] = new ExpressionFunction(known.Parameters, ((LiteralLogic)known.Logic).Expression);
        }

        return new(Value(wanted, values, notes, now, []), notes);
    }

    private object? Value(Decision decision, Dictionary<string, object?> values, List<string> notes, DateTimeOffset? now, Dictionary<string, object?> made)
    {
        if (made.TryGetValue(decision.Id, out var known))
        {
            return known;
        }

        foreach (var needed in decision.Requires.Select(decisions.GetValueOrDefault).OfType<Decision>())
        {
            values[needed.Name] = Value(needed, values, notes, now, made);
        }

        var scope = new Scope(values, now);
        var value = decision.Logic.Value(scope);
        notes.AddRange(scope.Notes);
        return made[decision.Id] = value;
    }
}

internal sealed record Decision(string Id, string Name, string? Type, IReadOnlyList<string> Requires, Logic Logic, int Line);
