using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>Reads what the pages of handing in a group ask, offer and were told.</summary>
internal sealed class GroupReading(GroupKinds kinds, IProcedures procedures, IProcedureDesk rules, ReceiveReading reading, IUnits units)
{
    /// <summary>The kind of a code with its procedures in force. Refused: TS-002, OSS-009.</summary>
    public async Task<(GroupKind Kind, IReadOnlyList<ProcedureCard> Cards)> Find(string code, DateOnly day, CancellationToken cancel)
    {
        var kind = kinds.Find(code) ?? throw new Refused(Refusals.NotFound);
        var cards = new List<ProcedureCard>();
        foreach (var member in kind.Members)
        {
            var card = await procedures.Find(member.Procedure, day, cancel) ?? throw new Refused(Refusals.NotFound);
            cards.Add(card.Additions.IsOneStop ? card : throw new Refused(OneStopRefusals.NotOneStop.With(card.Content.Code)));
        }

        return (kind, cards);
    }

    /// <summary>The fields of a kind at a counter; none of the places before a counter is chosen.</summary>
    public async Task<GroupFields> Fields(GroupKind kind, IReadOnlyList<ProcedureCard> cards, Guid counter, DateOnly day, CancellationToken cancel)
    {
        var all = await units.InForce(new(day), cancel);
        var members = kind.Members.Select((m, i) =>
        {
            var (choices, usual) = Deciding(m, all, counter);
            return new MemberFields(m, cards[i], new($"deciding-{i + 1}", "Cơ quan, đơn vị giải quyết", choices), usual, rules.FeeFields(m.Procedure, day));
        });
        return new([.. members], GroupPaper.Of(kind, cards));
    }

    /// <summary>What was typed as dossiers; none when something is wrong, which the form then says.</summary>
    public NewGroup? Read(GroupKind kind, GroupFields fields, FormState form, GroupFiler by, Act act)
    {
        var (applicant, principal) = by.People;
        var (content, back, to) = (form.Get(ReceiveFields.Content), form.Get(ReceiveFields.ReturnBy), form.Maybe(ReceiveFields.ReturnTo));
        if (back is ReturnWay.Post && to is null)
        {
            form.AddError(ReceiveFields.ReturnTo, ReceiveFields.ReturnTo.Missing);
        }

        var deciding = fields.Members.Select(m => by.Way is FilingWay.Online && m.Usual is { } known ? known : form.Get(m.Deciding)).ToList();
        var papers = Papers(fields, form);
        var fees = fields.Members.Select(m => rules.Fees(m.Kind.Procedure, by.Way, form, act.Day)?.Sums ?? []).ToList();
        return form.HasErrors ? null : new(act.Id, kind, [.. fields.Members.Select((m, i) => new NewDossier
        {
            Id = Guid.CreateVersion7(), Card = m.Card, Case = m.Card.Content.PaperGroups.Count > 1 ? m.Card.Content.PaperGroups[m.Kind.Case - 1].Name : null, Field = reading.FieldOf(m.Card), Way = by.Way, Applicant = applicant!,
            Principal = principal, Content = content!, Receiving = by.Counter, Deciding = deciding[i], ReturnWay = back, ReturnAddress = to, Person = by.Person, Papers = papers[i], Fees = fees[i],
        })]);
    }

    // A paper is kept with the first member that asks for it; the others refer to it.
    private static List<NewPaper>[] Papers(GroupFields fields, FormState form)
    {
        List<NewPaper>[] papers = [.. fields.Members.Select(_ => new List<NewPaper>())];
        foreach (var row in fields.Papers)
        {
            if (row.Fields.Read(form) is not { } paper)
            {
                continue;
            }

            papers[row.Members[0]].Add(paper);
            foreach (var other in row.Members.Skip(1))
            {
                papers[other].Add(new(paper.Name, 0, 0, []) { State = PaperState.ReusedPaper, FilesOf = paper.Id });
            }
        }

        return papers;
    }

    // Units of the level, of the agency where it is named. Usual is the counter itself, else the only one, else the only one under the units the counter stands under.
    private static (IReadOnlyList<Choice> Choices, Guid? Usual) Deciding(GroupKindMember member, IReadOnlyList<UnitCard> all, Guid counter)
    {
        var byId = all.ToDictionary(u => u.Id);
        var level = all.Where(u => Levels.Of(u) == member.Level).ToList();
        var named = member.Agency is { } words ? level.FindAll(u => SearchText.Fold(u.Name).Contains(SearchText.Fold(words), StringComparison.Ordinal)) : [];
        var may = named.Count > 0 ? named : level;
        var above = new HashSet<Guid>();
        for (var at = byId.GetValueOrDefault(counter); at is not null; at = at.ParentId is { } up ? byId.GetValueOrDefault(up) : null)
        {
            above.Add(at.Id);
        }

        var near = may.Exists(u => u.Id == counter) ? may.FindAll(u => u.Id == counter) : may.Count == 1 ? may : may.FindAll(u => u.ParentId is { } parent && above.Contains(parent));
        return ([.. may.Select(u => new Choice($"{u.Id:N}", u.Name) { Group = u.ParentId is { } parent ? byId.GetValueOrDefault(parent)?.Name : null }).OrderBy(c => c.Group, StringComparer.Ordinal)], near is [var one] ? one.Id : null);
    }
}

/// <summary>Who hands a group in, where and how.</summary>
internal sealed record GroupFiler(Guid Counter, FilingWay Way, (Applicant? Applicant, Applicant? Principal) People, Guid? Person = null);
