using System.Text.Json;
using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>A case's state as compact JSON, for one column of a database.</summary>
public static class StateJson
{
    private const int Version = 1;

    /// <summary>The state as UTF-8 text.</summary>
    public static byte[] Write(ProcessState state)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WriteString("p", state.Process);
            json.WriteNumber("s", (int)state.Standing);
            json.WriteString("at", state.At);
            json.WriteNumber("id", state.LastId);
            Write(json, "why", state.Failure);
            Write(json, "where", state.FailedAt);
            if (state.Scopes.Count == 0)
            {
                json.WritePropertyName("end");
                ValueJson.Write(json, state.Final);
            }

            WriteAll(json, "sc", state.Scopes, Write);
            WriteAll(json, "t", state.Tokens, Write);
            WriteAll(json, "w", state.WaitList, Write);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>The state again.</summary>
    /// <exception cref="FormatException">The text is not a state of this version.</exception>
    public static ProcessState Read(ReadOnlyMemory<byte> text)
    {
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        if (!root.TryGetProperty("v", out var version) || version.GetInt32() != Version)
        {
            throw new FormatException("The text is not a case of this version.");
        }

        var state = new ProcessState(root.GetProperty("p").GetString()!)
        {
            Standing = (ProcessStanding)root.GetProperty("s").GetInt32(),
            At = root.GetProperty("at").GetDateTimeOffset(),
            LastId = root.GetProperty("id").GetInt32(),
            Failure = Text(root, "why"),
            FailedAt = Text(root, "where"),
            Final = root.TryGetProperty("end", out var end) ? ValueJson.Context(end) : [],
        };
        state.Scopes.AddRange(All(root, "sc").Select(ReadScope));
        state.Tokens.AddRange(All(root, "t").Select(ReadToken));
        state.WaitList.AddRange(All(root, "w").Select(ReadWait));
        return state;
    }

    private static void Write(Utf8JsonWriter json, ScopeState scope)
    {
        Write(json, "k", (int)scope.Kind, 0);
        Write(json, "up", scope.Parent, 0);
        Write(json, "t", scope.Token, 0);
        json.WriteString("p", scope.Process);
        Write(json, "b", scope.Body.Length > 0 ? scope.Body : null);
        Write(json, "x", scope.Index, -1);
        json.WritePropertyName("vars");
        ValueJson.Write(json, scope.Variables);
    }

    private static ScopeState ReadScope(JsonElement json) =>
        new(Number(json, "id"), (ScopeKind)Number(json, "k"), Number(json, "up"), Number(json, "t"), Text(json, "p")!, Text(json, "b") ?? "", Number(json, "x", -1)) { Variables = ValueJson.Context(json.GetProperty("vars")) };

    private static void Write(Utf8JsonWriter json, TokenState token)
    {
        json.WriteNumber("sc", token.Scope);
        json.WriteString("e", token.Element);
        Write(json, "f", token.Flow);
        Write(json, "s", (int)token.Status, 0);
        Write(json, "in", token.Inner ? 1 : 0, 0);
        if (token.Loop is { } loop)
        {
            json.WriteStartObject("loop");
            Write(json, "of", loop.Total ?? -1, -1);
            Write(json, "n", loop.Started, 0);
            Write(json, "d", loop.Done, 0);
            if (loop.Items is { } items)
            {
                json.WritePropertyName("items");
                ValueJson.Write(json, items);
            }

            json.WriteEndObject();
        }
    }

    private static TokenState ReadToken(JsonElement json) => new(Number(json, "id"), Number(json, "sc"), Text(json, "e")!)
    {
        Flow = Text(json, "f"),
        Status = (TokenStatus)Number(json, "s"),
        Inner = Number(json, "in") == 1,
        Loop = json.TryGetProperty("loop", out var loop)
            ? new(Number(loop, "of", -1) is >= 0 and var total ? total : null, Number(loop, "n"), Number(loop, "d"), loop.TryGetProperty("items", out var items) ? (IReadOnlyList<object?>)ValueJson.Read(items)! : null)
            : null,
    };

    private static void Write(Utf8JsonWriter json, ProcessWait wait)
    {
        json.WriteNumber("k", (int)wait.Kind);
        json.WriteString("e", wait.Element);
        Write(json, "t", wait.Token, 0);
        json.WriteNumber("sc", wait.Scope);
        if (wait.Due is { } due)
        {
            json.WriteString("due", due);
        }

        Write(json, "n", wait.Name);
        Write(json, "key", wait.Key);
        Write(json, "left", wait.Left, 0);
        Write(json, "every", wait.Every);
    }

    private static ProcessWait ReadWait(JsonElement json) => new()
    {
        Id = Number(json, "id"),
        Kind = (WaitKind)Number(json, "k"),
        Element = Text(json, "e")!,
        Token = Number(json, "t"),
        Scope = Number(json, "sc"),
        Due = json.TryGetProperty("due", out var due) ? due.GetDateTimeOffset() : null,
        Name = Text(json, "n"),
        Key = Text(json, "key"),
        Left = Number(json, "left"),
        Every = Text(json, "every"),
    };

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> all, Action<Utf8JsonWriter, T> write)
    {
        if (all.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var one in all)
        {
            json.WriteStartObject();
            json.WriteNumber("id", one switch { ScopeState s => s.Id, TokenState t => t.Id, _ => ((ProcessWait)(object)one!).Id });
            write(json, one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, int value, int usual)
    {
        if (value != usual)
        {
            json.WriteNumber(name, value);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static IEnumerable<JsonElement> All(JsonElement json, string name) => json.TryGetProperty(name, out var all) ? all.EnumerateArray() : [];

    private static int Number(JsonElement json, string name, int usual = 0) => json.TryGetProperty(name, out var value) ? value.GetInt32() : usual;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
