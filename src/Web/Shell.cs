using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Web;

/// <summary>A heading of the menu with its entries.</summary>
public sealed record MenuGroup(string Title, IReadOnlyList<MenuItem> Items);

/// <summary>Counts what waits in a person's inbox; Notifications offers it.</summary>
public interface IUnread
{
    /// <summary>Notices not read yet.</summary>
    Task<int> Of(Guid person, CancellationToken cancel);
}

/// <summary>What the layouts show around every page.</summary>
public sealed class Shell(RequestSession request, ModuleList modules, WorkClock clock, AppDb db, IMemoryCache cache, IEnumerable<IUnread> inboxes)
{
    /// <summary>The setting that holds the province's name.</summary>
    public const string ProvinceSetting = "province.name";

    /// <summary>The province or city, as in the header.</summary>
    public string Province { get; private set; } = "Cổng cải cách hành chính";

    /// <summary>Whom to call, where to write and what is promised, for the foot of public pages; none where not set.</summary>
    public string? Hotline { get; private set; }

    /// <inheritdoc cref="Hotline"/>
    public string? Email { get; private set; }

    /// <inheritdoc cref="Hotline"/>
    public string? Promise { get; private set; }

    /// <summary>The path of this page, for the menu and the language switch.</summary>
    public string Path { get; private set; } = "/";

    /// <summary>The address of this page without the language.</summary>
    public string Address { get; private set; } = "/";

    /// <summary>The whole address of this page, for paper.</summary>
    public string Link { get; private set; } = "";

    /// <summary>The address of this page as PDF; none where it cannot be made.</summary>
    public string? Pdf { get; private set; }

    /// <summary>The moment the page was made, UTC, by the work clock.</summary>
    public DateTime Now => clock.Now;

    /// <summary>The note left by the action before, Vietnamese source text.</summary>
    public string? Note { get; private set; }

    /// <summary>light or dark when the person chose; none for as the device says.</summary>
    public string? Theme { get; private set; }

    /// <summary>Notices not read.</summary>
    public int Unread { get; private set; }

    /// <summary>vi or en.</summary>
    public string Language => request.Language;

    /// <summary>The signed-in browser, or none.</summary>
    public Session? Session => request.Session;

    /// <summary>The signed-in person's name, or none.</summary>
    public string? Person => request.Session is null ? null : request.Actor.Name;

    /// <summary>Does the person act from a seat?</summary>
    public bool IsStaff => request.Session?.SeatId is not null;

    /// <summary>The moved work clock, for the banner; none when it tells the real time.</summary>
    public DateTime? DemoClock => clock.IsMoved ? clock.Now : null;

    /// <summary>The menu of this person; what everybody has stands first.</summary>
    public IReadOnlyList<MenuGroup> Menu =>
        [.. modules.All.SelectMany(m => m.Menu).Where(i => i.Permission is null || request.Rights.May(i.Permission))
            .GroupBy(i => i.Group).OrderBy(g => g.All(i => i.Permission is not null)).Select(g => new MenuGroup(g.Key, [.. g]))];

    /// <summary>Is the entry the page shown, or the one it stands under?</summary>
    public bool IsCurrent(MenuItem item) =>
        Path == item.Url || (Path.StartsWith(item.Url + "/", StringComparison.Ordinal)
            && !modules.All.SelectMany(m => m.Menu).Any(o => o.Url.Length > item.Url.Length && (Path == o.Url || Path.StartsWith(o.Url + "/", StringComparison.Ordinal))));

    /// <summary>May the person do this anywhere?</summary>
    public bool May(Permission permission) => request.Rights.May(permission);

    internal async Task Prepare(HttpContext http)
    {
        Path = http.Request.Path.Value ?? "/";
        Address = Path + http.Request.QueryString;
        var isPdf = http.GetEndpoint()?.Metadata.GetMetadata<AsPdf>() is not null;
        Link = Go.Whole(http, isPdf ? Path[..^HasPdf.Ending.Length] + http.Request.QueryString : Address);
        Pdf = HasPdf.UrlOf(http);
        Note = Go.TakeNote(http);
        Theme = ThemeChoice.Of(http);
        try
        {
            var settings = await cache.GetOrCreateAsync(ProvinceSetting, async entry =>
            {
                entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(30);
                return await db.Set<Setting>().AsNoTracking().Where(s => s.Id.StartsWith("province.")).ToDictionaryAsync(s => s.Id, s => s.Value, http.RequestAborted);
            });
            Province = Of(settings!, ProvinceSetting) ?? Province;
            (Hotline, Email, Promise) = (Of(settings!, "province.hotline"), Of(settings!, "province.email"), Of(settings!, "province.promise"));
            Unread = request.Session is { } session && inboxes.FirstOrDefault() is { } inbox ? await inbox.Of(session.PersonId, http.RequestAborted) : 0;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The shell must stand even when the database does not: the error page is drawn in it.
        }
    }

    private static string? Of(Dictionary<string, string> settings, string name) => settings.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;
}
