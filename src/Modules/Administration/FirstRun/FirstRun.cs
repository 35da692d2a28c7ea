using Microsoft.AspNetCore.Http;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>An empty platform's first page: the province and its first administrator.</summary>
internal static class FirstRun
{
    public static void Map(Site site)
    {
        var action = site.Action(FirstRunCode.Url).Open().Limited(RateLimits.SignIn);
        action.MapGet(Show);
        action.MapPost(Begin);
    }

    private static async Task<IResult> Show(FormState form, AppDb db, CancellationToken cancel) =>
        await FirstRunCode.IsWanted(db, cancel) ? FirstRunPage.With(new(form)) : Go.To("/sign-in");

    private static async Task<IResult> Begin(FormState form, AppDb db, DataFiles files, AccountDesk accounts, FirstRunCode code, Acts acts, RequestSession request, WorkClock clock, CancellationToken cancel)
    {
        if (!await FirstRunCode.IsWanted(db, cancel))
        {
            throw new Refused(Refusals.NotFound);
        }

        var (typed, province, name, login, password, again) = (form.Get(FirstRunFields.Code), form.Get(FirstRunFields.Province), form.Get(FirstRunFields.Name),
            form.Get(FirstRunFields.Login), form.Get(FirstRunFields.Password), form.Get(FirstRunFields.Again));
        if (typed is not null && !code.Is(typed))
        {
            form.AddError(FirstRunFields.Code, "Mã không đúng: hãy xem mã in trên màn hình máy chủ.");
        }

        if (password != again)
        {
            form.AddError(FirstRunFields.Again, "Hai lần nhập mật khẩu không giống nhau.");
        }

        if (form.HasErrors)
        {
            return FirstRunPage.With(new(form), 400);
        }

        var act = acts.For(new Acting { Id = form.ActId, Actor = Actor.System("Khởi tạo"), Rights = AllRights.Instance, At = clock.Now, Address = request.Address });
        var roles = await RoleFile.Add(files, db, act, cancel);
        await db.Set(Shell.ProvinceSetting, province!, act, cancel);
        var person = Person.Called(name!);
        db.Add(person);
        db.Add(new Assignment { Id = Guid.CreateVersion7(), PersonId = person.Id, RoleId = roles[RoleFile.Administrator].Id, From = act.Day, Ceiling = 2 });
        if (await accounts.Try(person.Id, login!, password!, act) is { } problem)
        {
            db.ChangeTracker.Clear();
            form.AddError(FirstRunFields.Password, problem);
            return FirstRunPage.With(new(form), 400);
        }

        await act.Commit(cancel);
        return Go.To("/sign-in", "Đã khởi tạo. Hãy đăng nhập bằng tài khoản quản trị vừa tạo.");
    }
}

/// <summary>The fields of the first-run page.</summary>
internal static class FirstRunFields
{
    /// <summary>The code printed on the console.</summary>
    public static readonly TextField Code = new("code", "Mã khởi tạo") { Max = 40, Autocomplete = "off", Hint = "In trên màn hình máy chủ khi chương trình khởi động." };

    /// <summary>The province's name.</summary>
    public static readonly TextField Province = new("province", "Tên tỉnh, thành phố") { Max = 120 };

    /// <summary>The administrator's name.</summary>
    public static readonly PersonNameField Name = new("name", "Họ và tên người quản trị") { Autocomplete = "name" };

    /// <summary>The administrator's sign-in name.</summary>
    public static readonly TextField Login = new("login", "Tên đăng nhập") { Max = 40, Autocomplete = "username" };

    /// <summary>The password.</summary>
    public static readonly PasswordField Password = new("password", "Mật khẩu") { IsNew = true, Hint = "Ít nhất 10 ký tự." };

    /// <summary>The password again.</summary>
    public static readonly PasswordField Again = new("again-password", "Nhập lại mật khẩu") { IsNew = true };
}

/// <summary>The first-run page.</summary>
public sealed record FirstRunModel(FormState Form);
