using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ThongSuot.Access;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Support;

/// <summary>A row of the gallery's list.</summary>
public sealed record GalleryRow(long Number, string Work, string From, string Step, BadgeKind State, string Left);

/// <summary>What the gallery shows.</summary>
public sealed record GalleryModel(FormState Form, PageOf<GalleryRow> Rows);

/// <summary>Pages that show every element of the kit in every state: to look at, and to test by. Never part of the product.</summary>
public static class Gallery
{
    public const string Staff = "/_kit/staff";
    public const string Form = "/_kit/form";
    public const string Public = "/_kit/public";
    public const string Print = "/_kit/print";

    private static readonly GalleryRow[] Some =
    [
        new(975, "Cấp giấy phép xây dựng nhà ở riêng lẻ", "Nguyễn Thị Hồng Đào", "Thẩm định", BadgeKind.Bad, "trễ 6 giờ"),
        new(976, "Báo cáo cải cách hành chính quý III", "Sở Nội vụ", "Lập báo cáo", BadgeKind.Soon, "3 giờ"),
        new(1118, "Trả lời phản ánh số 118", "Uỷ ban nhân dân xã Vị Thanh", "Trả lời", BadgeKind.Good, "2,5 ngày"),
        new(1236, "Đăng ký khai sinh quá hạn", "Trần Văn Bé", "Chờ bổ sung giấy tờ", BadgeKind.Paused, "tạm dừng"),
        new(1301, "Xác nhận tình trạng hôn nhân", "Lê Ngọc Ánh", "Tiếp nhận", BadgeKind.Neutral, "chưa tính"),
    ];

    /// <summary>Starts the program with the gallery in it.</summary>
    public static Task<App> Start() => App.Start(On.Sqlite, demo: false, with: Map);

    private static void Map(WebApplication app)
    {
        var site = new Site(app);
        site.Action(Staff).Open().MapGet((FormState form, ListQuery query, RequestSession request, bool? none) => GalleryPage.With(Model(form, query, AsStaff(request), none is true)));
        site.Action(Form).Open()
            .MapGet((FormState form, ListQuery query, RequestSession request) => GalleryFormPage.With(Model(form.Of(3), query, AsStaff(request))))
            .MapPost((FormState form, ListQuery query, RequestSession request) => GalleryFormPage.With(Model(Read(form), query, AsStaff(request)), 400));
        site.Action(Public).Open()
            .MapGet((FormState form, ListQuery query) => GalleryPublicPage.With(Model(form, query)))
            .MapPost((FormState form, ListQuery query) => GalleryPublicPage.With(Model(Read(form), query), 400));
        site.Action(Print).Open().MapGet((FormState form, ListQuery query) => GalleryPrintPage.With(Model(form, query)));
    }

    private static GalleryModel Model(FormState form, ListQuery query, RequestSession? _ = null, bool none = false)
    {
        var found = query["find"] is { } text ? Some.Where(r => SearchText.Fold(r.Work).Contains(SearchText.Fold(text), StringComparison.Ordinal)) : Some;
        var sorted = query.Sort switch { "number" => found.OrderBy(r => r.Number), "-number" => found.OrderByDescending(r => r.Number), _ => found };
        var rows = none ? [] : sorted.ToList();
        return new(form, new PageOf<GalleryRow>(rows, query, query["uncounted"] is null ? 1236 : null, rows.Count > 0));
    }

    private static RequestSession AsStaff(RequestSession request)
    {
        var at = new DateTime(2020, 10, 15, 1, 0, 0, DateTimeKind.Utc);
        request.Session = new Session
        {
            Id = Guid.CreateVersion7(), AccountId = Guid.CreateVersion7(), PersonId = Guid.CreateVersion7(), SeatId = Guid.CreateVersion7(), UnitId = Guid.CreateVersion7(),
            SeatLabel = "Chuyên viên Phòng Cải cách hành chính · Sở Nội vụ", Stamp = "", Method = "password", StartedAt = at, ExpiresAt = at,
        };
        request.Actor = new Actor(ActorKind.Person, request.Session.PersonId, "Huỳnh Thị Mỹ Duyên");
        request.Rights = AllRights.Instance;
        return request;
    }

    private static FormState Read(FormState form)
    {
        _ = (form.Get(GalleryFields.Name), form.Get(GalleryFields.Citizen), form.Get(GalleryFields.Day), form.Get(GalleryFields.Unit), form.Get(GalleryFields.Way));
        _ = (form.Get(GalleryFields.Paper), form.Get(GalleryFields.Text), form.Get(GalleryFields.Fee));
        form.AddError("Bộ hồ sơ này đã được nhận ở đơn vị khác.");
        return form;
    }
}
