namespace ThongSuot.Procedures;

/// <summary>
/// What the yearly cost of complying with a procedure is computed from; kept, so that the result can always be followed. Two methods are in use and give different figures:
/// they are never mixed in one comparison.
/// </summary>
public sealed record CostInputs
{
    /// <summary>By which method.</summary>
    public required CostMethod Method { get; init; }

    /// <summary>Income of an hour, in đồng, as it was set when the cost was computed.</summary>
    public required long HourlyIncome { get; init; }

    /// <summary>Agency days: working days the agency takes.</summary>
    public double WorkingDays { get; init; }

    /// <summary>Agency days: dossiers a year.</summary>
    public long Dossiers { get; init; }

    /// <summary>Activities: what the applicant does.</summary>
    public IReadOnlyList<CostActivity> Activities { get; init; } = [];

    /// <summary>Activities: how often a subject does it in a year.</summary>
    public long Times { get; init; }

    /// <summary>Activities: how many do it in a year.</summary>
    public long Subjects { get; init; }
}

/// <summary>Methods of computing the cost of complying.</summary>
public enum CostMethod
{
    /// <summary>Working days of the agency × 8 hours × hourly income × dossiers a year: practice of provinces (2816/QĐ-UBND Đồng Nai, 2025).</summary>
    AgencyDays,

    /// <summary>Sum over the applicant's activities of hours × hourly income + outside cost + fee, × times × subjects a year: the method of Circulars 07/2014/TT-BTP and 02/2017/TT-VPCP.</summary>
    Activities,
}

/// <summary>One activity of an applicant.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Hours">Hours it takes.</param>
/// <param name="Outside">Paid to others for it (copies, travel, services), in đồng.</param>
/// <param name="Fee">Phí, lệ phí, in đồng.</param>
public sealed record CostActivity(CostActivityKind Kind, double Hours, long Outside, long Fee);

/// <summary>What an applicant does.</summary>
public enum CostActivityKind
{
    /// <summary>Prepares the dossier (chuẩn bị hồ sơ).</summary>
    Prepare,

    /// <summary>Hands it in (nộp hồ sơ).</summary>
    HandIn,

    /// <summary>Pays (nộp phí, lệ phí).</summary>
    Pay,

    /// <summary>Attends checks and appraisals (phục vụ kiểm tra, thẩm định).</summary>
    Attend,

    /// <summary>Collects the result (nhận kết quả).</summary>
    Collect,

    /// <summary>Another (khác).</summary>
    Other,
}
