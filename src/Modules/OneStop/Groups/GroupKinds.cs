using System.Text.Json;
using System.Text.Json.Serialization;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>A kind of interlinked group (nhóm thủ tục liên thông): which procedures are handed in at once, and in which order they are decided.</summary>
public sealed record GroupKind
{
    /// <summary>Stored with each group; never changed.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required Names Name { get; init; }

    /// <summary>The procedure the register publishes the group as; none where it has none.</summary>
    public string? Procedure { get; init; }

    /// <summary>Code of the rule by which the clocks of its members start, where the rules of the day have it.</summary>
    public string? Start { get; init; }

    /// <summary>What it rests on.</summary>
    public required string Source { get; init; }

    /// <summary>How sure that is.</summary>
    public required string Certainty { get; init; }

    /// <summary>Its members; each stands below the one it waits for.</summary>
    public required IReadOnlyList<GroupKindMember> Members { get; init; }

    /// <summary>Beginnings of names that mean the same paper.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Same { get; init; } = [];
}

/// <summary>A member of a kind of group.</summary>
public sealed record GroupKindMember
{
    /// <summary>National code of the procedure.</summary>
    public required string Procedure { get; init; }

    /// <summary>Level of the unit that decides.</summary>
    public required ProcedureLevel Level { get; init; }

    /// <summary>Words in the name of the unit that decides, where the level alone does not say it.</summary>
    public string? Agency { get; init; }

    /// <summary>Which case of the procedure, from 1.</summary>
    public int Case { get; init; } = 1;

    /// <summary>The member whose result opens it; none for one that opens at once.</summary>
    public string? After { get; init; }

    /// <summary>Words in the names of papers that are not asked for: the earlier result stands for them.</summary>
    public IReadOnlyList<string> FromResult { get; init; } = [];
}

/// <summary>The kinds of data/one-stop/groups.json.</summary>
internal sealed class GroupKinds(DataFiles files)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private readonly Lazy<IReadOnlyList<GroupKind>> all = new(() => Read(files));

    public IReadOnlyList<GroupKind> All => all.Value;

    public GroupKind? Find(string code) => All.FirstOrDefault(k => k.Code == code);

    /// <summary>The kind a procedure of the register stands for.</summary>
    public GroupKind? Of(string procedure) => All.FirstOrDefault(k => k.Procedure == procedure);

    /// <summary>Kinds in whose name the words stand, or whose procedure was found.</summary>
    public IReadOnlyList<GroupKind> Matching(string? words, IReadOnlyList<ProcedureEntry> found) =>
        [.. All.Where(k => SearchText.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => SearchText.Fold(k.Name.Vi).Contains(w, StringComparison.Ordinal)) || found.Any(p => p.Code == k.Procedure))];

    private static IReadOnlyList<GroupKind> Read(DataFiles files)
    {
        using var stream = files.Open("one-stop/groups.json");
        var kinds = JsonSerializer.Deserialize<IReadOnlyList<GroupKind>>(stream, Json)!;
        foreach (var kind in kinds)
        {
            var above = new HashSet<string>();
            if (kind.Members.Any(m => (m.After is not null && !above.Contains(m.After)) || !above.Add(m.Procedure)))
            {
                throw new InvalidDataException($"one-stop/groups.json, {kind.Code}: a member stands once, and below the one it waits for.");
            }
        }

        return kinds;
    }
}
