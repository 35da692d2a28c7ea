using System.Reflection;

namespace ThongSuot.Languages;

/// <summary>Every translation of the program, by its Vietnamese source text.</summary>
public sealed class Catalog
{
    private readonly Dictionary<string, PoEntry> english = [];

    /// <summary>Reads <c>Text/en.po</c> of each assembly; the first translation of a text wins.</summary>
    public Catalog(IEnumerable<Assembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            using var stream = assembly.GetManifestResourceStream("Text/en.po");
            if (stream is not null)
            {
                using var reader = new StreamReader(stream);
                Add(PoFile.Read(reader));
            }
        }
    }

    /// <summary>Over given entries.</summary>
    public Catalog(IEnumerable<PoEntry> entries) => Add(entries);

    /// <summary>The English of a source text, or none.</summary>
    public string? English(string source) => english.TryGetValue(source, out var entry) && entry.Translations is [{ Length: > 0 } text, ..] ? text : null;

    /// <summary>The English for a count, or none.</summary>
    public string? English(string source, long count) =>
        english.TryGetValue(source, out var entry) && entry.Translations.ElementAtOrDefault(count == 1 ? 0 : 1) is { Length: > 0 } text ? text : English(source);

    private void Add(IEnumerable<PoEntry> entries)
    {
        foreach (var entry in entries)
        {
            english.TryAdd(entry.Source, entry);
        }
    }
}
