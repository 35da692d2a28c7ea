using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThongSuot.Forms;

/// <summary>Writes a definition as JSON: what is usual stays unsaid, so that a file reads well and the same definition is the same text.</summary>
public static class DefinitionWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a definition.</summary>
    public static string Write(FormDefinition form)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            writer.WriteStartObject();
            Text(writer, "code", form.Code);
            Text(writer, "name", form.Name);
            if (form.Version != 1)
            {
                writer.WriteNumber("version", form.Version);
            }

            Text(writer, "about", form.About);
            Text(writer, "addressee", form.Addressee);
            Text(writer, "declaration", form.Declaration);
            Text(writer, "signature", form.Signature);
            Words(writer, "procedures", form.Procedures);
            Flag(writer, "anonymous", form.Anonymous);
            List(writer, "steps", form.Steps, Step);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    /// <summary>Writes one item by itself.</summary>
    public static string Write(FormItem item)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            writer.WriteStartObject();
            Item(writer, item);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Step(Utf8JsonWriter writer, FormStep step)
    {
        Text(writer, "title", step.Title);
        Text(writer, "show", step.Show);
        List(writer, "sections", step.Sections, Section);
    }

    private static void Section(Utf8JsonWriter writer, FormSection section)
    {
        Text(writer, "title", section.Title);
        Text(writer, "show", section.Show);
        List(writer, "items", section.Items, Item);
    }

    private static void Item(Utf8JsonWriter writer, FormItem item)
    {
        Text(writer, "code", item.Code);
        Text(writer, "kind", item.Kind.Word());
        Text(writer, "label", item.Label);
        Text(writer, "hint", item.Hint);
        Flag(writer, "required", item.Required);
        Text(writer, "format", item.Format);
        Flag(writer, "decimals", item.Decimals);
        Number(writer, "min", item.Min);
        Number(writer, "max", item.Max);
        Text(writer, "when", item.When);
        Text(writer, "unit", item.Unit);
        List(writer, "choices", item.Choices, (w, choice) =>
        {
            Text(w, "value", choice.Value);
            Text(w, "text", choice.Text);
        });
        Words(writer, "parts", item.Parts);
        Words(writer, "optional", item.Optional);
        List(writer, "columns", item.Columns, Item);
        Number(writer, "rows", item.Rows);
        Flag(writer, "many", item.Many);
        Flag(writer, "self", item.Self);
        Text(writer, "show", item.Show);
        Text(writer, "require", item.Require);
        Text(writer, "compute", item.Compute);
        Text(writer, "check", item.Check);
        Text(writer, "message", item.Message);
    }

    private static void Text(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void Flag(Utf8JsonWriter writer, string name, bool flag)
    {
        if (flag)
        {
            writer.WriteBoolean(name, true);
        }
    }

    private static void Number(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } some)
        {
            writer.WriteNumber(name, some);
        }
    }

    private static void Words(Utf8JsonWriter writer, string name, IReadOnlyList<string> words)
    {
        if (words.Count > 0)
        {
            writer.WriteStartArray(name);
            foreach (var word in words)
            {
                writer.WriteStringValue(word);
            }

            writer.WriteEndArray();
        }
    }

    private static void List<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
