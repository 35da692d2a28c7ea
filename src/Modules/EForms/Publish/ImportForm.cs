using System.Text;
using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.EForms;

/// <summary>A file becomes the next draft of the form of its code.</summary>
internal static class ImportForm
{
    public static readonly FileField File = new("file", "Tệp mẫu đơn (JSON)") { Accept = ".json", MaxBytes = FormWords.MostBytes, Hint = "Tệp đã tải từ một phiên bản, hoặc soạn theo cùng cấu trúc." };

    public static void Map(Site site)
    {
        var import = site.Action(EFormsUrls.Import).Requires(EFormsPermissions.Design);
        import.MapGet((FormState state) => ImportPage.With(new(state, [])));
        import.MapPost(Take, FormWords.MostBytes + 65536);
    }

    private static async Task<IResult> Take(FormState state, FormDesk forms, Act act, CancellationToken cancel)
    {
        var files = state.Get(File);
        if (state.HasErrors)
        {
            return ImportPage.With(new(state, []), StatusCodes.Status400BadRequest);
        }

        using var reader = new StreamReader(files[0].Open(), new UTF8Encoding(false, throwOnInvalidBytes: false));
        var read = DefinitionReader.Read(await reader.ReadToEndAsync(cancel));
        if (read.Form is not { } form || read.Faults.Count > 0)
        {
            state.AddError(File, "Tệp có {0} chỗ chưa đúng, nêu dưới đây.", read.Faults.Count);
            return ImportPage.With(new(state, read.Faults), StatusCodes.Status400BadRequest);
        }

        var version = await forms.Import(form, act, cancel);
        await act.Commit(cancel);
        return Go.To(EFormsUrls.Version(form.Code, version.Number), "Đã nhập tệp thành bản nháp. Hãy xem những điều phát hiện trước khi ban hành.");
    }
}

/// <summary>The page of an import.</summary>
public sealed record ImportModel(FormState State, IReadOnlyList<FormFinding> Faults);
