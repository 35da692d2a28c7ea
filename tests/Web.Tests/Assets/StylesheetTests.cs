using System.Globalization;
using System.Text.RegularExpressions;

namespace ThongSuot.Web.Tests.Assets;

/// <summary>Reads the stylesheet as the browser gets it.</summary>
public sealed partial class StylesheetTests(KitApp kit) : KitTest(kit)
{
    // Text on ground: WCAG 1.4.3 asks for 4.5; boxes and marks: WCAG 1.4.11 asks for 3.
    public static TheoryData<string, string, double> Pairs => new()
    {
        { "--ink", "--paper", 4.5 }, { "--ink", "--ground", 4.5 }, { "--ink", "--raised", 4.5 }, { "--ink", "--tint", 4.5 },
        { "--quiet", "--paper", 4.5 }, { "--quiet", "--ground", 4.5 }, { "--quiet", "--raised", 4.5 }, { "--quiet", "--tint", 4.5 },
        { "--link", "--paper", 4.5 }, { "--link", "--ground", 4.5 }, { "--link", "--tint", 4.5 }, { "--action", "--tint", 4.5 }, { "--action", "--raised", 4.5 },
        { "--action-ink", "--action", 4.5 }, { "--action-ink", "--action-hover", 4.5 }, { "--band-ink", "--band", 4.5 }, { "--band-quiet", "--band", 4.5 },
        { "--good", "--good-tint", 4.5 }, { "--soon", "--soon-tint", 4.5 }, { "--bad", "--bad-tint", 4.5 }, { "--paused", "--paused-tint", 4.5 },
        { "--good", "--raised", 4.5 }, { "--soon", "--tint", 4.5 }, { "--bad", "--raised", 4.5 }, { "--bad", "--paper", 4.5 }, { "--paused", "--raised", 4.5 },
        { "--ink", "--good-tint", 4.5 }, { "--ink", "--soon-tint", 4.5 }, { "--ink", "--bad-tint", 4.5 },
        { "--line-strong", "--paper", 3 }, { "--line-strong", "--raised", 3 }, { "--focus", "--paper", 3 }, { "--focus", "--ground", 3 }, { "--band-line", "--band", 2 },
        { "--chart-1", "--ground", 3 }, { "--chart-2", "--ground", 3 }, { "--chart-3", "--ground", 3 }, { "--chart-4", "--ground", 3 }, { "--chart-5", "--ground", 3 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Colours_stand_out_from_their_ground_in_light_and_dark(string ink, string ground, double atLeast)
    {
        var blocks = await Blocks();
        foreach (var tokens in new[] { blocks[0], blocks[1] })
        {
            var contrast = Contrast(tokens[ink], tokens[ground]);
            Assert.True(contrast >= atLeast, $"{ink} {tokens[ink]} on {ground} {tokens[ground]}: {contrast:0.00}");
        }
    }

    [Fact]
    public async Task Dark_is_the_same_whether_the_device_or_the_person_chose_it_and_names_every_colour_of_light()
    {
        var blocks = await Blocks();

        Assert.Equal(blocks[1], blocks[2]);
        Assert.Equal(blocks[0].Keys, blocks[1].Keys);
    }

    [Fact]
    public async Task Every_token_used_is_defined_and_every_token_defined_is_used()
    {
        var css = await Css();
        var script = (await Open(Regex.Match((await Open("/")).Source, "/assets/[^\"]*/app.js").Value)).Source;
        var defined = Token().Matches(css).Select(m => m.Groups[1].Value).Distinct().Order().ToList();
        var used = Regex.Matches(css, @"var\((--[a-z0-9-]+)").Concat(Regex.Matches(script, @"'(--[a-z0-9-]+)'")).Select(m => m.Groups[1].Value).Distinct().Order().ToList();

        Assert.Equal(defined, used);
    }

    [Fact]
    public void The_measure_of_contrast_is_that_of_WCAG()
    {
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 2);
        Assert.Equal(4.54, Contrast("#767676", "#ffffff"), 2);
    }

    private async Task<string> Css() => (await Open(Regex.Match((await Open("/")).Source, "/assets/[^\"]*/app.css").Value)).Source;

    // The three blocks that hold the colours: light, dark by the device, dark by choice.
    private async Task<List<SortedDictionary<string, string>>> Blocks()
    {
        var blocks = Regex.Matches(await Css(), @"\{[^{}]*--ink:[^{}]*\}").Take(3)
            .Select(b => new SortedDictionary<string, string>(Token().Matches(b.Value).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Trim()))).ToList();
        Assert.Equal(3, blocks.Count);
        return blocks;
    }

    private static double Contrast(string one, string other)
    {
        double[] light = [Luminance(one), Luminance(other)];
        return (light.Max() + 0.05) / (light.Min() + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }

    [GeneratedRegex(@"(--[a-z0-9-]+):\s*([^;]+);")]
    private static partial Regex Token();
}
