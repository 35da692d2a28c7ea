using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Notifications;

/// <summary>Puts notices, mail and SMS into the container.</summary>
public static class NotificationsServices
{
    /// <summary>Adds the mechanism. An <see cref="ISmsSender"/> added later replaces the folder.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services, NotificationSettings settings)
    {
        services.AddModel<NotificationsModel>();
        services.AddSingleton(settings);
        services.AddSingleton(sp => new NoticeKinds(sp.GetServices<NoticeKind>(), sp.GetServices<StillTrueEntry>()));
        services.AddSingleton<IMailSender>(settings.Smtp is { } smtp ? new SmtpMailSender(settings, smtp) : new FolderMailSender(settings));
        services.AddSingleton<ISmsSender>(new FolderSmsSender(settings));
        services.AddScoped<NoticeDesk>();
        services.AddScoped<Outgoing>();
        services.AddEvents(
            EventKind.Of<MailOrdered>("notifications.mail-ordered", "Gửi thư điện tử"),
            EventKind.Of<SmsOrdered>("notifications.sms-ordered", "Gửi tin nhắn"),
            EventKind.Of<NoticeChoiceMade>("notifications.choice-made", "Chọn cách nhận thông báo"));
        services.AddAfter<MailOrdered, SendMail>("notifications.mail");
        services.AddAfter<SmsOrdered, SendSms>("notifications.sms");
        return services;
    }
}
