namespace ThongSuot.Procedures.Reading;

/// <summary>Keys of the national record, and the keys our own export adds.</summary>
internal static class FieldKeys
{
    public const string Code = "ma_thu_tuc";
    public const string Name = "ten_thu_tuc";
    public const string Decision = "so_quyet_dinh";
    public const string Levels = "cap_thuc_hien";
    public const string Kind = "loai_thu_tuc";
    public const string Field = "linh_vuc";
    public const string Subjects = "doi_tuong_thuc_hien";
    public const string Deciding = "co_quan_co_tham_quyen";
    public const string Address = "dia_chi_tiep_nhan";
    public const string Authorised = "co_quan_duoc_uy_quyen";
    public const string Coordinating = "co_quan_phoi_hop";
    public const string Related = "thu_tuc_lien_quan";
    public const string Steps = "trinh_tu_thuc_hien";
    public const string Channels = "cach_thuc_thuc_hien";
    public const string Papers = "thanh_phan_ho_so";
    public const string Laws = "can_cu_phap_ly";
    public const string Doing = "co_quan_thuc_hien";
    public const string Conditions = "yeu_cau_dieu_kien";
    public const string Results = "ket_qua_xu_ly";

    /// <summary>Version of our export's form.</summary>
    public const string Format = "phien_ban_dinh_dang";

    /// <summary>Our export's structured content.</summary>
    public const string Content = "noi_dung";

    /// <summary>Our export's additions of the province.</summary>
    public const string Additions = "bo_sung";

    /// <summary>Our export's doubts.</summary>
    public const string Doubts = "nghi_van";

    /// <summary>The national keys, in the order of the portal.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Code, Name, Decision, Levels, Kind, Field, Subjects, Deciding, Address, Authorised, Coordinating, Related, Steps, Channels, Papers, Laws, Doing, Conditions, Results,
    ];

    /// <summary>Keys that are ours and no part of the source.</summary>
    public static IReadOnlySet<string> Own { get; } = new HashSet<string>([Format, Content, Additions, Doubts], StringComparer.Ordinal);
}
