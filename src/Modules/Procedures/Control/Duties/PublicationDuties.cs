using ThongSuot.Calendar;

namespace ThongSuot.Procedures;

/// <summary>
/// Duties that follow from the days of a publication, by whether a province or a ministry publishes. Working days are counted after the day of signing.
/// The shortened procedure has its own limits; how long before effect it must be published depends on a day no publication holds, so that duty is not judged.
/// </summary>
internal static class PublicationDuties
{
    private const int ProvinceBeforeEffect = 5;
    private const int MinistryBeforeEffect = 20;
    private const int ProvinceEntry = 5;
    private const int MinistryEntry = 10;
    private const int ShortEntry = 2;
    private const int ReadyAfter = 5;

    /// <summary>Every duty with how it stands on a day.</summary>
    public static IReadOnlyList<PublicationDuty> Of(PublicationDates dates, WorkingCalendar calendar, DateOnly today, bool byMinistry = false)
    {
        var duties = new List<PublicationDuty>();
        if (!dates.IsShort)
        {
            // Signing is what is judged: it lies at least so many days before the day of effect.
            duties.Add(new(PublicationDutyKind.BeforeEffect, DutyReading.Of(dates.EffectiveOn.AddDays(-(byMinistry ? MinistryBeforeEffect : ProvinceBeforeEffect)), dates.SignedOn, today)));
        }

        duties.Add(new(PublicationDutyKind.NationalDatabase, DutyReading.Of(calendar.After(dates.SignedOn, dates.IsShort ? ShortEntry : byMinistry ? MinistryEntry : ProvinceEntry), dates.EnteredOn, today)));
        duties.Add(new(PublicationDutyKind.ProcessReady, DutyReading.Of(calendar.After(dates.SignedOn, ReadyAfter), dates.ProcessReadyOn, today)));
        return duties;
    }
}

/// <summary>Words for duties; Vietnamese source texts.</summary>
internal static class DutyWords
{
    public static string Title(this PublicationDutyKind kind) => kind switch
    {
        PublicationDutyKind.BeforeEffect => "Công bố trước ngày có hiệu lực",
        PublicationDutyKind.NationalDatabase => "Nhập Cơ sở dữ liệu quốc gia",
        _ => "Quy trình điện tử sẵn sàng",
    };

    public static string Article(this PublicationDutyKind kind) => kind switch
    {
        PublicationDutyKind.BeforeEffect => "Nghị định 63/2010/NĐ-CP, điều 15",
        PublicationDutyKind.NationalDatabase => "Nghị định 63/2010/NĐ-CP, điều 24",
        _ => "Thực tiễn của một tỉnh (1513/QĐ-UBND Bắc Ninh)",
    };
}
