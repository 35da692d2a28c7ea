using ThongSuot.Forms;

namespace ThongSuot.Procedures;

/// <summary>The fields of a proposal.</summary>
internal static class ProposalFields
{
    public static readonly EnumField<ProposalKind> Kind = new("kind", "Loại đề xuất", [.. Enum.GetValues<ProposalKind>().Select(k => (k, k.Title()))]);
    public static readonly ProcedureCodeField Code = new("code", "Mã thủ tục") { Required = false, Hint = "Bỏ trống khi ban hành mới." };
    public static readonly TextField Name = new("name", "Tên thủ tục") { Max = 1_200, Rows = 2 };
    public static readonly TextField Document = new("document", "Dự thảo văn bản quy định thủ tục") { Max = 500, Rows = 2 };
    public static readonly TextField Need = new("need", "Sự cần thiết") { Max = 4_000, Rows = 4, Hint = "Vấn đề cần giải quyết; vì sao không có cách nào khác." };
    public static readonly TextField Reasonableness = new("reasonableness", "Tính hợp lý") { Max = 4_000, Rows = 4, Hint = "Từng bộ phận: hồ sơ, thời hạn, trình tự, điều kiện." };
    public static readonly TextField Legality = new("legality", "Tính hợp pháp") { Max = 4_000, Rows = 4, Hint = "Đúng thẩm quyền, không trái luật: nêu điều, khoản." };

    /// <summary>What was typed, unless something is wrong; then the form says what.</summary>
    public static ProposalRead? Read(FormState form, ReferenceField unit)
    {
        var (kind, code, name, document, by) = (form.Get(Kind), form.Maybe(Code), form.Get(Name), form.Get(Document), form.Get(unit));
        var (need, reasonableness, legality) = (form.Get(Need), form.Get(Reasonableness), form.Get(Legality));
        var cost = CostFields.Alone.Read(form);
        if (form.ErrorOf(Kind) is null && form.ErrorOf(Code) is null && kind is not ProposalKind.New && code is null)
        {
            form.AddError(Code, "Hãy nhập mã của thủ tục được sửa đổi hoặc bãi bỏ.");
        }

        if (form.ErrorOf(Kind) is null && kind is ProposalKind.New && code is not null)
        {
            form.AddError(Code, "Thủ tục ban hành mới chưa có mã. Hãy bỏ trống, hoặc chọn sửa đổi.");
        }

        return form.HasErrors ? null : new(kind, code, name!, document!, by, need!, reasonableness!, legality!, cost!);
    }

    public static void Fill(FormState form, ReferenceField unit, Proposal p)
    {
        form.With(Kind, (ProposalKind?)p.Kind).With(Code, p.Code).With(Name, p.Name).With(Document, p.Document).With(unit, (Guid?)p.UnitId);
        form.With(Need, p.Need).With(Reasonableness, p.Reasonableness).With(Legality, p.Legality);
        CostFields.Alone.Fill(form, p.Cost);
    }
}

/// <summary>What was typed of a proposal, all of it right.</summary>
internal sealed record ProposalRead(ProposalKind Kind, string? Code, string Name, string Document, Guid Unit, string Need, string Reasonableness, string Legality, CostInputs Cost);
