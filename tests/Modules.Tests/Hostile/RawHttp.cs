using System.Net.Sockets;
using System.Text;

namespace ThongSuot.Hostile.Tests;

/// <summary>Bytes on a line, as no browser and no library would send them.</summary>
internal static class RawHttp
{
    /// <summary>The status answered, or 0 when the line was closed without a word.</summary>
    public static async Task<int> Send(Uri address, string request) => (await Answer(address, Encoding.Latin1.GetBytes(request))).Status;

    /// <summary>The status and the whole answer.</summary>
    public static async Task<(int Status, string Text)> Answer(Uri address, byte[] request)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(address.Host, address.Port);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var text = new StringBuilder();
        try
        {
            var stream = line.GetStream();
            await stream.WriteAsync(request, stop.Token);
            var buffer = new byte[8192];
            for (var read = 0; (read = await stream.ReadAsync(buffer, stop.Token)) > 0;)
            {
                text.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }
        catch (IOException)
        {
            // Closed in the middle of what was sent: what came before counts.
        }

        var answer = text.ToString();
        return (answer.Length > 12 && int.TryParse(answer.AsSpan(9, 3), out var status) ? status : 0, answer);
    }
}
