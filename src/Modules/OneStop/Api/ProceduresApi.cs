using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Procedures;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>What a program that files must know of a procedure: which there are, and what its form at the counter asks. The published text is open data elsewhere.</summary>
internal static class ProceduresApi
{
    private static readonly TextField Receiving = new("receiving", "Nơi tiếp nhận") { Hint = "Mã định danh (id) của đơn vị, lấy ở /api/units." };
    private static readonly TextField Case = new("case", "Trường hợp thứ mấy của thủ tục") { Required = false };

    public static void Map(Site site)
    {
        site.Api("/procedures").Open().Describes(new("Thủ tục đang có hiệu lực, gần với từ tìm nhất đứng trước") { Asked = [CounterModel.Words], IsPaged = true, Answer = typeof(ProceduresAnswer) }).MapGet(List);
        site.Api("/procedures/{code}").Requires(OneStopPermissions.Receive).Describes(new("Nộp hồ sơ của một thủ tục phải gửi những gì") { Asked = [Receiving, Case], Answer = typeof(ProcedureAnswer) }).MapGet(Show);
    }

    private static async Task<IResult> List(ListQuery query, FormState form, IProcedureDesk desk, Texts t, CancellationToken cancel)
    {
        var words = form.Maybe(CounterModel.Words);
        if (form.HasErrors)
        {
            return Api.Wrong(form, t);
        }

        var found = await desk.Find(words, cancel);
        var page = found.Skip((query.Page - 1) * ListQuery.Size).Take(ListQuery.Size).Select(p => new ProcedureLine(p.Code, p.Name, p.Field, [.. p.Levels.Select(l => $"{l}")], p.Agency, $"{p.Online}", $"/api/procedures/{Uri.EscapeDataString(p.Code)}", $"/services/{Uri.EscapeDataString(p.Code)}.json"));
        return Results.Json(new ProceduresAnswer([.. page], found.Count, found.Count > query.Page * ListQuery.Size ? query.UrlOf(query.Page + 1) : null));
    }

    private static async Task<IResult> Show(string code, FormState form, IProcedures procedures, ReceiveReading reading, Texts t, Act act, CancellationToken cancel)
    {
        if (!Guid.TryParse(form.First(Receiving.Name), out var counter))
        {
            form.AddError(Receiving, Receiving.Missing);
            return Api.Wrong(form, t);
        }

        act.Require(OneStopPermissions.Receive, counter);
        var (card, @case) = await ReceiveDossier.Find(code, form, procedures, act, cancel);
        act.RefuseIf(!card.Additions.IsOneStop, OneStopRefusals.NotOneStop.With(card.Content.Code));
        var (fields, usual) = await reading.Fields(card, @case, counter, act.Day, cancel);
        return Results.Json(new ProcedureAnswer
        {
            Code = card.Content.Code, Name = card.Content.Name, Version = card.Number, Cases = [.. card.Content.PaperGroups.Select(g => g.Name ?? "")], Case = @case, UsuallyDecides = usual,
            Fields = [.. DossiersApi.Counter.Append(fields.Deciding).Concat(fields.Fees).Select(f => FieldAnswer.Of(f, t))],
            Papers = [.. fields.Papers.Select(p => new AskedPaper(p.Paper?.Name, p.Paper?.Originals, p.Paper?.Copies, p.Paper?.IsShownOnly ?? false, [.. new Field[] { p.Has, p.Name, p.Originals, p.Copies, p.Scan }.Where(f => p.Paper is null || f != p.Name).Select(f => FieldAnswer.Of(f, t))]))],
            Url = $"/services/{Uri.EscapeDataString(card.Content.Code)}.json",
        });
    }
}

/// <summary>A page of procedures in force.</summary>
internal sealed record ProceduresAnswer(IReadOnlyList<ProcedureLine> Procedures, int Total, string? Next);

/// <summary>A procedure in the list.</summary>
/// <param name="Form">What must be sent to file under it.</param>
/// <param name="Url">The published text, open data.</param>
internal sealed record ProcedureLine(string Code, string Name, string? Field, IReadOnlyList<string> Levels, string? Agency, string Online, string Form, string Url);

/// <summary>What must be sent to file under a procedure.</summary>
internal sealed record ProcedureAnswer
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required int Version { get; init; }

    /// <summary>Names of its cases; which is meant is sent as <c>case</c>, from 1.</summary>
    public required IReadOnlyList<string> Cases { get; init; }

    public required int Case { get; init; }

    public Guid? UsuallyDecides { get; init; }

    public required IReadOnlyList<FieldAnswer> Fields { get; init; }

    public required IReadOnlyList<AskedPaper> Papers { get; init; }

    public required string Url { get; init; }
}

/// <summary>A paper of the list; without a name, one beyond it.</summary>
internal sealed record AskedPaper(string? Name, int? Originals, int? Copies, bool IsShownOnly, IReadOnlyList<FieldAnswer> Fields);
