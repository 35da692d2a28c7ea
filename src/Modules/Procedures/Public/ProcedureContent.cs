namespace ThongSuot.Procedures;

/// <summary>
/// What a published procedure says, as data: the parts a) to h) of Decree 63/2010/NĐ-CP, article 8.2, beside the fields of the
/// national portal's record. Texts are kept in Unicode NFC; a list without entries says nothing, it does not say "none".
/// </summary>
public sealed record ProcedureContent
{
    /// <summary>The national code, d.dddddd; local forms keep their ending (1.001193.000.00.00.H13).</summary>
    public required string Code { get; init; }

    /// <summary>The name; not unique, the code is the key.</summary>
    public required string Name { get; init; }

    /// <summary>Number of the decision it was published by.</summary>
    public string? Decision { get; init; }

    /// <summary>Levels that do it.</summary>
    public IReadOnlyList<ProcedureLevel> Levels { get; init; } = [];

    /// <summary>Kind by who may detail it (loại thủ tục).</summary>
    public string? Kind { get; init; }

    /// <summary>Field of work (lĩnh vực), by name.</summary>
    public string? Field { get; init; }

    /// <summary>Who may ask for it (đối tượng thực hiện).</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>The order of doing it (trình tự thực hiện), as text.</summary>
    public string? Steps { get; init; }

    /// <summary>Ways to file, each with its limits and fees.</summary>
    public IReadOnlyList<FilingChannel> Channels { get; init; } = [];

    /// <summary>Papers by case.</summary>
    public IReadOnlyList<PaperGroup> PaperGroups { get; init; } = [];

    /// <summary>Who does, decides, may be authorised, helps, and where papers are taken.</summary>
    public ProcedureAgencies Agencies { get; init; } = new();

    /// <summary>What the applicant gets.</summary>
    public IReadOnlyList<ResultPaper> Results { get; init; } = [];

    /// <summary>Requirements and conditions, as text.</summary>
    public string? Conditions { get; init; }

    /// <summary>Law it rests on.</summary>
    public IReadOnlyList<LegalBasis> LegalBases { get; init; } = [];

    /// <summary>Other procedures that belong to it, as written.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Words people may look for it by.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Remark on the results (mô tả).</summary>
    public string? Remark { get; init; }
}

/// <summary>Who does a procedure.</summary>
public enum ProcedureLevel
{
    /// <summary>A ministry (cấp bộ).</summary>
    Ministry,

    /// <summary>The province (cấp tỉnh).</summary>
    Province,

    /// <summary>The district, until 30/6/2025 (cấp huyện).</summary>
    District,

    /// <summary>The commune (cấp xã).</summary>
    Commune,

    /// <summary>Another agency (cơ quan khác).</summary>
    Other,
}

/// <summary>A way to file (hình thức nộp).</summary>
public enum FilingWay
{
    /// <summary>At the counter (trực tiếp).</summary>
    Counter,

    /// <summary>On the portal (trực tuyến).</summary>
    Online,

    /// <summary>By public post (dịch vụ bưu chính).</summary>
    Post,
}

/// <summary>One row of ways to file: a channel may have several, by case.</summary>
public sealed record FilingChannel(FilingWay Way, ProcedureTerm? Term, IReadOnlyList<PublishedFee> Fees, string? Remark);

/// <summary>A published limit: <paramref name="Unit"/> is absent where the source gives none; the text is kept as written.</summary>
public sealed record ProcedureTerm(decimal? Count, TermUnit? Unit, string Text);

/// <summary>What a published limit is counted in.</summary>
public enum TermUnit
{
    /// <summary>Working days (ngày làm việc).</summary>
    WorkingDays,

    /// <summary>Calendar days (ngày).</summary>
    Days,

    /// <summary>Working hours (giờ làm việc).</summary>
    WorkingHours,

    /// <summary>Hours (giờ).</summary>
    Hours,

    /// <summary>Months (tháng).</summary>
    Months,
}

/// <summary>A published fee: amount in đồng, absent where only a text is given; the unit it is per (page, copy, case); the text as written.</summary>
public sealed record PublishedFee(FeeKind Kind, decimal? Amount, string? Per, string Text);

/// <summary>Kinds of what is paid, Law on fees and charges 97/2015/QH13, article 3.</summary>
public enum FeeKind
{
    /// <summary>Phí.</summary>
    Fee,

    /// <summary>Lệ phí.</summary>
    Charge,

    /// <summary>Nothing to pay.</summary>
    Free,
}

/// <summary>A case with the papers it asks for; the name is absent where all cases ask for the same.</summary>
public sealed record PaperGroup(string? Name, IReadOnlyList<RequiredPaper> Papers);

/// <summary>A paper to hand in or to show: name, file of the form, originals and copies.</summary>
public sealed record RequiredPaper(string Name, string? FormFile, int? Originals, int? Copies, bool IsShownOnly)
{
    /// <summary>Further files of forms, where one paper has several.</summary>
    public IReadOnlyList<string> MoreForms { get; init; } = [];
}

/// <summary>A paper the applicant gets; the code is absent where the source gives none.</summary>
public sealed record ResultPaper(string Name, string? Code);

/// <summary>A legal document: its name and its number as written.</summary>
public sealed record LegalBasis(string Name, string? Number);

/// <summary>Agencies of a procedure, by name; absent where the source says nothing.</summary>
public sealed record ProcedureAgencies
{
    /// <summary>Cơ quan thực hiện.</summary>
    public string? Doing { get; init; }

    /// <summary>Cơ quan có thẩm quyền.</summary>
    public string? Deciding { get; init; }

    /// <summary>Cơ quan được ủy quyền.</summary>
    public string? Authorised { get; init; }

    /// <summary>Cơ quan phối hợp.</summary>
    public string? Coordinating { get; init; }

    /// <summary>Địa chỉ tiếp nhận.</summary>
    public string? Address { get; init; }
}
