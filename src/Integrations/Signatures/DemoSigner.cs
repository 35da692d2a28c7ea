using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ThongSuot.Data;
using ThongSuot.Pdf;

namespace ThongSuot.Signatures;

/// <summary>
/// Signs with certificates of its own making, which say so in every name: without legal force. The root is made at first use in the data folder
/// (<c>signatures/demo-root.pfx</c>); each signature has a fresh key and certificate of the person below it.
/// </summary>
internal sealed class DemoSigner(HostMode mode, TimeProvider real) : ISigner, IDisposable
{
    private const string Label = "CHU KY SO THU NGHIEM - KHONG CO GIA TRI PHAP LY";
    private static readonly Oid SigningCertificateV2 = new("1.2.840.113549.1.9.16.2.47");
    private readonly Lock gate = new();
    private X509Certificate2? root;

    public bool IsDemo => true;

    public IReadOnlyList<X509Certificate2> Roots => [Root()];

    public Task<byte[]> Sign(byte[] content, SigningPerson who, CancellationToken cancel = default)
    {
        using var key = RSA.Create(2048);
        using var certificate = Issue(key, who);
        using var own = certificate.CopyWithPrivateKey(key);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, own) { DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"), IncludeOption = X509IncludeOption.EndCertOnly };
        signer.SignedAttributes.Add(new AsnEncodedData(SigningCertificateV2, Names(own)));
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.ComputeSignature(signer, silent: true);
        return Task.FromResult(cms.Encode());
    }

    public void Dispose() => root?.Dispose();

    private X509Certificate2 Issue(RSA key, SigningPerson who)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(Short(who.Name));
        name.AddOrganizationName(Short(who.Unit));
        name.AddOrganizationalUnitName(Label);
        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        var now = real.GetUtcNow();
        return request.Create(Root(), now.AddMinutes(-5), now.AddYears(1), RandomNumberGenerator.GetBytes(16));
    }

    private X509Certificate2 Root()
    {
        lock (gate)
        {
            return root ??= Load(Path.Combine(mode.Below("signatures"), "demo-root.pfx"));
        }
    }

    // Whoever comes first makes it; a file is there whole or not at all.
    private X509Certificate2 Load(string path)
    {
        if (!File.Exists(path))
        {
            var fresh = $"{path}.{Guid.CreateVersion7():N}";
            using (var file = new FileStream(fresh, OwnOnly()))
            {
                file.Write(Make());
                file.Flush(flushToDisk: true);
            }

            try
            {
                File.Move(fresh, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(fresh);
            }
        }

        return X509CertificateLoader.LoadPkcs12FromFile(path, null, X509KeyStorageFlags.EphemeralKeySet);
    }

    private static FileStreamOptions OwnOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private byte[] Make()
    {
        using var key = RSA.Create(3072);
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName("ThongSuot - chung thu so thu nghiem");
        name.AddOrganizationalUnitName(Label);
        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        var now = real.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(20));
        return made.Export(X509ContentType.Pfx);
    }

    // ESSCertIDv2 with the usual SHA-256 (RFC 5035): the signature names its certificate.
    private static byte[] Names(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        }

        return writer.Encode();
    }

    private static string Short(string text) => text.Length <= 64 ? text : text[..64];
}
