using System.Net;
using System.Net.Sockets;
using System.Text;
using ThongSuot.Files;

namespace ThongSuot.Mechanisms.Tests.Files;

public sealed class ClamAvScanTests
{
    [Fact]
    public async Task The_whole_content_is_sent_in_chunks_and_a_clean_answer_finds_nothing()
    {
        var content = new byte[200_000];
        Random.Shared.NextBytes(content);
        using var daemon = new Daemon("stream: OK\0");

        Assert.Null(await daemon.Scan.Find(new MemoryStream(content)));
        Assert.Equal(content, daemon.Received.ToArray());
    }

    [Fact]
    public async Task A_virus_is_named()
    {
        using var daemon = new Daemon("stream: Win.Test.EICAR_HDB-1 FOUND\0");

        Assert.Equal("Win.Test.EICAR_HDB-1", await daemon.Scan.Find(new MemoryStream([1, 2])));
    }

    [Theory, InlineData("INSTREAM size limit exceeded. ERROR\0"), InlineData(""), InlineData("nonsense")]
    public async Task Any_other_answer_is_no_answer(string answer)
    {
        using var daemon = new Daemon(answer);

        await Assert.ThrowsAsync<VirusScanException>(() => daemon.Scan.Find(new MemoryStream([1])));
    }

    [Fact]
    public async Task Nobody_there_is_no_answer() =>
        await Assert.ThrowsAsync<VirusScanException>(() => new ClamAvScan("127.0.0.1", 1).Find(new MemoryStream([1])));

    /// <summary>Speaks INSTREAM once, on a real socket.</summary>
    private sealed class Daemon : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public Daemon(string answer)
        {
            listener.Start();
            Scan = new ClamAvScan("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port);
            _ = Serve(answer);
        }

        public ClamAvScan Scan { get; }

        public MemoryStream Received { get; } = new();

        public void Dispose() => listener.Dispose();

        private async Task Serve(string answer)
        {
            using var client = await listener.AcceptTcpClientAsync();
            var wire = client.GetStream();
            var command = new byte[10];
            await wire.ReadExactlyAsync(command);
            Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
            while (await Length(wire) is var length && length > 0)
            {
                var chunk = new byte[length];
                await wire.ReadExactlyAsync(chunk);
                Received.Write(chunk);
            }

            await wire.WriteAsync(Encoding.UTF8.GetBytes(answer));
        }

        private static async Task<int> Length(NetworkStream wire)
        {
            var bytes = new byte[4];
            await wire.ReadExactlyAsync(bytes);
            return (bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3];
        }
    }
}
