using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ThongSuot.Events;

/// <summary>The hash of a row's content: every field, length first, so that no two contents share one form.</summary>
internal static class Hashing
{
    public const string Zero = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Is this the written form of a hash at all?</summary>
    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    public static string OfAct(ActRow act) => Of(
        act.Id.ToString("N"), Moment(act.At), Moment(act.RecordedAt), act.ActorKind.ToString(), Id(act.ActorId), act.ActorName, Id(act.OnBehalfOf),
        Id(act.UnitId), Id(act.SeatId), act.Reason, act.Address, act.Contents);

    public static string OfEvent(EventRow row) => Of(
        row.Id.ToString("N"), row.ActId.ToString("N"), row.Ordinal.ToString(CultureInfo.InvariantCulture), Moment(row.At), row.Kind,
        row.SubjectKind, row.SubjectId, row.SubjectLabel, row.AlsoKind, row.AlsoId, Id(row.UnitId), Id(row.ActorId), row.ActorName,
        row.Remark, row.Reason, row.Body);

    public static string OfSeal(Seal seal) => Of(
        seal.Id.ToString(CultureInfo.InvariantCulture), Moment(seal.At), seal.Count.ToString(CultureInfo.InvariantCulture), seal.Root, seal.Previous);

    /// <summary>RFC 6962 §2.1: leaves and nodes are prefixed, an odd node goes up unchanged.</summary>
    public static string MerkleRoot(IReadOnlyList<string> leaves)
    {
        if (leaves.Count == 0)
        {
            return Zero;
        }

        var level = leaves.Select(l => Node(0, Convert.FromHexString(l), [])).ToList();
        while (level.Count > 1)
        {
            var above = new List<byte[]>((level.Count + 1) / 2);
            for (var i = 0; i < level.Count; i += 2)
            {
                above.Add(i + 1 < level.Count ? Node(1, level[i], level[i + 1]) : level[i]);
            }

            level = above;
        }

        return Convert.ToHexStringLower(level[0]);
    }

    private static byte[] Node(byte kind, byte[] left, byte[] right) => SHA256.HashData([kind, .. left, .. right]);

    private static string? Id(Guid? id) => id?.ToString("N");

    private static string Moment(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    private static string Of(params ReadOnlySpan<string?> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var field in fields)
        {
            var bytes = field is null ? [] : Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, field is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
