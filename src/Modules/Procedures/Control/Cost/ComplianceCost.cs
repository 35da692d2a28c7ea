namespace ThongSuot.Procedures;

/// <summary>The cost of complying with a procedure, in đồng a year. Pure: from inputs to a figure.</summary>
internal static class ComplianceCost
{
    /// <summary>A working day has 8 hours.</summary>
    public const int HoursOfDay = 8;

    /// <summary>Greatest figure that is still believed.</summary>
    public const long Most = 999_999_999_999_999;

    /// <summary>For one dossier, or for one subject once.</summary>
    public static decimal Once(CostInputs inputs) => inputs.Method is CostMethod.AgencyDays
        ? (decimal)inputs.WorkingDays * HoursOfDay * inputs.HourlyIncome
        : inputs.Activities.Sum(a => Of(a, inputs.HourlyIncome));

    /// <summary>One activity, once.</summary>
    public static decimal Of(CostActivity activity, long hourlyIncome) => ((decimal)activity.Hours * hourlyIncome) + activity.Outside + activity.Fee;

    /// <summary>A year of it; none where the figure is greater than any that can be true.</summary>
    public static long? Yearly(CostInputs inputs)
    {
        var times = inputs.Method is CostMethod.AgencyDays ? inputs.Dossiers : (decimal)inputs.Times * inputs.Subjects;
        return Once(inputs) is var once && (once > Most || times > Most || once * times > Most) ? null : (long)decimal.Round(once * times, MidpointRounding.AwayFromZero);
    }

    /// <summary>Saved of what it cost before, as a share; none where it cost nothing.</summary>
    public static double? Share(long before, long after) => before == 0 ? null : (before - after) / (double)before;
}
