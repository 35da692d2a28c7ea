using CsCheck;

namespace ThongSuot.Kernel.Tests;

/// <summary>Texts that people, programs and attackers send.</summary>
internal static class Hostile
{
    private const string Telling = "\0\n\r\t ./,-+@\"\\<'09đĐêệƯİß\u0301\u0323\u0302\u0306\u031B\u00A0\u00AD\u200B\u200E\u202E\u2066\u2028\uFEFF\uD800\uDC00\uFFFE\uFFFF\uFDD0٥５";

    /// <summary>Any UTF-16, unpaired surrogates included, and texts rich in characters that break programs.</summary>
    public static Gen<string> Texts { get; } = Gen.OneOf(Gen.String[Gen.Char, 0, 40], Of(Telling, 40), Gen.String);

    /// <summary>Texts of the given characters.</summary>
    public static Gen<string> Of(string characters, int longest) => Gen.String[Gen.Int[0, characters.Length - 1].Select(i => characters[i]), 0, longest];
}
