using System.Text.Json;
using ThongSuot.Kernel;
using ThongSuot.Languages;

namespace ThongSuot.Host;

#pragma warning disable RS0030 // The command line is the one place that writes to the console.

/// <summary>Writing to the terminal, for people or for programs.</summary>
internal static class Terminal
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Say(string line) => Console.Out.WriteLine(line);

    public static void Complain(string line) => Console.Error.WriteLine(line);

    /// <summary>A rule's no, with its number, in both languages.</summary>
    public static void Complain(Refusal why)
    {
        var catalog = new Catalog(Hosting.Texts());
        Complain($"{why.Code}: {new Texts(catalog, "vi").Of(why)} ({new Texts(catalog, "en").Of(why)})");
    }

    public static void SayJson(object value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Json));
}
