namespace ThongSuot.EForms;

/// <summary>The fixed words of a printed application: Vietnamese whoever prints it (Decree 30/2020/NĐ-CP, annex I).</summary>
internal static class PrintWords
{
    public const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";
    public const string To = "Kính gửi:";
    public const string Signer = "Người khai";
    public const string PlaceAndDay = "……………, ngày …… tháng …… năm";
    public const string Sign = "(Ký, ghi rõ họ tên)";
    public const string Code = "Mã bản khai:";
    public const string Done = "hoàn thành ngày";
}
