namespace ThongSuot.OneStop;

/// <summary>Fixed words of the printed receipt of a group, beside those of form 01: Vietnamese whoever prints them.</summary>
internal static class GroupWords
{
    public const string Group = "Nhóm thủ tục hành chính liên thông";
    public const string Dossiers = "Gồm các hồ sơ";
    public const string Deciding = "Cơ quan giải quyết";
    public const string After = "giải quyết sau khi có kết quả";
    public const string Later = "Thời gian trả của hồ sơ giải quyết sau tính từ ngày hẹn của hồ sơ trước nó; hồ sơ trước xong sớm thì thời gian này cũng sớm hơn.";
}
