namespace ThongSuot.Procedures;

/// <summary>Words for what fees are counted by; Vietnamese source texts.</summary>
internal static class FeeWords
{
    public static string Word(this FeeUnit unit) => unit switch
    {
        FeeUnit.Case => "trường hợp",
        FeeUnit.Page => "trang",
        FeeUnit.Copy => "bản",
        FeeUnit.Transaction => "giao dịch",
        FeeUnit.Will => "di chúc",
        _ => "hồ sơ",
    };

    public static string Title(this FeeUnit unit) => unit switch
    {
        FeeUnit.Case => "Trường hợp",
        FeeUnit.Page => "Trang",
        FeeUnit.Copy => "Bản",
        FeeUnit.Transaction => "Giao dịch",
        FeeUnit.Will => "Di chúc",
        _ => "Hồ sơ",
    };

    public static string Asked(this FeeUnit unit) => unit switch
    {
        FeeUnit.Case => "Số trường hợp",
        FeeUnit.Page => "Số trang của bản chính",
        FeeUnit.Copy => "Số bản",
        FeeUnit.Transaction => "Số giao dịch",
        FeeUnit.Will => "Số di chúc",
        _ => "Số hồ sơ",
    };
}
