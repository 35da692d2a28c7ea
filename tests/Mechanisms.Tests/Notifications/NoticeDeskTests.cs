using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Notifications;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Notifications;

public sealed class NoticeDeskTests
{
    private static readonly NoticeKind DueSoon = new("test.due-soon", "Hồ sơ sắp đến hạn") { Mail = true, Sms = true };
    private static readonly NoticeKind Flood = new("test.flood", "Cảnh báo lũ") { Mail = true, Urgent = true };
    private static readonly Guid An = Guid.CreateVersion7();
    private static readonly Guid Binh = Guid.CreateVersion7();

    private static async Task<TestDatabase> Open(On on, Action<IServiceCollection>? add = null)
    {
        var database = await TestDatabase.Open(on, (services, folder) =>
        {
            services.AddNotifications(new NotificationSettings { DataFolder = folder, Site = "https://dvc.example/" });
            services.AddNotices(DueSoon, Flood);
            add?.Invoke(services);
        });
        await database.Act((sp, _) =>
        {
            var an = Person.Called("Nguyễn Văn Ân", An);
            (an.Email, an.Phone) = ("an@example.vn", "0912 345 678");
            var binh = Person.Called("Lê Bình", Binh);
            binh.Language = "en";
            sp.GetRequiredService<AppDb>().AddRange(an, binh);
            return Task.CompletedTask;
        });
        return database;
    }

    private static NewNotice About(string id, NoticeKind? kind = null, Guid? happened = null) => new()
    {
        Kind = kind ?? DueSoon,
        EventId = happened ?? Guid.CreateVersion7(),
        Title = new($"Hồ sơ {id} sắp đến hạn", $"Dossier {id} is due soon"),
        Text = new("Hạn trả là ngày mai."),
        About = new("dossier", id, $"Hồ sơ {id}"),
        Url = $"/dossiers/{id}",
    };

    private static Task Send(TestDatabase database, NewNotice notice, params Guid[] people) =>
        database.Act((sp, act) => sp.GetRequiredService<NoticeDesk>().Send(people, notice, act));

    private static Task<T> Desk<T>(TestDatabase database, Func<NoticeDesk, Task<T>> work) => database.With(sp => work(sp.GetRequiredService<NoticeDesk>()));

    private static string[] Out(TestDatabase database, string folder) =>
        Directory.Exists(Path.Combine(database.Folder, folder)) ? Directory.GetFiles(Path.Combine(database.Folder, folder)) : [];

    [Theory, OnEach]
    public async Task Each_person_gets_one_notice_of_an_event_in_their_language_however_often_it_is_sent(On on)
    {
        await using var database = await Open(on);
        var notice = About("1");

        await Send(database, notice, An, Binh, An);
        await Send(database, notice, An, Binh);

        Assert.Equal("Hồ sơ 1 sắp đến hạn", Assert.Single(await Desk(database, d => d.Inbox(An).ToListAsync())).Title);
        Assert.Equal("Dossier 1 is due soon", Assert.Single(await Desk(database, d => d.Inbox(Binh).ToListAsync())).Title);
        await database.Deliver();
        Assert.Single(Out(database, "mail"));
        Assert.Single(Out(database, "sms"));
    }

    [Theory, OnEach]
    public async Task Reading_is_counted_and_touches_only_ones_own(On on)
    {
        await using var database = await Open(on);
        await Send(database, About("1"), An, Binh);
        database.Clock.Pass(TimeSpan.FromMinutes(1));
        await Send(database, About("2"), An);
        database.Clock.Pass(TimeSpan.FromMinutes(1));
        await Send(database, About("3"), An);
        var inbox = await Desk(database, d => d.Inbox(An).ToListAsync());
        Assert.Equal(["3", "2", "1"], inbox.Select(n => n.AboutId));

        await database.With(sp => sp.GetRequiredService<NoticeDesk>().Read(Binh, inbox[0].Id, inbox[0].At));
        Assert.Equal(3, await Desk(database, d => d.Unread(An)));
        await database.With(sp => sp.GetRequiredService<NoticeDesk>().Read(An, inbox[2].Id, inbox[0].At));
        Assert.Equal(2, await Desk(database, d => d.Unread(An)));
        await database.With(sp => sp.GetRequiredService<NoticeDesk>().ReadAll(An, inbox[1].At, inbox[0].At));
        Assert.Equal(1, await Desk(database, d => d.Unread(An)));
        Assert.Equal(1, await Desk(database, d => d.Unread(Binh)));
    }

    [Theory, OnEach]
    public async Task Mail_goes_after_the_commit_with_its_link_and_stands_in_the_timeline(On on)
    {
        await using var database = await Open(on);

        await Send(database, About("7"), An);
        Assert.Empty(Out(database, "mail"));
        await database.Deliver();

        var mail = await MimeMessage.LoadAsync(Assert.Single(Out(database, "mail")));
        Assert.Equal("Hồ sơ 7 sắp đến hạn", mail.Subject);
        Assert.Equal("\"Nguyễn Văn Ân\" <an@example.vn>", mail.To.ToString());
        Assert.Contains("Hạn trả là ngày mai.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://dvc.example/dossiers/7", mail.TextBody, StringComparison.Ordinal);
        Assert.StartsWith("84912345678\n", await File.ReadAllTextAsync(Assert.Single(Out(database, "sms"))), StringComparison.Ordinal);
        Assert.Contains("notifications.mail-ordered", await database.With(sp =>
            sp.GetRequiredService<AppDb>().Timeline(new Reference("dossier", "7", "")).Select(e => e.Kind).ToListAsync()));
        Assert.NotNull((await Desk(database, d => d.Inbox(An).SingleAsync())).MailedAt);
    }

    [Theory, OnEach]
    public async Task At_night_only_what_is_urgent_goes_out_and_the_rest_waits_for_the_morning(On on)
    {
        await using var database = await Open(on);
        database.Clock.MoveTo(new DateTime(2020, 10, 15, 22, 0, 0));
        await Send(database, About("1"), An);
        await Send(database, About("2", Flood), An);

        await database.Deliver();
        Assert.Single(Out(database, "mail"));
        Assert.Empty(Out(database, "sms"));
        var waiting = await database.With(sp => sp.GetRequiredService<AppDb>().Set<Delivery>().Where(d => d.EventId != null && d.DoneAt == null).ToListAsync());
        Assert.All(waiting, d => Assert.Equal((0, null, null), (d.Attempts, d.Fault, d.ParkedAt)));

        database.Clock.MoveTo(new DateTime(2020, 10, 16, 6, 59, 0));
        await database.Deliver();
        Assert.Single(Out(database, "mail"));
        database.Clock.MoveTo(new DateTime(2020, 10, 16, 7, 0, 0));
        await database.Deliver();
        Assert.Equal(2, Out(database, "mail").Length);
        Assert.Single(Out(database, "sms"));
    }

    [Theory, OnEach]
    public async Task What_was_read_or_is_no_longer_true_does_not_go_out(On on)
    {
        var truth = new Truth();
        await using var database = await Open(on, services => services.AddSingleton(truth).AddStillTrue<Asked>(DueSoon));
        await Send(database, About("1"), An);
        var notice = await Desk(database, d => d.Inbox(An).SingleAsync());
        await database.With(sp => sp.GetRequiredService<NoticeDesk>().Read(An, notice.Id, notice.At));
        await database.Deliver();
        Assert.Empty(Out(database, "mail"));
        await Send(database, About("2"), An);
        truth.Is = false;

        await database.Deliver();

        Assert.Empty(Out(database, "mail"));
        truth.Is = true;
        await Send(database, About("3"), An);
        await database.Deliver();
        Assert.Single(Out(database, "mail"));
    }

    [Theory, OnEach]
    public async Task A_server_that_fails_is_tried_again_later_and_gets_the_mail_once(On on)
    {
        var server = new Stumbling();
        await using var database = await Open(on, services => services.AddSingleton<IMailSender>(server));
        await Send(database, About("1"), An);

        for (var i = 0; i < 5; i++)
        {
            await database.Deliver();
            database.Clock.Pass(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(3, server.Attempts);
        Assert.Equal(1, server.Sent);
    }

    [Theory, OnEach]
    public async Task A_person_chooses_for_each_kind(On on)
    {
        await using var database = await Open(on);

        await database.Act((sp, act) => sp.GetRequiredService<NoticeDesk>().Choose(An, DueSoon, mail: false, sms: true, act));
        await Send(database, About("1"), An);
        await database.Deliver();

        Assert.Empty(Out(database, "mail"));
        Assert.Single(Out(database, "sms"));
        Assert.Equal([(DueSoon, false, true), (Flood, true, false)], await Desk(database, d => d.Choices(An)));
    }

    [Fact]
    public async Task A_kind_that_is_not_registered_is_a_fault_of_the_program()
    {
        await using var database = await Open(On.Sqlite);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Send(database, About("1", new NoticeKind("test.unknown", "?")), An));
    }

    private sealed class Truth
    {
        public bool Is { get; set; } = true;
    }

    private sealed class Asked(Truth truth) : IStillTrue
    {
        public Task<bool> Is(Notice notice, CancellationToken cancel) => Task.FromResult(truth.Is);
    }

    private sealed class Stumbling : IMailSender
    {
        public int Attempts { get; private set; }

        public int Sent { get; private set; }

        public Task Send(Mail mail, CancellationToken cancel = default)
        {
            if (++Attempts < 3)
            {
                throw new IOException("451 later");
            }

            Sent++;
            return Task.CompletedTask;
        }
    }
}
