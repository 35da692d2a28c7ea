using System.Globalization;
using System.Text;
using QRCoder;

namespace ThongSuot.Web;

/// <summary>A QR code as the outline of one picture of squares.</summary>
/// <param name="Size">Squares along an edge, with the quiet zone.</param>
/// <param name="Outline">The dark ones, as a path.</param>
public sealed record QrPicture(int Size, string Outline)
{
    public static QrPicture Of(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var outline = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix[y].Count; x++)
            {
                if (data.ModuleMatrix[y][x])
                {
                    outline.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new(data.ModuleMatrix.Count, outline.ToString());
    }
}
