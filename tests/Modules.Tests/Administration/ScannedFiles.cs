using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Events;
using ThongSuot.Files;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Administration;

/// <summary>The setting Files:ClamAv with a daemon that speaks INSTREAM: what is handed in is scanned, and the pages of the file store say so.</summary>
public sealed class ScannedFiles
{
    private const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    [Theory, OnEach]
    public async Task The_test_virus_is_refused_and_listed_a_clean_file_is_kept_as_scanned_and_a_silent_daemon_keeps_nothing(On database)
    {
        var daemon = new Daemon();
        await using var app = await App.Start(database, settings: new Dictionary<string, string?> { ["Files:ClamAv"] = daemon.Address });
        using var quan = await app.As("quan");

        var found = await Assert.ThrowsAsync<Refused>(() => Add(app, "hoá đơn.txt", Eicar));
        Assert.Equal("FILE-010", found.Why.Code);
        await Add(app, "công văn.txt", "Kính gửi: Ủy ban nhân dân tỉnh");

        var refused = Assert.Single((await quan.Open("/administration/files/refused")).Ok().Rows);
        Assert.Equal("hoá đơn.txt", refused[1]);
        Assert.StartsWith("FILE-010", refused[2], StringComparison.Ordinal);
        Assert.Contains("Eicar-Test-Signature", refused[2], StringComparison.Ordinal);
        var kept = Assert.Single((await quan.Open("/administration/files")).Ok().Rows);
        Assert.Equal(("công văn.txt", "sạch (ClamAV)"), (kept[0], kept[7]));
        Assert.Equal(1, await app.Inside((_, db, _) => db.Set<EventRow>().CountAsync(e => e.Kind == RefusedFiles.Kind)));
        Assert.DoesNotContain(Directory.EnumerateFiles(app.Folder, "*", SearchOption.AllDirectories).Where(f => !f.Contains(".db", StringComparison.Ordinal)),
            f => File.ReadAllBytes(f).AsSpan().IndexOf(Encoding.ASCII.GetBytes(Eicar)) >= 0);

        daemon.Dispose();
        Assert.Equal("FILE-011", (await Assert.ThrowsAsync<Refused>(() => Add(app, "chưa quét.txt", "nội dung"))).Why.Code);
        Assert.Single((await quan.Open("/administration/files")).Ok().Rows);
        Assert.Contains((await quan.Open("/administration/files/refused")).Ok().Rows, r => r[1] == "chưa quét.txt" && r[2].StartsWith("FILE-011", StringComparison.Ordinal));
    }

    private static Task Add(App app, string name, string content) => app.Inside(async (services, _, act) =>
    {
        await services.GetRequiredService<FileDesk>().Add(new MemoryStream(Encoding.UTF8.GetBytes(content)), new NewFile
        {
            Name = name, Owner = new Reference("unit", DemoUnits.IdOf("hg-31465"), "Xã Vị Thanh"), UnitId = DemoUnits.IdOf("hg-31465"), Limits = FileLimits.Anything,
        }, act);
        await act.Commit();
    });

    /// <summary>clamd's INSTREAM on a real socket, knowing one virus.</summary>
    private sealed class Daemon : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public Daemon()
        {
            listener.Start();
            Address = $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
            _ = Serve();
        }

        public string Address { get; }

        public void Dispose() => listener.Dispose();

        private async Task Serve()
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                var wire = client.GetStream();
                await wire.ReadExactlyAsync(new byte["zINSTREAM\0".Length]);
                var content = new MemoryStream();
                while (await Length(wire) is var length && length > 0)
                {
                    var chunk = new byte[length];
                    await wire.ReadExactlyAsync(chunk);
                    content.Write(chunk);
                }

                var isVirus = Encoding.UTF8.GetString(content.ToArray()).Contains(Eicar, StringComparison.Ordinal);
                await wire.WriteAsync(Encoding.UTF8.GetBytes(isVirus ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0"));
            }
        }

        private static async Task<int> Length(NetworkStream wire)
        {
            var bytes = new byte[4];
            await wire.ReadExactlyAsync(bytes);
            return (bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3];
        }
    }
}
