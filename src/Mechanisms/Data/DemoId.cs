using System.Security.Cryptography;
using System.Text;

namespace ThongSuot.Data;

/// <summary>Identities that are the same at every seeding: UUID version 8 (RFC 9562 §5.8) over SHA-256 of a name.</summary>
public static class DemoId
{
    /// <summary>The identity of a name.</summary>
    public static Guid Of(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
