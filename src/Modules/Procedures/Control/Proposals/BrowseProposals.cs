using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Search;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>Proposals of new, changed and abolished procedures.</summary>
internal static class BrowseProposals
{
    public const string Mine = "mine";
    public const string Late = "late";

    public static readonly TextField Words = new("q", "Tên, mã hoặc dự thảo") { Required = false };
    public static readonly EnumField<ProposalKind> Kind = new("kind", "Loại đề xuất", [.. Enum.GetValues<ProposalKind>().Select(k => (k, k.Title()))]) { Required = false };
    public static readonly EnumField<ProposalStatus> Status = new("status", "Trạng thái", [.. Enum.GetValues<ProposalStatus>().Select(s => (s, s.Title()))]) { Required = false };
    public static readonly ChoiceField Opinions = new("opinions", "Ý kiến", [new(Mine, "chờ đơn vị tôi cho ý kiến"), new(Late, "có đơn vị trễ hạn")]) { Required = false };

    public static void Map(Site site) => site.Action(ControlUrls.Proposals).Requires(ProceduresPermissions.View).MapGet(List);

    private static async Task<IResult> List(ListQuery query, FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var opinions = db.Set<ProposalOpinion>().AsNoTracking();
        var today = act.Day;
        var rows = Sorted(Chosen(db.Set<Proposal>().AsNoTracking(), opinions, form, act), query.Sort).Select(p => new ProposalLine
        {
            Id = p.Id, Kind = p.Kind, Code = p.Code, Name = p.Name, UnitName = p.UnitName, YearlyCost = p.YearlyCost, Status = p.Status, MadeAt = p.MadeAt, DecidedAt = p.DecidedAt,
            Asked = opinions.Count(o => o.ProposalId == p.Id), Answered = opinions.Count(o => o.ProposalId == p.Id && o.AnsweredAt != null),
            LateOnes = opinions.Count(o => o.ProposalId == p.Id && o.AnsweredAt == null && o.DueOn < today),
        });
        if (query.IsFile && !form.HasErrors)
        {
            return ListFile.Of("de-xuat-thu-tuc", await rows.Take(ListFile.MostRows + 1).ToListAsync(cancel), Columns);
        }

        var page = await rows.Page(query, cancel);
        return ProposalsPage.With(new(form, page, act.May(ControlPermissions.Control)), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static IQueryable<Proposal> Chosen(IQueryable<Proposal> rows, IQueryable<ProposalOpinion> opinions, FormState form, Act act)
    {
        rows = rows.Matching(form.Maybe(Words), p => p.Search);

        rows = form.Maybe(Kind) is { } kind ? rows.Where(p => p.Kind == kind) : rows;
        rows = form.Maybe(Status) is { } status ? rows.Where(p => p.Status == status) : rows;
        var (open, today) = (opinions.Where(o => o.AnsweredAt == null), act.Day);
        var mine = open.Within(act.Reach(ControlPermissions.Opinion), o => o.UnitId);
        return form.Maybe(Opinions) switch
        {
            Mine => rows.Where(p => mine.Any(o => o.ProposalId == p.Id)),
            Late => rows.Where(p => open.Any(o => o.ProposalId == p.Id && o.DueOn < today)),
            _ => rows,
        };
    }

    private static IQueryable<Proposal> Sorted(IQueryable<Proposal> rows, string? sort) => sort switch
    {
        "cost" => rows.OrderBy(p => p.YearlyCost).ThenBy(p => p.Id),
        "-cost" => rows.OrderByDescending(p => p.YearlyCost).ThenBy(p => p.Id),
        "made" => rows.OrderBy(p => p.MadeAt).ThenBy(p => p.Id),
        _ => rows.OrderByDescending(p => p.MadeAt).ThenBy(p => p.Id),
    };

    private static IReadOnlyList<FileColumn<ProposalLine>> Columns { get; } =
    [
        new("Loại đề xuất", r => r.Kind.Title(), IsWord: true), new("Mã thủ tục", r => r.Code), new("Tên thủ tục", r => r.Name), new("Đơn vị đề xuất", r => r.UnitName), new("Lập lúc", r => r.MadeAt),
        new("Chi phí tuân thủ (đồng/năm)", r => r.YearlyCost), new("Đơn vị được hỏi", r => r.Asked), new("Đã trả lời", r => r.Answered), new("Trễ hạn", r => r.LateOnes),
        new("Trạng thái", r => r.Status.Title(), IsWord: true), new("Quyết định lúc", r => r.DecidedAt),
    ];
}

/// <summary>A line of the list of proposals.</summary>
public sealed record ProposalLine
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it wants.</summary>
    public required ProposalKind Kind { get; init; }

    /// <summary>Code of the procedure; none for a new one.</summary>
    public required string? Code { get; init; }

    /// <summary>Name of the procedure.</summary>
    public required string Name { get; init; }

    /// <summary>Who proposes.</summary>
    public required string UnitName { get; init; }

    /// <summary>In đồng a year.</summary>
    public required long YearlyCost { get; init; }

    /// <summary>How it stands.</summary>
    public required ProposalStatus Status { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>When it was decided, UTC.</summary>
    public required DateTime? DecidedAt { get; init; }

    /// <summary>Units asked.</summary>
    public required int Asked { get; init; }

    /// <summary>Units that answered.</summary>
    public required int Answered { get; init; }

    /// <summary>Units that have not answered by their day.</summary>
    public required int LateOnes { get; init; }
}

/// <summary>The list of proposals.</summary>
public sealed record ProposalsModel(FormState Form, PageOf<ProposalLine> Rows, bool MayControl);
