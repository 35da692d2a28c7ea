namespace ThongSuot.Organizations;

/// <summary>Level of administration a unit belongs to (Law on Organisation of Local Government 2015 art. 2).</summary>
public enum UnitLevel
{
    /// <summary>Province or centrally run city.</summary>
    Province,

    /// <summary>District, town or city of a province; abolished on 1 July 2025.</summary>
    District,

    /// <summary>Commune, ward or township.</summary>
    Commune,
}

/// <summary>What a unit is. A closed list; the law that makes a new kind comes with a release.</summary>
public enum UnitKind
{
    /// <summary>The province's People's Committee.</summary>
    Province,

    /// <summary>Specialised department of the province (sở).</summary>
    Department,

    /// <summary>Body equal to a department: office, inspectorate, ethnic board.</summary>
    Equivalent,

    /// <summary>Management board.</summary>
    ManagementBoard,

    /// <summary>People's Committee of a district.</summary>
    District,

    /// <summary>Specialised division of a district (phòng chuyên môn).</summary>
    DistrictDivision,

    /// <summary>Division inside a department (phòng thuộc sở).</summary>
    Division,

    /// <summary>People's Committee of a commune (xã).</summary>
    Commune,

    /// <summary>People's Committee of a ward (phường).</summary>
    Ward,

    /// <summary>People's Committee of a township (thị trấn).</summary>
    Township,

    /// <summary>One-stop shop: where dossiers are received and results returned (Decree 61/2018/NĐ-CP art. 3).</summary>
    OneStop,

    /// <summary>Public service unit (đơn vị sự nghiệp công lập).</summary>
    PublicServiceUnit,
}

/// <summary>Titles of levels and kinds: Vietnamese source texts.</summary>
public static class UnitTitles
{
    /// <summary>Of a level.</summary>
    public static string Title(this UnitLevel level) => level switch
    {
        UnitLevel.Province => "Cấp tỉnh",
        UnitLevel.District => "Cấp huyện",
        _ => "Cấp xã",
    };

    /// <summary>Code of a kind, as in data files: <c>one_stop</c>.</summary>
    public static string Code(this UnitKind kind) => UnitRowReader.CodeOf(kind);

    /// <summary>Of a kind.</summary>
    public static string Title(this UnitKind kind) => kind switch
    {
        UnitKind.Province => "Uỷ ban nhân dân tỉnh",
        UnitKind.Department => "Sở",
        UnitKind.Equivalent => "Cơ quan ngang sở",
        UnitKind.ManagementBoard => "Ban quản lý",
        UnitKind.District => "Uỷ ban nhân dân cấp huyện",
        UnitKind.DistrictDivision => "Phòng chuyên môn cấp huyện",
        UnitKind.Division => "Phòng thuộc sở",
        UnitKind.Commune => "Xã",
        UnitKind.Ward => "Phường",
        UnitKind.Township => "Thị trấn",
        UnitKind.OneStop => "Bộ phận Một cửa",
        _ => "Đơn vị sự nghiệp công lập",
    };
}
