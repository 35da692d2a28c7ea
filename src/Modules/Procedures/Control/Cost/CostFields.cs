using ThongSuot.Forms;

namespace ThongSuot.Procedures;

/// <summary>The inputs of a cost as fields. A comparison has two of them: before and after.</summary>
internal sealed class CostFields
{
    private const double MostHours = 10_000;
    private const long MostMoney = 100_000_000_000;

    public static readonly EnumField<CostMethod> Method = new("method", "Cách tính chi phí tuân thủ", [.. Enum.GetValues<CostMethod>().Select(m => (m, m.Title()))]);

    public static readonly MoneyField Income = new("income", "Thu nhập mỗi giờ (đồng)") { Min = 1, Max = 10_000_000, Hint = "Mức thống kê đã công bố; ghi mức khác nếu tính theo GDP." };

    private static readonly EnumField<CostActivityKind> Kind = new("kind", "Hoạt động", [.. Enum.GetValues<CostActivityKind>().Select(k => (k, k.Title()))]);
    private static readonly DecimalField Hours = new("hours", "Số giờ") { Max = MostHours, Required = false };
    private static readonly MoneyField Outside = new("outside", "Thuê ngoài (đồng)") { Max = MostMoney, Required = false };
    private static readonly MoneyField Fee = new("fee", "Phí, lệ phí (đồng)") { Max = MostMoney, Required = false };

    /// <summary>Names end with the side, so that both stand on one page.</summary>
    public CostFields(string side, string days, string activities) => (Days, Activities) =
        (new($"days{side}", days) { Max = 1_000, Required = false }, new($"activities{side}", activities, [Kind, Hours, Outside, Fee]) { Required = false, MaxRows = 20, SpareRows = 1 });

    public static CostFields Before { get; } = new("Before", "Số ngày làm việc trước", "Các hoạt động trước khi cắt giảm");

    public static CostFields After { get; } = new("After", "Số ngày làm việc sau", "Các hoạt động sau khi cắt giảm");

    public static CostFields Alone { get; } = new("", "Số ngày làm việc", "Các hoạt động");

    public static readonly NumberField Dossiers = new("dossiers", "Số hồ sơ mỗi năm") { Min = 1, Max = 10_000_000, Required = false };
    public static readonly NumberField Times = new("times", "Số lần thực hiện mỗi năm") { Min = 1, Max = 1_000, Required = false };
    public static readonly NumberField Subjects = new("subjects", "Số đối tượng mỗi năm") { Min = 1, Max = 10_000_000, Required = false };

    public DecimalField Days { get; }

    public TableField Activities { get; }

    /// <summary>The inputs of this side, unless something is wrong; then the form says what.</summary>
    public CostInputs? Read(FormState form)
    {
        var (method, income) = (form.Get(Method), form.Get(Income));
        var (days, dossiers) = (form.Maybe(Days), form.Maybe(Dossiers));
        var (times, subjects) = (form.Maybe(Times), form.Maybe(Subjects));
        var activities = form.Get(Activities).Select(row => Activity(form, row)).ToList();
        if (form.ErrorOf(Method) is null)
        {
            var isDays = method is CostMethod.AgencyDays;
            Needed(isDays && days is null, Days);
            Needed(isDays && dossiers is null, Dossiers);
            Needed(!isDays && activities.Count == 0, Activities);
            Needed(!isDays && times is null, Times);
            Needed(!isDays && subjects is null, Subjects);
        }

        var inputs = method is CostMethod.AgencyDays
            ? new CostInputs { Method = method, HourlyIncome = income, WorkingDays = days ?? 0, Dossiers = dossiers ?? 0 }
            : new CostInputs { Method = method, HourlyIncome = income, Activities = activities, Times = times ?? 0, Subjects = subjects ?? 0 };
        if (!form.HasErrors && ComplianceCost.Yearly(inputs) is null)
        {
            form.AddError(method is CostMethod.AgencyDays ? Days : Activities, "Chi phí tính ra quá lớn. Hãy xem lại các số đã ghi.");
        }

        return form.HasErrors ? null : inputs;

        void Needed(bool isMissing, Field field)
        {
            if (isMissing && form.ErrorOf(field) is null)
            {
                form.AddError(field, field.Missing);
            }
        }
    }

    private CostActivity Activity(FormState form, int row) =>
        new(form.Get(Activities.Cell(Kind, row)), form.Get(Activities.Cell(Hours, row)), form.Get(Activities.Cell(Outside, row)), form.Get(Activities.Cell(Fee, row)));

    /// <summary>Fills the fields from what is stored.</summary>
    public void Fill(FormState form, CostInputs inputs)
    {
        form.With(Method, (CostMethod?)inputs.Method).With(Income, (long?)inputs.HourlyIncome);
        if (inputs.Method is CostMethod.AgencyDays)
        {
            form.With(Days, (double?)inputs.WorkingDays).With(Dossiers, (long?)inputs.Dossiers);
            return;
        }

        form.With(Times, (long?)inputs.Times).With(Subjects, (long?)inputs.Subjects);
        for (var i = 0; i < inputs.Activities.Count; i++)
        {
            var activity = inputs.Activities[i];
            form.With(Activities.Cell(Kind, i), (CostActivityKind?)activity.Kind).With(Activities.Cell(Hours, i), (double?)activity.Hours)
                .With(Activities.Cell(Outside, i), (long?)activity.Outside).With(Activities.Cell(Fee, i), (long?)activity.Fee);
        }
    }
}
