using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace ThongSuot.Pdf;

/// <summary>One signature of a PDF, checked.</summary>
public sealed record CheckedSignature
{
    /// <summary>Who signed, by the certificate.</summary>
    public required string Signer { get; init; }

    /// <summary>For whom, by the certificate.</summary>
    public string? Organisation { get; init; }

    /// <summary>Who issued the certificate.</summary>
    public required string Issuer { get; init; }

    /// <summary>When, as the signed part of the file says, UTC; none when it does not say.</summary>
    public DateTime? At { get; init; }

    /// <summary>What it covers is as it was signed, and it was made with the key of the certificate.</summary>
    public required bool IsIntact { get; init; }

    /// <summary>It covers the whole file: nothing was added since.</summary>
    public required bool CoversAll { get; init; }

    /// <summary>Its certificate was issued by somebody this platform knows, and held at the time.</summary>
    public required bool IsKnown { get; init; }
}

/// <summary>
/// Finds and checks the signatures of a PDF. Strict on purpose: a signature covers everything from the first byte but one gap, and the gap is its own
/// contents, hexadecimal digits and nothing else. So nothing can be put where no signature looks.
/// </summary>
public static partial class PdfSignatures
{
    // With more, the last one is not looked at, so that the file counts as changed.
    private const int Most = 8;
    private const int Around = 4_000;

    /// <summary>In the order they were made; empty when there is none.</summary>
    /// <param name="roots">Certificates that are known.</param>
    public static IReadOnlyList<CheckedSignature> Check(byte[] pdf, IReadOnlyList<X509Certificate2> roots)
    {
        var text = Encoding.Latin1.GetString(pdf);
        return [.. Ranges().Matches(text).Take(Most).Select(m => One(pdf, text, m, roots)).OrderBy(s => s.End).Select(s => s.Signature)];
    }

    private static (long End, CheckedSignature Signature) One(byte[] pdf, string text, Match range, IReadOnlyList<X509Certificate2> roots)
    {
        var parts = range.Groups.Values.Skip(1).Select(g => long.TryParse(g.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToArray();
        var (open, close, end) = (parts[1], parts[2], parts[2] + parts[3]);
        if (parts[0] != 0 || open < 1 || close < open + 2 || parts[3] < 0 || end > pdf.Length || range.Index >= open || text.AsSpan(0, (int)open).TrimEnd() is var before && !before.EndsWith("/Contents")
            || Hex(text, (int)open, (int)close) is not { } cms)
        {
            return (end, Broken);
        }

        try
        {
            var signed = new SignedCms(new ContentInfo([.. pdf.AsSpan(0, (int)open), .. pdf.AsSpan((int)close, (int)parts[3])]), detached: true);
            signed.Decode(cms);
            if (signed.SignerInfos.Count != 1 || signed.SignerInfos[0].Certificate is not { } certificate)
            {
                return (end, Broken);
            }

            var at = SaidAt(text[Math.Max(0, (int)open - Around)..(int)open], text[(int)close..Math.Min((int)end, (int)close + Around)]);
            return (end, new()
            {
                Signer = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false), Organisation = Organisation(certificate), Issuer = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true), At = at,
                IsIntact = IsIntact(signed), CoversAll = end == pdf.Length, IsKnown = IsKnown(certificate, signed.Certificates, at, roots),
            });
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or FormatException)
        {
            return (end, Broken);
        }
    }

    private static CheckedSignature Broken { get; } = new() { Signer = "–", Issuer = "–", IsIntact = false, CoversAll = false, IsKnown = false };

    // The contents without the zeros that fill the room left for them.
    private static byte[]? Hex(string text, int open, int close)
    {
        if (text[open] != '<' || text[close - 1] != '>' || !text.AsSpan(open + 1, close - open - 2).ContainsOnlyHex() || (close - open) % 2 != 0)
        {
            return null;
        }

        var bytes = Convert.FromHexString(text.AsSpan(open + 1, close - open - 2));
        return System.Formats.Asn1.AsnDecoder.TryReadEncodedValue(bytes, System.Formats.Asn1.AsnEncodingRules.BER, out _, out _, out _, out var length) ? bytes[..length] : null;
    }

    private static bool ContainsOnlyHex(this ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            if (!char.IsAsciiHexDigit(sign))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsIntact(SignedCms signed)
    {
        try
        {
            signed.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static bool IsKnown(X509Certificate2 certificate, X509Certificate2Collection others, DateTime? at, IReadOnlyList<X509Certificate2> roots)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots.ToArray());
        chain.ChainPolicy.ExtraStore.AddRange(others);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at ?? certificate.NotBefore;
        return roots.Count > 0 && chain.Build(certificate);
    }

    private static string? Organisation(X509Certificate2 certificate) => certificate.SubjectName.EnumerateRelativeDistinguishedNames().FirstOrDefault(n => !n.HasMultipleElements && n.GetSingleElementType().Value == "2.5.4.10")?.GetSingleElementValue();

    // The moment stands in the dictionary of the signature, around its contents.
    private static DateTime? SaidAt(string before, string after)
    {
        var (start, stop) = (before.LastIndexOf(" obj", StringComparison.Ordinal), after.IndexOf("endobj", StringComparison.Ordinal));
        var own = before[Math.Max(0, start)..] + (stop < 0 ? "" : after[..stop]);
        return Moments().Match(own) is { Success: true } found && DateTimeOffset.TryParseExact(
            found.Groups[1].Value + (found.Groups[2].Success ? $"{found.Groups[2].Value}:{found.Groups[3].Value}" : "+00:00"), "yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at.UtcDateTime : null;
    }

    [GeneratedRegex(@"/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]")]
    private static partial Regex Ranges();

    [GeneratedRegex(@"/M\s*\(D:(\d{14})(?:Z|([+-]\d\d)'(\d\d)'?)?\)")]
    private static partial Regex Moments();
}
