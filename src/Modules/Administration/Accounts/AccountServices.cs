using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ThongSuot.Access;
using ThongSuot.Events;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>Puts accounts and sign-in into the container.</summary>
internal static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<SessionRules>().BindConfiguration("Session");
        services.AddDataProtection();
        AddIdentity(services);
        services.AddAuthentication()
            .AddCookie(PendingSignIn.Scheme, options => Short(options, "ts_pending"))
            .AddCookie(Outside.Cookie, options => Short(options, "ts_outside"));
        services.AddSingleton<LoginLimit>();
        services.AddScoped<SessionDesk>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<AccountDesk>();
        services.AddScoped<PasskeyDesk>();
        services.AddScoped<SignInDoors>();
        services.AddScoped<OutsideSignIn>();
        services.AddScoped<MyAccountDesk>();
        services.AddScoped<Authenticator>();
        services.AddEvents(AccountEvents.Kinds);
        services.AddClockJob<TidySessions>("accounts.tidy-sessions", "Xoá các phiên đăng nhập cũ", ClockRule.Daily(3, 15));
        services.AddLink("api-client", id => $"{AccountUrls.Clients}/{id}", AccountPermissions.Clients);
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
        {
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-._@";
        }).AddUserStore<AccountStore>().AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.RemoveAll<IPasswordValidator<Account>>();
        services.AddSingleton<IPasswordValidator<Account>, PasswordRules>();
        services.RemoveAll<ILookupNormalizer>();
        services.AddSingleton<ILookupNormalizer, Logins>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
    }

    private static void Short(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(10);
        options.SlidingExpiration = false;
    }
}
