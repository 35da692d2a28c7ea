using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>The tracking book (form 06 of TT 01/2018/TT-VPCP, 07 of TT 03/2025/TT-VPCP) of a counter over a stretch of days, and for one field where asked.</summary>
internal static class PrintBook
{
    private const int MostRows = 1000;

    public static void Map(Site site) => site.Action(OneStopUrls.Book).Requires(OneStopPermissions.Receive).MapPrint(Show);

    private static async Task<IResult> Show(ListQuery query, FormState form, AppDb db, UnitNames units, FieldNames fields, PaperForms forms, Languages.Texts t, Act act, CancellationToken cancel)
    {
        var counter = ReceiveDossier.Counter(act);
        var field = new ChoiceField("field", "Lĩnh vực", fields.Choices(t)) { Required = false };
        var names = await units.FullNames(act.Day, cancel);
        form.With(DossierFields.From, (DateOnly?)act.Day).With(DossierFields.To, (DateOnly?)act.Day);
        var wanted = form.Maybe(field);
        var rows = db.Set<Dossier>().AsNoTracking().Where(d => d.ReceivingUnitId == counter && d.ReceivedAt != null && (wanted == null || d.Field == wanted)).Chosen(form, act).OrderBy(d => d.ReceivedAt).ThenBy(d => d.Number)
            .Select(d => new BookLine { Line = new DossierLine { Id = d.Id, Number = d.Number!, Procedure = d.ProcedureName, Applicant = d.Applicant, Way = d.Way, Status = d.Status, FiledAt = d.FiledAt, ReceivedAt = d.ReceivedAt, DueAt = d.FirstDueAt, EndedAt = d.EndedAt, ReturnedAt = d.ReturnedAt }, Deciding = d.UnitId, ReturnWay = d.ReturnWay, ReturnedTo = d.ReturnedTo });
        if (query.IsFile && !form.HasErrors)
        {
            return ListFile.Of("so-theo-doi-ho-so", await rows.Take(ListFile.MostRows + 1).ToListAsync(cancel), Columns(names));
        }

        return BookPage.With(new(form, field, names.GetValueOrDefault(counter) ?? "–", await rows.Take(MostRows).ToListAsync(cancel), names, forms.Of(PaperForm.Book, act.Day)), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static FileColumn<BookLine>[] Columns(IReadOnlyDictionary<Guid, string> names) =>
    [
        new("Mã hồ sơ", b => b.Line.Number), new("Tên thủ tục", b => b.Line.Procedure), new("Người nộp", b => b.Line.Applicant.Name), new("Địa chỉ", b => b.Line.Applicant.Address), new("Số điện thoại", b => b.Line.Applicant.Phone),
        new("Nơi giải quyết", b => names.GetValueOrDefault(b.Deciding)), new("Tiếp nhận lúc", b => b.Line.ReceivedAt), new("Hẹn trả", b => b.Line.DueAt), new("Trả kết quả lúc", b => b.Line.ReturnedAt),
        new("Nhận kết quả", b => b.ReturnWay.Title(), IsWord: true), new("Người nhận", b => b.ReturnedTo),
    ];
}

/// <summary>A row of the tracking book.</summary>
public sealed record BookLine
{
    /// <summary>The dossier.</summary>
    public required DossierLine Line { get; init; }

    /// <summary>Who decides.</summary>
    public required Guid Deciding { get; init; }

    /// <summary>How the result goes to the applicant.</summary>
    public required ReturnWay ReturnWay { get; init; }

    /// <summary>Who took it.</summary>
    public string? ReturnedTo { get; init; }
}

/// <summary>The tracking book.</summary>
public sealed record BookModel(FormState Form, ChoiceField Field, string Unit, IReadOnlyList<BookLine> Rows, IReadOnlyDictionary<Guid, string> Units, FormTitle Title);
