using ThongSuot.Forms;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>The fields of a simplification.</summary>
internal static class SimplifyFields
{
    public static readonly NumberField Year = new("year", "Năm của kế hoạch") { Min = 2000, Max = 2100 };
    public static readonly ProcedureCodeField Code = new("code", "Mã thủ tục") { Hint = "Ví dụ: 1.001193." };
    public static readonly TextField Name = new("name", "Tên thủ tục") { Max = 1_200, Rows = 2 };
    public static readonly TextField From = new("from", "Nội dung hiện nay") { Max = 4_000, Rows = 3 };
    public static readonly TextField To = new("to", "Nội dung sau khi đơn giản hóa") { Max = 4_000, Rows = 3 };
    public static readonly TextField Reason = new("reason", "Lý do") { Max = 4_000, Rows = 3 };
    public static readonly TextField Article = new("article", "Điều, khoản cần sửa đổi") { Max = 1_000, Rows = 2 };
    public static readonly TextField Source = new("source", "Quyết định phê duyệt") { Required = false, Max = 200 };

    /// <summary>The item, unless something is wrong; then the form says what. Every field is read before anything is judged.</summary>
    public static SimplifyRead? Read(FormState form)
    {
        var (year, code, name, source) = (form.Get(Year), form.Get(Code), form.Get(Name), form.Maybe(Source));
        var (from, to, reason, article) = (form.Get(From), form.Get(To), form.Get(Reason), form.Get(Article));
        var (before, after) = (CostFields.Before.Read(form), CostFields.After.Read(form));
        if (!form.HasErrors && from == to)
        {
            form.AddError(To, "Nội dung sau phải khác nội dung hiện nay.");
        }

        if (!form.HasErrors && ComplianceCost.Yearly(after!) > ComplianceCost.Yearly(before!))
        {
            form.AddError(after!.Method is CostMethod.AgencyDays ? CostFields.After.Days : CostFields.After.Activities, "Chi phí sau lớn hơn chi phí trước: đây không phải đơn giản hóa. Hãy xem lại các số đã ghi.");
        }

        return form.HasErrors ? null : new((int)year, code!, name!, from!, to!, reason!, article!, source, before!, after!);
    }

    public static void Fill(FormState form, Simplification item)
    {
        form.With(Year, (long?)item.Year).With(Code, item.Code).With(Name, item.Name).With(From, item.From).With(To, item.To).With(Reason, item.Reason).With(Article, item.Article).With(Source, item.Source);
        CostFields.Before.Fill(form, item.Before);
        CostFields.After.Fill(form, item.After);
    }
}

/// <summary>What was typed of a simplification, all of it right.</summary>
internal sealed record SimplifyRead(int Year, string Code, string Name, string From, string To, string Reason, string Article, string? Source, CostInputs Before, CostInputs After)
{
    public Simplification New(Act act)
    {
        var item = new Simplification { Id = act.Id, Year = Year, Code = Code, Name = Name, From = From, To = To, Reason = Reason, Article = Article, Source = Source, RecordedAt = act.At };
        item.Compute(Before, After);
        return item;
    }

    public void Into(Simplification item)
    {
        (item.Year, item.Code, item.Name, item.From, item.To, item.Reason, item.Article, item.Source) = (Year, Code, Name, From, To, Reason, Article, Source);
        item.Compute(Before, After);
    }
}
