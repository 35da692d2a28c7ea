using System.Globalization;

namespace ThongSuot.Data;

/// <summary>Numbers drawn from a name, the same at every seeding: nothing depends on the order of calls elsewhere.</summary>
/// <param name="name">Whose they are.</param>
public sealed class DemoNumbers(string name)
{
    private int drawn;

    /// <summary>From 0 to below the number.</summary>
    public int Next(int below) => (int)(BitConverter.ToUInt32(DemoId.Of($"{name}:{(drawn++).ToString(CultureInfo.InvariantCulture)}").ToByteArray(), 10) % (uint)below);

    /// <summary>Does it happen, so many times of a hundred?</summary>
    public bool Happens(int percent) => Next(100) < percent;
}
