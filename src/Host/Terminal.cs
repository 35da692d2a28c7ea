using System.Text.Json;

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

    public static void SayJson(object value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Json));
}
