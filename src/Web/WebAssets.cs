using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace ThongSuot.Web;

/// <summary>
/// The kit's stylesheet, script and icons: inside the program, compressed once, under an address that changes with the
/// content, so that a browser on a slow line fetches each only once.
/// </summary>
public sealed class WebAssets
{
    private const string Prefix = "assets/";
    private readonly Dictionary<string, Asset> byName = [];

    /// <summary>Reads the embedded files of the kit and of the assemblies given.</summary>
    public WebAssets(IEnumerable<Assembly> assemblies)
    {
        foreach (var assembly in assemblies.Append(typeof(WebAssets).Assembly).Distinct())
        {
            foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
            {
                using var stream = assembly.GetManifestResourceStream(resource)!;
                var content = new byte[stream.Length];
                stream.ReadExactly(content);
                byName[resource[Prefix.Length..]] = new Asset(content, TypeOf(resource));
            }
        }
    }

    /// <summary>The address of a file.</summary>
    public string this[string name] => byName.TryGetValue(name, out var asset)
        ? $"/assets/{asset.Hash}/{name}"
        : throw new ArgumentException($"There is no asset {name}.", nameof(name));

    /// <summary>A file as text, for a page that must hold everything itself.</summary>
    internal string Text(string name) => System.Text.Encoding.UTF8.GetString(byName[name].Content);

    internal void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{hash}/{name}", (string hash, string name, HttpContext http) =>
        {
            if (!byName.TryGetValue(name, out var asset))
            {
                return Results.NotFound();
            }

            http.Response.Headers.CacheControl = hash == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
            http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
            if (http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
            {
                http.Response.Headers.ContentEncoding = "br";
                return Results.Bytes(asset.Compressed, asset.Type);
            }

            return Results.Bytes(asset.Content, asset.Type);
        }).WithMetadata(WhoMay.Anyone);

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    };

    private sealed class Asset(byte[] content, string type)
    {
        private readonly Lazy<byte[]> compressed = new(() => Compress(content));

        public byte[] Content { get; } = content;

        public string Type { get; } = type;

        public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(content))[..16];

        public byte[] Compressed => compressed.Value;

        private static byte[] Compress(byte[] content)
        {
            using var target = new MemoryStream();
            using (var brotli = new BrotliStream(target, CompressionLevel.Optimal))
            {
                brotli.Write(content);
            }

            return target.ToArray();
        }
    }
}
