using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace ThongSuot.Files;

/// <summary>Looks for viruses in what is handed in.</summary>
public interface IVirusScan
{
    /// <summary>What looks: shown beside each file. None when nothing does.</summary>
    string? Name { get; }

    /// <summary>The name of the virus found, or none.</summary>
    /// <exception cref="VirusScanException">It could not be looked.</exception>
    Task<string?> Find(Stream content, CancellationToken cancel = default);
}

/// <summary>The scanner does not answer, or not as it should.</summary>
public sealed class VirusScanException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>No scanner is configured.</summary>
internal sealed class NoVirusScan : IVirusScan
{
    public string? Name => null;

    public Task<string?> Find(Stream content, CancellationToken cancel = default) => Task.FromResult<string?>(null);
}

/// <summary>ClamAV's daemon over TCP, by its INSTREAM command (clamd(8)).</summary>
internal sealed class ClamAvScan(string host, int port) : IVirusScan
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Name => "ClamAV";

    public async Task<string?> Find(Stream content, CancellationToken cancel = default)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeout.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, timeout.Token);
            await using var wire = client.GetStream();
            await Send(content, wire, timeout.Token);
            return Read(await Answer(wire, timeout.Token));
        }
        catch (Exception e) when (!cancel.IsCancellationRequested && e is SocketException or IOException or OperationCanceledException)
        {
            throw new VirusScanException($"ClamAV at {host}:{port}: {e.Message}", e);
        }
    }

    private static async Task Send(Stream content, NetworkStream wire, CancellationToken cancel)
    {
        await wire.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var chunk = new byte[4 + (64 * 1024)];
        content.Position = 0;
        while (await content.ReadAsync(chunk.AsMemory(4), cancel) is var read && read > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await wire.WriteAsync(chunk.AsMemory(0, 4 + read), cancel);
        }

        await wire.WriteAsync(new byte[4], cancel);
    }

    private static async Task<string> Answer(NetworkStream wire, CancellationToken cancel)
    {
        var answer = new byte[1024];
        var length = 0;
        while (length < answer.Length && await wire.ReadAsync(answer.AsMemory(length), cancel) is var read && read > 0)
        {
            length += read;
            if (answer.AsSpan(0, length).Contains((byte)0))
            {
                break;
            }
        }

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n', ' ');
    }

    private static string? Read(string answer)
    {
        if (answer.EndsWith(": OK", StringComparison.Ordinal))
        {
            return null;
        }

        const string found = " FOUND";
        return answer.EndsWith(found, StringComparison.Ordinal)
            ? answer[(answer.IndexOf(':', StringComparison.Ordinal) + 1)..^found.Length].Trim()
            : throw new VirusScanException($"ClamAV: {answer}");
    }
}
