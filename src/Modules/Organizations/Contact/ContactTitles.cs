namespace ThongSuot.Organizations;

/// <summary>Titles of the kinds of contact: Vietnamese source texts.</summary>
internal static class ContactTitles
{
    /// <summary>Of a kind.</summary>
    public static string Of(ContactKind kind) => kind switch
    {
        ContactKind.Address => "Địa chỉ",
        ContactKind.Phone => "Điện thoại",
        ContactKind.Email => "Thư điện tử",
        ContactKind.Hotline => "Đường dây nóng",
        _ => "Giờ làm việc",
    };
}
