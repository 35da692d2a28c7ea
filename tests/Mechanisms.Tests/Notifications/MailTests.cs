using System.Net;
using System.Net.Sockets;
using System.Text;
using CsCheck;
using MimeKit;
using ThongSuot.Notifications;

namespace ThongSuot.Mechanisms.Tests.Notifications;

public sealed class MailTests
{
    private static readonly NotificationSettings Settings = new() { DataFolder = Path.GetTempPath() };
    private static readonly Mail Some = new(Guid.CreateVersion7(), "an@example.vn", "Nguyễn Văn Ân", "Kết quả", "Mời nhận.", new DateTime(2020, 10, 15, 2, 0, 0, DateTimeKind.Utc));

    private static MimeMessage Again(Mail mail)
    {
        var bytes = new MemoryStream();
        MailForm.Of(mail, Settings).WriteTo(bytes);
        bytes.Position = 0;
        return MimeMessage.Load(bytes);
    }

    [Theory]
    [InlineData("Kết quả\r\nBcc: ai@khac.vn")]
    [InlineData("Kết quả\nBcc: ai@khac.vn\n\nThân thư giả")]
    [InlineData("a\r\n\r\nThân thư giả")]
    [InlineData("a\u2028Bcc: ai@khac.vn")]
    public void No_text_becomes_a_header_of_its_own(string hostile)
    {
        var mail = Again(Some with { Subject = hostile, ToName = hostile });

        Assert.Empty(mail.Bcc);
        Assert.DoesNotContain(mail.Subject!, c => char.IsControl(c) || c == '\u2028');
        Assert.Equal("an@example.vn", Assert.Single(mail.To.Mailboxes).Address);
        Assert.Equal("Mời nhận.", mail.TextBody?.Trim());
    }

    [Fact]
    public void Any_subject_and_name_keep_the_mail_in_form()
    {
        var before = Again(Some).Headers.Select(h => h.Field).ToList();

        Gen.Select(Gen.String[0, 200], Gen.String[0, 60]).Sample((subject, name) =>
        {
            var mail = Again(Some with { Subject = subject, ToName = name });
            return mail.Headers.Select(h => h.Field).SequenceEqual(before) && mail.To.Mailboxes.Count() == 1 && mail.TextBody?.Trim() == "Mời nhận.";
        });
    }

    [Theory]
    [InlineData("an@example.vn", true)]
    [InlineData(" an@example.vn ", true)]
    [InlineData("an@example.vn\r\nBcc: b@c.vn", false)]
    [InlineData("an@example.vn, b@c.vn", false)]
    [InlineData("An <an@example.vn>", false)]
    [InlineData("an", false)]
    [InlineData("", false)]
    public void Only_one_plain_address_is_an_address(string text, bool good) => Assert.Equal(good, MailForm.Address(text, "", out _));

    [Fact]
    public async Task The_same_mail_again_is_the_same_file()
    {
        var folder = Directory.CreateTempSubdirectory("thongsuot-test-").FullName;
        var sender = new FolderMailSender(Settings with { DataFolder = folder });

        await sender.Send(Some);
        await sender.Send(Some);

        Assert.Equal($"{Some.Id:N}.eml", Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(folder, "mail")))));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_mail_server_gets_sender_receiver_and_content()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var served = Serve(listener);
        var smtp = new SmtpSettings { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port, Tls = false };

        await new SmtpMailSender(Settings, smtp).Send(Some);
        var said = await served;

        Assert.Contains(said, line => line.StartsWith("MAIL FROM:<khong-tra-loi@thongsuot.localhost>", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("RCPT TO:<an@example.vn>", StringComparison.Ordinal));
        Assert.Contains($"Message-Id: <{Some.Id:N}@thongsuot.localhost>", said);
    }

    [Fact]
    public async Task No_server_is_a_failure_to_be_tried_again() => await Assert.ThrowsAnyAsync<Exception>(() =>
        new SmtpMailSender(Settings, new SmtpSettings { Host = "127.0.0.1", Port = 1, Tls = false }).Send(Some));

    [Theory]
    [InlineData("0912 345 678", "84912345678")]
    [InlineData("+84 912.345.678", "84912345678")]
    [InlineData("84912345678", "84912345678")]
    [InlineData("02933 123 456", "842933123456")]
    [InlineData("113", null)]
    [InlineData("0912a45678", null)]
    [InlineData("", null)]
    public void A_number_is_written_with_the_code_of_the_country(string text, string? number) => Assert.Equal(number, PhoneNumber.Of(text));

    [Theory]
    [InlineData("2020-10-15T06:59:59", "2020-10-15T07:00:00")]
    [InlineData("2020-10-15T07:00:00", "2020-10-15T07:00:00")]
    [InlineData("2020-10-15T20:59:59", "2020-10-15T20:59:59")]
    [InlineData("2020-10-15T21:00:00", "2020-10-16T07:00:00")]
    [InlineData("2020-12-31T23:30:00", "2021-01-01T07:00:00")]
    [InlineData("2020-10-15T00:00:00", "2020-10-15T07:00:00")]
    public void People_are_left_alone_from_nine_in_the_evening_to_seven_in_the_morning(string local, string opens) =>
        Assert.Equal(Moment(opens), Kernel.VietnamTime.Local(Settings.NextOpen(Kernel.VietnamTime.Utc(Moment(local)))));

    private static DateTime Moment(string text) => DateTime.ParseExact(text, "s", System.Globalization.CultureInfo.InvariantCulture);

    // Just enough of RFC 5321 for one mail.
    private static async Task<List<string>> Serve(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var said = new List<string>();
        await writer.WriteLineAsync("220 test");
        for (var data = false; await reader.ReadLineAsync() is { } line;)
        {
            said.Add(line);
            if (data)
            {
                data = line != ".";
                if (!data)
                {
                    await writer.WriteLineAsync("250 taken");
                }

                continue;
            }

            data = line == "DATA";
            await writer.WriteLineAsync(data ? "354 go on" : line == "QUIT" ? "221 bye" : "250 ok");
            if (line == "QUIT")
            {
                break;
            }
        }

        return said;
    }
}
