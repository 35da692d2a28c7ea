using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using ThongSuot.Cases;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Organizations;
using ThongSuot.Processes;
using ThongSuot.Web;

namespace ThongSuot.ProcessDesign;

/// <summary>A case played with a clock: who gets each step, when it is due by the unit's calendar. The address holds the play; nothing is written anywhere.</summary>
internal static class PlayVersion
{
    public const string Moves = "m";
    public const string Button = "do";

    public static void Map(Site site) => site.Action("/processes/{id:guid}/versions/{number:int}/play").Requires(ProcessDesignPermissions.View).MapGet(Show);

    private static async Task<IResult> Show(Guid id, int number, FormState form, VersionDesk versions, ProcessStore store, PlayDesk desk, IUnits units, Texts t, Act act, CancellationToken cancel)
    {
        var read = await versions.Find(id, number, cancel);
        var fields = new PlayFields(await units.InForce(new(act.Day), cancel));
        var url = ProcessDesignUrls.Play(id, number);
        var blocking = read.File.Blocking(read.Main);
        form.With(PlayFields.Begin, (DateTime?)act.At).With(fields.Unit, act.Unit);
        if (form.First("begin") is null || form.First("go") is null || blocking.Count > 0)
        {
            return Page(null, "", []);
        }

        var (unit, begin, set) = (form.Get(fields.Unit), form.Get(PlayFields.Begin), PlayMoves.Variables(form.Maybe(PlayFields.Set)));
        if (set is null)
        {
            form.AddError(PlayFields.Set, "Hãy viết dạng tên = giá trị, ví dụ: so_tang = 3.");
        }

        var texts = form.All(Moves).Where(m => m.Length > 0).ToList();
        var moves = texts.Select(PlayMoves.Read).ToList();
        if (moves.Count > PlayMoves.Most || moves.Contains(null))
        {
            form.AddError(moves.Count > PlayMoves.Most ? "Lần chạy thử này đã quá dài: tối đa {0} bước. Hãy bắt đầu lại." : "Địa chỉ của lần chạy thử không đúng. Hãy bắt đầu lại.", PlayMoves.Most);
        }

        if (form.HasErrors)
        {
            return Page(null, "", []);
        }

        var here = QueryHelpers.AddQueryString(url, Pairs(form, fields, texts));
        var played = await desk.Play(await store.Compile(read.Version, read.Process.Code, cancel), new() { Unit = unit, BeginAt = begin, Set = set!, Moves = [.. moves.OfType<PlayedMove>()] }, cancel);
        if (form.First(Button) is not { Length: > 0 } pressed)
        {
            return Page(played, here, texts);
        }

        var next = Next(pressed, form, played);
        return next is null ? Page(played, here, texts) : Go.To($"{QueryHelpers.AddQueryString(url, Pairs(form, fields, [.. texts, next]))}#play");

        IResult Page(PlayedCase? play, string at, IReadOnlyList<string> done) => PlayPage.With(
            new(form, fields, id, number, read.Process.Name, play, play is null ? null : versions.Drawn(read, play.Marks), done, at, done.Count == 0 || at.Length == 0 ? null : QueryHelpers.AddQueryString(url, Pairs(form, fields, done.SkipLast(1))), blocking),
            form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    // What a button adds to the play; none with the error in the form.
    private static string? Next(string pressed, FormState form, PlayedCase played)
    {
        var values = form.First("values");
        if (PlayMoves.Variables(values) is null)
        {
            form.AddError("Chưa chạy được bước này: “{0}” không phải dạng tên = giá trị.", values ?? "");
            return null;
        }

        switch (pressed.Split('-', 2))
        {
            case ["done", var wait] when int.TryParse(wait, NumberStyles.None, CultureInfo.InvariantCulture, out var id):
                return PlayMoves.Complete(id, form.First("outcome"), values);
            case ["message", var wait] when Of(wait) is { Name: { } name }:
                return PlayMoves.Message(name, values);
            case ["signal", var wait] when Of(wait) is { Name: { } name }:
                return PlayMoves.Signal(name);
            case ["until", var wait] when Waited(wait) is { DueAt: { } due }:
                return PlayMoves.Clock(Up(due));
            case ["clock", _]:
                var to = form.Get(PlayFields.To);
                if (!form.HasErrors && to < played.At)
                {
                    form.AddError(PlayFields.To, "Đồng hồ chỉ đi tới. Muốn lùi lại hãy bỏ bước vừa làm.");
                }

                return form.HasErrors ? null : PlayMoves.Clock(to);
            default:
                return null;
        }

        PlayedWait? Waited(string wait) => played.Waits.FirstOrDefault(w => w.EndedAt is null && w.Wait.Id.ToString(CultureInfo.InvariantCulture) == wait);

        ProcessWait? Of(string wait) => Waited(wait)?.Wait;
    }

    // The address holds minutes; a timer must be past.
    private static DateTime Up(DateTime at) => new(((at.Ticks + TimeSpan.TicksPerMinute - 1) / TimeSpan.TicksPerMinute) * TimeSpan.TicksPerMinute, DateTimeKind.Utc);

    private static IEnumerable<KeyValuePair<string, string?>> Pairs(FormState form, PlayFields fields, IEnumerable<string> moves) =>
        [new("go", "1"), new(fields.Unit.Name, form.Raw(fields.Unit)), new(PlayFields.Begin.Name, form.Raw(PlayFields.Begin)), new(PlayFields.Set.Name, form.Raw(PlayFields.Set)), .. moves.Select(m => KeyValuePair.Create(Moves, (string?)m))];
}

/// <summary>The page of a play.</summary>
/// <param name="Play">The play; none before it begins.</param>
/// <param name="Done">Its moves as the address has them.</param>
/// <param name="Here">Its address.</param>
/// <param name="Back">Its address without the last move.</param>
public sealed record PlayModel(FormState Form, PlayFields Fields, Guid Process, int Number, string Name, PlayedCase? Play, string? Svg, IReadOnlyList<string> Done, string Here, string? Back, IReadOnlyList<ProcessFinding> Blocking);
