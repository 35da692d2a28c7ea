using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>The few values the administrator sets.</summary>
internal static class ChangeSettings
{
    private const string Url = "/administration/settings";

    public static void Map(Site site)
    {
        var action = site.Action(Url).Requires(AdministrationPermissions.ManageSettings);
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(FormState form, AppDb db, IDatabase database, HostMode mode, CancellationToken cancel)
    {
        foreach (var (name, field) in SettingFields.All)
        {
            form.With(field, await db.Setting(name, cancel));
        }

        return SettingsPage.With(new(form, database.Name, database.Place, mode.Folder));
    }

    private static async Task<IResult> Save(FormState form, AppDb db, IDatabase database, HostMode mode, IMemoryCache cache, Act act, CancellationToken cancel)
    {
        foreach (var (name, field) in SettingFields.All)
        {
            // An empty box takes the value away.
            var value = form.Get(field) ?? "";
            if (form.ErrorOf(field) is null && value != (await db.Setting(name, cancel) ?? ""))
            {
                await db.Set(name, value, act, cancel);
            }
        }

        if (form.HasErrors)
        {
            return SettingsPage.With(new(form, database.Name, database.Place, mode.Folder), 400);
        }

        await act.Commit(cancel);
        cache.Remove(Shell.ProvinceSetting);
        return Go.To(Url, "Đã lưu cấu hình.");
    }
}

/// <summary>The settings and their fields.</summary>
internal static class SettingFields
{
    /// <summary>By the setting's name.</summary>
    public static IReadOnlyList<(string Name, Field<string> Field)> All { get; } =
    [
        (Shell.ProvinceSetting, new TextField("province", "Tên tỉnh, thành phố") { Max = 120 }),
        ("province.hotline", new PhoneField("hotline", "Đường dây nóng") { Required = false }),
        ("province.email", new EmailField("email", "Thư điện tử liên hệ") { Required = false }),
        ("province.promise", new TextField("promise", "Cam kết với người dân") { Max = 500, Rows = 3, Required = false, Hint = "Hiện ở cuối mọi trang công khai." }),
    ];
}

/// <summary>The page of settings.</summary>
public sealed record SettingsModel(FormState Form, string Database, string Place, string Folder);
