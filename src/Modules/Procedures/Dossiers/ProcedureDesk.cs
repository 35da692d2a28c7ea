using ThongSuot.Calendar;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;

namespace ThongSuot.Procedures;

/// <summary>Answers one-stop shops.</summary>
internal sealed class ProcedureDesk(ProcedureFinder finder, FeeBook fees, WorkClock clock, Texts t) : IProcedureDesk
{
    public async Task<IReadOnlyList<ProcedureEntry>> Find(string? words, CancellationToken cancel) => (await finder.On(clock.Today, cancel)).Find(words);

    public Limits? LimitsOf(ProcedureCard card, FilingWay way)
    {
        var committed = ReadyDates.SpanOf(card.Additions.CommittedTerm);
        var published = card.Content.Channels.OrderBy(c => c.Way == way ? 0 : 1).Select(c => ReadyDates.SpanOf(c.Term)).FirstOrDefault(s => s is not null);
        return (published ?? committed) is { } legal ? new(legal, committed) : null;
    }

    public string ProcessOf(ProcedureCard card, ProcedureLevel level) =>
        ProcedureProcesses.Of(card.Content with { Levels = [level] }, card.Additions)[0].Code;

    public IReadOnlyList<Field> FeeFields(string code, DateOnly day) => [.. Procedures.FeeFields.Of(Questions(code, day), t)];

    public FeeAnswer? Fees(string code, FilingWay way, FormState form, DateOnly day)
    {
        var lines = fees.Of(code);
        return lines.Count == 0 ? null : FeeCalculation.Of(lines, Procedures.FeeFields.Read(Questions(code, day), form, t, day) with { Way = way });
    }

    // How it is filed is known at the counter.
    private FeeQuestions Questions(string code, DateOnly day) => FeeCalculation.Questions(fees.Of(code), day) with { Ways = [] };
}
