namespace ThongSuot.Kernel;

/// <summary>A rule's numbered no, from its module's closed list: support staff can search the code, the person reads the sentence.</summary>
/// <param name="Code">Module prefix and number: <c>ORG-004</c>.</param>
/// <param name="Text">One plain Vietnamese sentence that says what to do; source text of its translation. May hold {0} places.</param>
/// <param name="Status">HTTP status class: 409 unless the rule is about right (403) or existence (404).</param>
public sealed record Refusal(string Code, string Text, int Status = 409)
{
    /// <summary>Values for the places in <see cref="Text"/>.</summary>
    public IReadOnlyList<object> Values { get; init; } = [];

    /// <summary>The same refusal with its places filled.</summary>
    public Refusal With(params object[] values) => this with { Values = values };
}

/// <summary>Thrown when a rule says no. The page shows the refusal; nothing was changed.</summary>
public sealed class Refused(Refusal why) : Exception($"{why.Code}: {(why.Values.Count == 0 ? why.Text : string.Format(System.Globalization.CultureInfo.InvariantCulture, why.Text, [.. why.Values]))}")
{
    /// <summary>The rule's no.</summary>
    public Refusal Why { get; } = why;
}

/// <summary>The refusals every module shares.</summary>
public static class Refusals
{
    /// <summary>The actor has not the right.</summary>
    public static readonly Refusal NotAllowed = new("TS-001", "Bạn không có quyền làm việc này. Nếu cần, hãy đề nghị người quản trị phân quyền.", 403);

    /// <summary>Not there, or not to be seen by this actor: outsiders cannot tell which.</summary>
    public static readonly Refusal NotFound = new("TS-002", "Không tìm thấy nội dung này, hoặc bạn không có quyền xem.", 404);

    /// <summary>Somebody changed the thing after the page was opened.</summary>
    public static readonly Refusal Stale = new("TS-003", "Nội dung này vừa được người khác thay đổi. Hãy xem lại bản mới trước khi lưu; phần bạn đã nhập vẫn còn đây.");

    /// <summary>The same form was sent before.</summary>
    public static readonly Refusal AlreadyDone = new("TS-004", "Việc này đã được ghi nhận trước đó; không ghi thêm lần nữa.");

    /// <summary>A thing with the same code or number is already there.</summary>
    public static readonly Refusal Duplicate = new("TS-005", "Đã có một mục cùng mã hoặc cùng số. Hãy kiểm tra lại.");

    /// <summary>The request itself is not well formed.</summary>
    public static readonly Refusal BadRequest = new("TS-006", "Yêu cầu không hợp lệ. Hãy mở lại trang và thử lần nữa.", 400);

    /// <summary>Every refusal of the kernel.</summary>
    public static IReadOnlyList<Refusal> All { get; } = [NotAllowed, NotFound, Stale, AlreadyDone, Duplicate, BadRequest];
}
