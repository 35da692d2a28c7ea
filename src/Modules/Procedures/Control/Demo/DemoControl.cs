using System.Globalization;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>Proposals, a plan of reviews and simplifications of the demo province, from data/demo. Figures of the simplifications marked with a decision are published ones; the rest is invented.</summary>
internal sealed class DemoControl(DataFiles files) : IDemoPart
{
    private const long Income = 40_000;

    public int Order => 55;

    public Task Seed(AppDb db, Act act, CancellationToken cancel)
    {
        foreach (var row in files.Rows("demo/simplifications.csv"))
        {
            Simplify(db, row, act);
        }

        var n = 0;
        foreach (var row in files.Rows("demo/proposals.csv"))
        {
            Propose(db, row, n++, act);
        }

        foreach (var plan in files.Rows("demo/reviews.csv").GroupBy(r => r["year"]))
        {
            Review(db, Whole(plan.Key), [.. plan], act);
        }

        return Task.CompletedTask;
    }

    private static void Simplify(AppDb db, IReadOnlyDictionary<string, string> row, Act act)
    {
        var item = new Simplification
        {
            Id = DemoId.Of($"simplification:{row["id"]}"), Year = Whole(row["year"]), Code = row["code"], Name = row["name"], From = row["from"], To = row["to"], Reason = row["reason"], Article = row["article"],
            Source = row["source"] is { Length: > 0 } source ? source : null, RecordedAt = act.At,
        };
        item.Compute(Cost(row, "before"), Cost(row, "after"));
        db.Add(item);
        act.Record(SimplificationRecorded.Of(item));
    }

    // By days and dossiers, or by what one subject pays in all and how many there are.
    private static CostInputs Cost(IReadOnlyDictionary<string, string> row, string side) => row["subjects"].Length == 0
        ? new() { Method = CostMethod.AgencyDays, HourlyIncome = Income, WorkingDays = Whole(row[side]), Dossiers = Whole(row["dossiers"]) }
        : new() { Method = CostMethod.Activities, HourlyIncome = Income, Activities = [new(CostActivityKind.Other, 0, Whole(row[side]), 0)], Times = 1, Subjects = Whole(row["subjects"]) };

    private static void Propose(AppDb db, IReadOnlyDictionary<string, string> row, int n, Act act)
    {
        var name = row["name"];
        var proposal = new Proposal
        {
            Id = DemoId.Of($"proposal:{row["id"]}"), Kind = Enum.Parse<ProposalKind>(row["kind"]), Code = row["code"] is { Length: > 0 } code ? code : null, Name = name, Document = row["document"],
            UnitId = DemoId.Of($"unit:{row["unit"]}"), UnitName = row["unit_name"], Need = row["need"], Reasonableness = row["reasonableness"], Legality = row["legality"], MadeAt = act.At.AddDays(-40 + (3 * n)),
        };
        proposal.Compute(new()
        {
            Method = CostMethod.Activities, HourlyIncome = Income, Times = 1, Subjects = Whole(row["subjects"]),
            Activities = [new(CostActivityKind.Prepare, Whole(row["hours"]), 20_000, 0), new(CostActivityKind.HandIn, 1, 30_000, 0), new(CostActivityKind.Collect, 1, 30_000, 0)],
        });
        db.Add(proposal);
        act.Record(new ProposalMade(proposal.Id, name, proposal.Kind, proposal.UnitId, proposal.YearlyCost));
        foreach (var asked in row["opinions"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(o => o.Split('/')))
        {
            Ask(db, proposal, asked, act);
        }

        if (row["status"].Length > 0)
        {
            proposal.Decide(Enum.Parse<ProposalStatus>(row["status"]), row["reason"] is { Length: > 0 } reason ? reason : null, 0, act);
            act.Record(new ProposalDecided(proposal.Id, name, proposal.Status));
        }
    }

    // unit/days until due/stance; without a stance it is not answered.
    private static void Ask(AppDb db, Proposal proposal, string[] asked, Act act)
    {
        var opinion = new ProposalOpinion
        {
            Id = DemoId.Of($"opinion:{proposal.Id}:{asked[0]}"), ProposalId = proposal.Id, UnitId = DemoId.Of($"unit:{asked[0]}"), UnitName = Units[asked[0]], AskedAt = proposal.MadeAt,
            DueOn = act.Day.AddDays(int.Parse(asked[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
        };
        db.Add(opinion);
        act.Record(new OpinionAsked(proposal.Id, proposal.Name, opinion.UnitId, opinion.UnitName, opinion.DueOn));
        if (asked is [_, _, var stance])
        {
            opinion.Answer(Enum.Parse<OpinionStance>(stance), stance is nameof(OpinionStance.Agrees) ? null : "Đề nghị giảm thành phần hồ sơ và nêu rõ thời hạn từng bước.", act);
            act.Record(new OpinionGiven(proposal.Id, proposal.Name, opinion.UnitName, opinion.Stance!.Value, act.Day > opinion.DueOn));
        }
    }

    private static readonly Dictionary<string, string> Units = new()
    {
        ["hg-stp"] = "Sở Tư pháp", ["hg-sxd"] = "Sở Xây dựng", ["hg-stc"] = "Sở Tài chính", ["hg-snv"] = "Sở Nội vụ", ["hg-stttt"] = "Sở Thông tin và Truyền thông", ["hg-vp"] = "Văn phòng Ủy ban nhân dân tỉnh",
    };

    private static void Review(AppDb db, int year, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, Act act)
    {
        var plan = new ReviewPlan { Id = DemoId.Of($"review-plan:{year.ToString(CultureInfo.InvariantCulture)}"), Year = year };
        db.Add(plan);
        foreach (var row in rows)
        {
            var item = new ReviewItem
            {
                Id = DemoId.Of($"review:{row["id"]}"), PlanId = plan.Id, Code = row["code"] is { Length: > 0 } code ? code : null, Name = row["name"],
                UnitId = DemoId.Of($"unit:{row["unit"]}"), UnitName = Units[row["unit"]], DueOn = Day(row["due"])!.Value,
            };
            db.Add(item);
            act.Record(new ReviewPlanned(plan.Id, year, item.Name, item.UnitName, item.DueOn));
            if (Day(row["done"]) is { } done)
            {
                item.Finish(done, row["result"], act);
                act.Record(new ReviewFinished(plan.Id, year, item.Name, done));
            }
        }

        if (Day(rows[0]["sent"]) is { } sent)
        {
            plan.Send(sent, rows[0]["number"], rows.Count, act);
            act.Record(new ReviewPlanSent(plan.Id, year, sent, rows[0]["number"]));
        }
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
