namespace ThongSuot.Procedures;

/// <summary>Words of citizens' pages, Vietnamese source texts.</summary>
internal static class CitizenWords
{
    public static string Of(FilingWay way) => way switch { FilingWay.Counter => "Nộp trực tiếp", FilingWay.Online => "Nộp trực tuyến", _ => "Gửi qua bưu chính công ích" };

    public static IEnumerable<(string Title, string Name)> Of(ProcedureAgencies agencies) =>
        new[] { ("Cơ quan thực hiện", agencies.Doing), ("Cơ quan có thẩm quyền", agencies.Deciding), ("Cơ quan được ủy quyền", agencies.Authorised), ("Cơ quan phối hợp", agencies.Coordinating) }
            .Where(a => !string.IsNullOrWhiteSpace(a.Item2)).Select(a => (a.Item1, a.Item2!));
}
