using Microsoft.AspNetCore.Http;
using ThongSuot.Access;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>An empty platform's first page: the province, its working week, and its first administrator.</summary>
internal static class FirstRun
{
    public static void Map(Site site)
    {
        var action = site.Action(FirstRunCode.Url).Open().Limited(RateLimits.SignIn);
        action.MapGet(Show);
        action.MapPost(Begin);
    }

    private static async Task<IResult> Show(FormState form, AppDb db, CalendarDesk calendars, CancellationToken cancel) =>
        await FirstRunCode.IsWanted(db, cancel) ? FirstRunPage.With(new(FirstCalendar.Fill(form, (await calendars.Current(cancel)).Book))) : Go.To("/sign-in");

    private static async Task<IResult> Begin(
        FormState form, AppDb db, DataFiles files, AccountDesk accounts, CalendarDesk calendars, FirstRunCode code, Acts acts, RequestSession request, WorkClock clock, CancellationToken cancel)
    {
        if (!await FirstRunCode.IsWanted(db, cancel))
        {
            throw new Refused(Refusals.NotFound);
        }


        var (typed, province, name, login, password, again) = (form.Get(FirstRunFields.Code), form.Get(FirstRunFields.Province), form.Get(FirstRunFields.Name),
            form.Get(FirstRunFields.Login), form.Get(FirstRunFields.Password), form.Get(FirstRunFields.Again));
        var act = acts.For(new Acting { Id = form.ActId, Actor = Actor.System("Khởi tạo"), Rights = AllRights.Instance, At = clock.Now, Address = request.Address });
        var hours = FirstCalendar.Read(form, (await calendars.Current(cancel)).Book, act);
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

        if (await FirstCalendar.Record(hours!, calendars, act, cancel) is { } refused)
        {
            db.ChangeTracker.Clear();
            form.AddError(FirstRunFields.Weekdays, refused.Text, [.. refused.Values]);
            return FirstRunPage.With(new(form), 400);
        }

        await act.Commit(cancel);
        return Go.To("/sign-in", "Đã khởi tạo. Hãy đăng nhập bằng tài khoản quản trị vừa tạo.");
    }
}

/// <summary>The first-run page.</summary>
public sealed record FirstRunModel(FormState Form);
