namespace ThongSuot.OneStop;

/// <summary>What a dossier is counted as in a period; national statuses and their place in the count as in the interface of the national portal.</summary>
public enum DossierCount
{
    /// <summary>Taken in within the period, filed online.</summary>
    Online,

    /// <summary>Taken in within the period at the counter or by post.</summary>
    Direct,

    /// <summary>Taken in before the period and not ended before it.</summary>
    Carried,

    /// <summary>Taken in within the period.</summary>
    Received,

    /// <summary>Received and carried over.</summary>
    Total,

    /// <summary>Solved on a day before the promised one.</summary>
    Early,

    /// <summary>Solved on the promised day in time, or without a promised day.</summary>
    OnTime,

    /// <summary>Solved after the promised moment.</summary>
    Late,

    /// <summary>Solved within the period: the outcome is issued.</summary>
    Solved,

    /// <summary>Not ended when the period ends, and in time or at rest.</summary>
    OpenInTime,

    /// <summary>Not ended when the period ends, and late.</summary>
    OpenLate,

    /// <summary>Not ended when the period ends.</summary>
    Open,

    /// <summary>Taken back by the applicant within the period.</summary>
    Withdrawn,

    /// <summary>Stopped by the agency within the period.</summary>
    Stopped,

    /// <summary>Refused at reception within the period: never taken in, so no part of the count.</summary>
    Rejected,
}

/// <summary>Titles and addresses of counts.</summary>
internal static class DossierCountTitles
{
    /// <summary>Vietnamese source text.</summary>
    public static string Title(this DossierCount count) => count switch
    {
        DossierCount.Online => "Tiếp nhận trực tuyến",
        DossierCount.Direct => "Tiếp nhận trực tiếp, qua bưu chính",
        DossierCount.Carried => "Từ kỳ trước chuyển sang",
        DossierCount.Received => "Tiếp nhận trong kỳ",
        DossierCount.Total => "Tiếp nhận và từ kỳ trước",
        DossierCount.Early => "Đã giải quyết trước hạn",
        DossierCount.OnTime => "Đã giải quyết đúng hạn",
        DossierCount.Late => "Đã giải quyết quá hạn",
        DossierCount.Solved => "Đã giải quyết",
        DossierCount.OpenInTime => "Đang giải quyết trong hạn",
        DossierCount.OpenLate => "Đang giải quyết quá hạn",
        DossierCount.Open => "Đang giải quyết",
        DossierCount.Withdrawn => "Rút hồ sơ",
        DossierCount.Stopped => "Dừng xử lý",
        _ => "Không tiếp nhận",
    };

    /// <summary>As it stands in an address.</summary>
    public static string Code(this DossierCount count) => count switch
    {
        DossierCount.OnTime => "solved-on-time",
        DossierCount.Early => "solved-early",
        DossierCount.Late => "solved-late",
        DossierCount.OpenInTime => "open-in-time",
        DossierCount.OpenLate => "open-late",
#pragma warning disable CA1308 // An address, not a comparison.
        _ => count.ToString().ToLowerInvariant(),
#pragma warning restore CA1308
    };
}
