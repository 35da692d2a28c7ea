using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ThongSuot.Support;

/// <summary>What an authenticator app shows (RFC 6238 with SHA-1, six digits, thirty seconds).</summary>
public static class Totp
{
    /// <summary>The code of now, or of the thirty seconds before.</summary>
    public static string CodeOf(string key, bool before = false)
    {
        var step = (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) - (before ? 1 : 0);
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard, and every authenticator app, says SHA-1.
        var hash = HMACSHA1.HashData(Base32(key.Replace(" ", "", StringComparison.Ordinal)), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
