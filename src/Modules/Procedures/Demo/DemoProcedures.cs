using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>A procedure of data/procedures/catalogue.jsonl.</summary>
internal sealed record CatalogueEntry(ProcedureContent Content, ProvincialAdditions Additions);

/// <summary>
/// The register of the demo province: the catalogue published field by field, the terms the province committed to as second versions, and a few drafts
/// that wait for their decision. Numbers and days of the decisions are invented.
/// </summary>
internal sealed class DemoProcedures(DataFiles files) : IDemoPart
{
    private const int Drafts = 7;
    private static readonly DateOnly First = new(2019, 1, 14);

    public int Order => 45;

    public Task Seed(AppDb db, Act act, CancellationToken cancel)
    {
        var known = new List<(Procedure Of, ProcedureVersion First, CatalogueEntry Entry)>();
        var number = 0;
        foreach (var field in Entries().GroupBy(e => e.Content.Field))
        {
            var decision = Decision($"field:{field.Key}", $"{118 + (number * 37)}/QĐ-UBND", $"Công bố thủ tục hành chính lĩnh vực {field.Key} trên địa bàn tỉnh", First.AddDays(number * 14), number, act);
            number++;
            db.Add(decision);
            foreach (var entry in field)
            {
                var procedure = Procedure.Of(entry.Content, DemoId.Of($"procedure:{entry.Content.Code}"));
                var version = ProcedureVersion.Draft(procedure, entry.Content, entry.Additions with { CommittedTerm = null }, decision.PublishedAt!.Value, DemoId.Of($"procedure:{entry.Content.Code}:1"));
                Put(db, decision, procedure, version, PublicationFate.New, act);
                db.Add(procedure);
                known.Add((procedure, version, entry));
            }
        }

        Shorten(db, known, act);
        Prepare(db, known, act);
        return Task.CompletedTask;
    }

    /// <summary>The catalogue.</summary>
    private IEnumerable<CatalogueEntry> Entries()
    {
        using var reader = new StreamReader(files.Open("procedures/catalogue.jsonl"));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return ProcedureJson.Read<CatalogueEntry>(line);
            }
        }
    }

    // One decision shortens the terms of all that the province committed to: the second version of each.
    private static void Shorten(AppDb db, List<(Procedure Of, ProcedureVersion First, CatalogueEntry Entry)> known, Act act)
    {
        var decision = Decision("committed", "1456/QĐ-UBND", "Công bố thời hạn giải quyết cắt giảm của các thủ tục hành chính thuộc thẩm quyền của tỉnh", new DateOnly(2020, 8, 20), 1, act);
        db.Add(decision);
        foreach (var (procedure, first, entry) in known.Where(k => k.Entry.Additions.CommittedTerm is not null))
        {
            var version = ProcedureVersion.Draft(procedure, entry.Content, entry.Additions, decision.PublishedAt!.Value, DemoId.Of($"procedure:{procedure.Code}:2"));
            first.Until = decision.EffectiveOn.AddDays(-1);
            Put(db, decision, procedure, version, PublicationFate.Amended, act);
        }
    }

    // Drafts for the next decision, which waits for its leader.
    private static void Prepare(AppDb db, List<(Procedure Of, ProcedureVersion First, CatalogueEntry Entry)> known, Act act)
    {
        var decision = new Publication
        {
            Id = DemoId.Of("procedures:decision:next"), Number = "1742/QĐ-UBND", Title = "Công bố thủ tục hành chính được nâng mức độ trực tuyến", SignedOn = act.Day.AddDays(-1), EffectiveOn = act.Day.AddDays(12),
        };
        db.Add(decision);
        foreach (var (procedure, _, entry) in known.Where(k => k.Entry.Additions.CommittedTerm is null && k.Entry.Additions.Online is OnlineLevel.Partial).Take(Drafts))
        {
            var draft = ProcedureVersion.Draft(procedure, entry.Content, entry.Additions with { Online = OnlineLevel.Full }, act.At, DemoId.Of($"procedure:{procedure.Code}:next"));
            db.Add(draft);
            db.Add(new PublicationItem { Id = DemoId.Of($"procedures:item:{procedure.Code}:next"), PublicationId = decision.Id, ProcedureId = procedure.Id, Number = draft.Number, Fate = PublicationFate.Amended });
            act.Record(new ProcedureDrafted(procedure.Id, procedure.Reference.Label, draft.Number));
        }

        act.Record(new PublicationPrepared(decision.Id, decision.Number));
    }

    private static Publication Decision(string key, string number, string title, DateOnly signed, int n, Act act)
    {
        var publication = new Publication
        {
            Id = DemoId.Of($"procedures:decision:{key}"), Number = number, Title = title, SignedOn = signed, EffectiveOn = signed.AddDays(n % 7 == 3 ? 2 : 10), IsShort = n % 7 == 3,
            PublishedAt = VietnamTime.StartOf(signed).AddHours(9), EnteredOn = signed.AddDays(n % 9 == 5 ? 12 : 3), ProcessReadyOn = signed.AddDays(n % 6 == 4 ? 11 : 5),
        };
        act.Record(new PublicationIssued(publication.Id, number, 0, publication.EffectiveOn));
        return publication;
    }

    private static void Put(AppDb db, Publication decision, Procedure procedure, ProcedureVersion version, PublicationFate fate, Act act)
    {
        version.Publish(decision);
        db.Add(version);
        db.Add(new PublicationItem { Id = DemoId.Of($"procedures:item:{procedure.Code}:{decision.Number}"), PublicationId = decision.Id, ProcedureId = procedure.Id, Number = version.Number, Fate = fate });
        act.Record(new ProcedurePublished(procedure.Id, procedure.Reference.Label, version.Number, decision.Id, decision.Number, decision.EffectiveOn));
    }
}
