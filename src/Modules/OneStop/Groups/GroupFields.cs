using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>What is asked for an interlinked group beside what is asked for one dossier.</summary>
/// <param name="Members">Its members.</param>
/// <param name="Papers">The papers of all, each once; and one row for another.</param>
public sealed record GroupFields(IReadOnlyList<MemberFields> Members, IReadOnlyList<GroupPaper> Papers)
{
    /// <summary>What the fees ask; the same question once.</summary>
    internal IEnumerable<Field> Fees => Members.SelectMany(m => m.Fees).DistinctBy(f => f.Name);

    /// <summary>Every field that takes files.</summary>
    internal IEnumerable<FileField> Files => Papers.Select(p => p.Fields.Scan);
}

/// <summary>What is asked for a member: who decides, and what its fee asks.</summary>
/// <param name="Usual">Who decides what this counter takes; none where it must be chosen.</param>
public sealed record MemberFields(GroupKindMember Kind, ProcedureCard Card, ReferenceField Deciding, Guid? Usual, IReadOnlyList<Field> Fees);

/// <summary>A paper of the group and the members it is handed in for.</summary>
public sealed record GroupPaper(PaperFields Fields, IReadOnlyList<int> Members)
{
    /// <summary>Its files, asked by its name.</summary>
    internal FileField Scan => new(Fields.Scan.Name, Fields.Has.Label) { Required = false, Many = true };

    /// <summary>The papers of all members, each once; what an earlier result stands for is not asked.</summary>
    internal static IReadOnlyList<GroupPaper> Of(GroupKind kind, IReadOnlyList<ProcedureCard> cards)
    {
        var rows = new Dictionary<string, (RequiredPaper Paper, List<int> Members)>();
        foreach (var (member, i) in kind.Members.Select((m, i) => (m, i)))
        {
            foreach (var paper in (cards[i].Content.PaperGroups.ElementAtOrDefault(member.Case - 1)?.Papers ?? []).Where(p => !member.FromResult.Any(w => Has(p.Name, w))))
            {
                var key = KeyOf(kind, paper.Name);
                var row = rows.TryGetValue(key, out var known) ? known : rows[key] = (paper, []);
                row.Members.AddRange(row.Members.Contains(i) ? [] : [i]);
            }
        }

        return [.. rows.Values.Select((r, i) => new GroupPaper(new(i, r.Paper), r.Members)), new(new(rows.Count, null), [0])];
    }

    private static string KeyOf(GroupKind kind, string name) =>
        kind.Same.Select((words, i) => (words, i)).Where(s => s.words.Any(w => SearchText.Fold(name).StartsWith(SearchText.Fold(w), StringComparison.Ordinal))).Select(s => $"={s.i}").FirstOrDefault() ?? SearchText.Fold(name);

    private static bool Has(string name, string words) => SearchText.Fold(name).Contains(SearchText.Fold(words), StringComparison.Ordinal);
}
