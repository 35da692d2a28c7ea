using ThongSuot.Forms;
using F = ThongSuot.Procedures.ContentFields;

namespace ThongSuot.Procedures;

/// <summary>Reads a procedure's text from its form and writes it there.</summary>
internal static class ContentForm
{
    public static FormState Fill(FormState form, ProcedureContent c)
    {
        form.With(F.Name, c.Name).With(F.Decision, c.Decision).With(F.Levels, c.Levels.Select(l => l.ToString())).With(F.Kind, c.Kind).With(F.Field, c.Field).With(F.Subjects, Joined(c.Subjects))
            .With(F.Steps, c.Steps).With(F.Conditions, c.Conditions).With(F.Doing, c.Agencies.Doing).With(F.Deciding, c.Agencies.Deciding).With(F.Authorised, c.Agencies.Authorised)
            .With(F.Coordinating, c.Agencies.Coordinating).With(F.Address, c.Agencies.Address).With(F.Related, Joined(c.Related)).With(F.Keywords, Joined(c.Keywords)).With(F.Remark, c.Remark);
        var row = 0;
        foreach (var (channel, fee) in c.Channels.SelectMany(ch => ch.Fees.DefaultIfEmpty(), (ch, fee) => (ch, fee)))
        {
            form.With<FilingWay>(F.Channels.Cell(F.Way, row), (FilingWay?)channel.Way).With(F.Channels.Cell(F.Count, row), (double?)channel.Term?.Count).With(F.Channels.Cell(F.Unit, row), channel.Term?.Unit)
                .With(F.Channels.Cell(F.Fee, row), fee?.Kind).With(F.Channels.Cell(F.Amount, row), (long?)fee?.Amount).With(F.Channels.Cell(F.Per, row), fee?.Per)
                .With(F.Channels.Cell(F.FeeText, row), fee?.Text).With(F.Channels.Cell(F.ChannelRemark, row), channel.Remark);
            row++;
        }

        row = 0;
        foreach (var (group, paper) in c.PaperGroups.SelectMany(g => g.Papers, (g, p) => (g, p)))
        {
            form.With(F.Papers.Cell(F.Group, row), group.Name).With(F.Papers.Cell(F.Paper, row), paper.Name).With(F.Papers.Cell(F.FormFile, row), paper.FormFile)
                .With(F.Papers.Cell(F.Originals, row), (long?)paper.Originals).With(F.Papers.Cell(F.Copies, row), (long?)paper.Copies).With(F.Papers.Cell(F.Shown, row), paper.IsShownOnly ? true : (bool?)null);
            row++;
        }

        for (row = 0; row < c.Results.Count; row++)
        {
            form.With(F.Results.Cell(F.Result, row), c.Results[row].Name).With(F.Results.Cell(F.ResultCode, row), c.Results[row].Code);
        }

        for (row = 0; row < c.LegalBases.Count; row++)
        {
            form.With(F.Laws.Cell(F.LawNumber, row), c.LegalBases[row].Number).With(F.Laws.Cell(F.LawName, row), c.LegalBases[row].Name);
        }

        return form;
    }

    /// <summary>The text of the form; the code stays what it is.</summary>
    public static ProcedureContent Read(FormState form, string code, ProcedureContent? before) => new()
    {
        Code = code,
        Name = form.Get(F.Name) ?? "",
        Decision = form.Maybe(F.Decision),
        Levels = [.. form.Get(F.Levels).Select(Enum.Parse<ProcedureLevel>).Order()],
        Kind = form.Maybe(F.Kind),
        Field = form.Maybe(F.Field),
        Subjects = F.Read(form, F.Subjects),
        Steps = form.Maybe(F.Steps),
        Channels = Channels(form, before),
        PaperGroups = Papers(form),
        Agencies = new() { Doing = form.Maybe(F.Doing), Deciding = form.Maybe(F.Deciding), Authorised = form.Maybe(F.Authorised), Coordinating = form.Maybe(F.Coordinating), Address = form.Maybe(F.Address) },
        Results = [.. form.Get(F.Results).Select(r => new ResultPaper(form.Get(F.Results.Cell(F.Result, r)) ?? "", form.Maybe(F.Results.Cell(F.ResultCode, r))))],
        Conditions = form.Maybe(F.Conditions),
        LegalBases = [.. form.Get(F.Laws).Select(r => new LegalBasis(form.Get(F.Laws.Cell(F.LawName, r)) ?? "", form.Maybe(F.Laws.Cell(F.LawNumber, r))))],
        Related = F.Read(form, F.Related),
        Keywords = F.Read(form, F.Keywords),
        Remark = form.Maybe(F.Remark),
    };

    private static IReadOnlyList<FilingChannel> Channels(FormState form, ProcedureContent? before)
    {
        var channels = new List<FilingChannel>();
        foreach (var row in form.Get(F.Channels))
        {
            var way = form.Get(F.Channels.Cell(F.Way, row));
            var term = Term(form, row, way, before);
            var fee = Fee(form, row);
            var remark = form.Maybe(F.Channels.Cell(F.ChannelRemark, row));
            if (fee is not null && channels is [.., var last] && last.Way == way && last.Term == term && last.Remark == remark && last.Fees.Count > 0)
            {
                channels[^1] = last with { Fees = [.. last.Fees, fee] };
                continue;
            }

            channels.Add(new(way, term, fee is null ? [] : [fee], remark));
        }

        return channels;
    }

    // A limit that says the same keeps the text it was published with.
    private static ProcedureTerm? Term(FormState form, int row, FilingWay way, ProcedureContent? before)
    {
        var (count, unit) = ((decimal?)form.Maybe(F.Channels.Cell(F.Count, row)), form.Maybe(F.Channels.Cell(F.Unit, row)));
        var known = before?.Channels.FirstOrDefault(c => c.Way == way && c.Term is { } t && t.Count == count && t.Unit == unit)?.Term;
        return known ?? (count is null ? null : new(count, unit, $"{ContentFields.Write(count)} {(unit is { } u ? u.Title() : "")}".Trim()));
    }

    private static PublishedFee? Fee(FormState form, int row)
    {
        var (kind, amount, per, text) = (form.Maybe(F.Channels.Cell(F.Fee, row)), (decimal?)form.Maybe(F.Channels.Cell(F.Amount, row)), form.Maybe(F.Channels.Cell(F.Per, row)), form.Maybe(F.Channels.Cell(F.FeeText, row)));
        return kind is { } k ? new(k, amount, per, text ?? "") : amount is not null || text is not null ? new(FeeKind.Fee, amount, per, text ?? "") : null;
    }

    private static IReadOnlyList<PaperGroup> Papers(FormState form)
    {
        var groups = new List<(string? Name, List<RequiredPaper> Papers)>();
        foreach (var row in form.Get(F.Papers))
        {
            var group = form.Maybe(F.Papers.Cell(F.Group, row));
            var paper = new RequiredPaper(form.Get(F.Papers.Cell(F.Paper, row)) ?? "", form.Maybe(F.Papers.Cell(F.FormFile, row)), (int?)form.Maybe(F.Papers.Cell(F.Originals, row)), (int?)form.Maybe(F.Papers.Cell(F.Copies, row)), form.Get(F.Papers.Cell(F.Shown, row)));
            if (groups.Count == 0 || groups[^1].Name != group)
            {
                groups.Add((group, []));
            }

            groups[^1].Papers.Add(paper);
        }

        return [.. groups.Select(g => new PaperGroup(g.Name, g.Papers))];
    }

    private static string? Joined(IReadOnlyList<string> lines) => lines.Count == 0 ? null : string.Join('\n', lines);
}
