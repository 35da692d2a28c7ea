using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Organizations;
using ThongSuot.Processes;
using ThongSuot.Web;

namespace ThongSuot.ProcessDesign;

/// <summary>A BPMN file becomes a draft; or a process begins empty, to be written as a table.</summary>
internal static class ImportProcess
{
    public static readonly FileField File = new("file", "Tệp BPMN") { Accept = ".bpmn,.xml", MaxBytes = SafeXml.MostBytes, Hint = "BPMN 2.0, tối đa 16 MB. Quy trình cùng mã đã có thì tệp này thành bản nháp tiếp theo." };
    public static readonly TextField Remark = new("remark", "Nội dung thay đổi") { Required = false, Max = 500 };
    public static readonly TextField Name = new("name", "Tên quy trình") { Max = 300 };
    public static readonly TextField Code = new("code", "Mã quy trình") { Required = false, Max = 60, Hint = "Chữ thường không dấu, số và dấu gạch nối. Bỏ trống thì đặt theo tên." };

    public static readonly FileField Steps = new("steps", "Bảng các bước (CSV)") { Required = false, Accept = ".csv", MaxBytes = 1 << 20, Hint = "Cột: Nội dung công việc, Người thực hiện, Thời gian thực hiện, Biểu mẫu/Kết quả. Bỏ trống thì bảng bắt đầu trống." };

    // The same field twice on a page has two names.
    private const string NewField = "newField";

    public static void Map(Site site)
    {
        var file = site.Action(ProcessDesignUrls.Import).Requires(ProcessDesignPermissions.Design);
        file.MapGet((FormState form, ProcessFields fields, Texts t) => ImportPage.With(new(form, FormState.Empty(form.Today), fields.Field(t), fields.Field(t, NewField))));
        file.MapPost(Take, SafeXml.MostBytes + 65536);
        site.Action(ProcessDesignUrls.New).Requires(ProcessDesignPermissions.Design).MapPost(Begin, (1 << 20) + 65536);
    }

    private static async Task<IResult> Take(FormState form, ProcessDesk desk, ProcessFields fields, Texts t, Act act, CancellationToken cancel)
    {
        var (files, remark, field) = (form.Get(File), form.Maybe(Remark), form.Maybe(fields.Field(t)));
        if (!form.HasErrors)
        {
            try
            {
                await using var stream = files[0].Open();
                var version = await desk.Import(stream, remark, act, field, cancel);
                await act.Commit(cancel);
                return Go.To(ProcessDesignUrls.Version(version.ProcessId, version.Number), "Đã nhập tệp thành bản nháp. Hãy xem những điều phát hiện trước khi ban hành.");
            }
            catch (Refused e) when (ProcessRefusals.All.Any(r => r.Code == e.Why.Code))
            {
                form.AddError(File, e.Why.Text, [.. e.Why.Values]);
            }
        }

        return ImportPage.With(new(form, FormState.Empty(form.Today), fields.Field(t), fields.Field(t, NewField)), StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> Begin(FormState form, AppDb db, ProcessDesk desk, IPositions positions, ProcessFields fields, Texts t, Act act, CancellationToken cancel)
    {
        var (name, typed, field) = (form.Get(Name), form.Maybe(Code), form.Maybe(fields.Field(t, NewField)));
        var code = SearchText.Fold(typed ?? name).Replace(' ', '-');
        code = code.Length > 60 ? code[..60].TrimEnd('-') : code;
        if (!form.HasErrors && typed is not null && typed != code)
        {
            form.AddError(Code, "Mã chỉ gồm chữ thường không dấu, số và dấu gạch nối, ví dụ: {0}.", code);
        }

        if (!form.HasErrors && (code.Length == 0 || await db.Set<ProcessRow>().AnyAsync(p => p.Code == code, cancel)))
        {
            form.AddError(typed is null ? Name : Code, "Đã có quy trình mang mã “{0}”. Hãy đặt mã khác.", code);
        }

        var rows = await StepRows(form, positions, cancel);
        if (form.HasErrors)
        {
            return ImportPage.With(new(FormState.Empty(form.Today), form, fields.Field(t), fields.Field(t, NewField)), StatusCodes.Status400BadRequest);
        }

        // An identity of XML begins with a letter.
        code = char.IsAsciiLetter(code[0]) ? code : $"qt-{code}";
        using var empty = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(StepTable.New(code, new() { Name = name!, Rows = rows }, (await positions.All(cancel)).ToDictionary(p => p.Code, p => p.Name))));
        var version = await desk.Import(empty, null, act, field, cancel);
        await act.Commit(cancel);
        return Go.To(ProcessDesignUrls.Steps(version.ProcessId, version.Number), rows.Count == 0 ? "Đã tạo quy trình. Hãy ghi các bước vào bảng." : "Đã tạo quy trình từ bảng. Hãy xem lại các bước.");
    }

    private static async Task<IReadOnlyList<StepRow>> StepRows(FormState form, IPositions positions, CancellationToken cancel)
    {
        if (form.Get(Steps) is not [var file, ..] || form.HasErrors)
        {
            return [];
        }

        await using var stream = file.Open();
        var (rows, fault) = new StepFile(await positions.All(cancel)).Read(stream);
        if (fault is not null)
        {
            form.AddError(Steps, fault.Text, fault.Values);
        }

        return rows;
    }
}

/// <summary>The page of new processes: one form for a file, one for a name.</summary>
public sealed record ImportModel(FormState Form, FormState NewForm, ChoiceField Field, ChoiceField NewField);
