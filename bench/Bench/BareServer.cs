using System.Data.Common;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.Data.Sqlite;
using Npgsql;
using ThongSuot.Data;
using ThongSuot.Support;

namespace ThongSuot.Bench;

/// <summary>One statement as the context sent it.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<(string Name, object? Value)> Values);

/// <summary>Keeps what the context sends, by its diagnostics.</summary>
internal sealed class StatementWatch : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> watched = [];
    private readonly List<Statement> statements = [];

    public StatementWatch() => watched.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public IReadOnlyList<Statement> Statements => [.. statements];

    public void Clear() => statements.Clear();

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            watched.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is Microsoft.EntityFrameworkCore.Diagnostics.CommandEventData { Command: { } command } and not Microsoft.EntityFrameworkCore.Diagnostics.CommandExecutedEventData
            && value.Key.EndsWith("CommandExecuting", StringComparison.Ordinal) && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && !command.CommandText.Contains("deliveries", StringComparison.Ordinal))
        {
            lock (statements)
            {
                statements.Add(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
            }
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => watched.ForEach(w => w.Dispose());
}

/// <summary>An endpoint as one would write it with nothing but the framework: the page's SQL by raw ADO.NET, its bytes by hand.</summary>
internal sealed partial class BareServer : IAsyncDisposable
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly WebApplication web;
    private readonly IReadOnlyList<Statement> statements;
    private readonly Func<Task<DbConnection>> open;
    private readonly byte[] before;
    private readonly byte[] after;
    private readonly string row;
    private readonly Dictionary<string, string> titles = [];

    private BareServer(WebApplication web, IReadOnlyList<Statement> statements, Func<Task<DbConnection>> open, string html)
    {
        (this.web, this.statements, this.open) = (web, statements, open);
        var rows = RowPattern().Matches(html[html.IndexOf("<tbody", StringComparison.Ordinal)..html.IndexOf("</tbody", StringComparison.Ordinal)]);
        var first = html.IndexOf(rows[0].Value, StringComparison.Ordinal);
        var end = html.IndexOf("</tbody", StringComparison.Ordinal);
        before = Encoding.UTF8.GetBytes(html[..first]);
        after = Encoding.UTF8.GetBytes(html[(html.LastIndexOf("</tr>", end, StringComparison.Ordinal) + 5)..]);
        row = rows.Count > 1 ? html[html.IndexOf(rows[0].Value, StringComparison.Ordinal)..html.IndexOf(rows[1].Value, StringComparison.Ordinal)] : rows[0].Value;
    }

    public Uri Address => new(web.Urls.First() + "/");

    public static async Task<BareServer> Start(App app, IReadOnlyList<Statement> statements, string html)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.AddServerHeader = false);
        builder.Logging.ClearProviders();
        var web = builder.Build();
        var server = new BareServer(web, statements, Opener(app), html);
        await server.Learn(html);
        web.MapGet("/bare", server.Answer);
        await web.StartAsync();
        return server;
    }

    private static Func<Task<DbConnection>> Opener(App app)
    {
        var connection = app.Web.Configuration["Database:Connection"];
        if (connection is { Length: > 0 })
        {
            var source = NpgsqlDataSource.Create(connection);
            return async () => await source.OpenConnectionAsync();
        }

        var file = $"Data Source={Path.Combine(app.Folder, "thongsuot.db")}";
        return async () =>
        {
            var sqlite = new SqliteConnection(file);
            await sqlite.OpenAsync();
            return sqlite;
        };
    }

    // The order of the cells: identity, name, kind, above, statistics code, agency code.
    private async Task Learn(string html)
    {
        var cells = CellPattern();
        var rows = RowPattern().Matches(html[html.IndexOf("<tbody", StringComparison.Ordinal)..html.IndexOf("</tbody", StringComparison.Ordinal)]).Select(r => cells.Matches(r.Value)[1].Groups["t"].Value).ToList();
        var kinds = new List<string>();
        await Each(reader => kinds.Add(reader.GetString(Column(reader, "kind"))));
        foreach (var (kind, title) in kinds.Zip(rows))
        {
            titles[kind] = title;
        }
    }

    private async Task Answer(HttpContext http)
    {
        var text = new StringBuilder(64 * 1024);
        var filled = cellTemplate ??= Template();
        await Each(reader =>
        {
            var (id, name, kind) = (reader.GetGuid(0), reader.GetString(Column(reader, "name")), reader.GetString(Column(reader, "kind")));
            text.Append(filled[0]).Append(id.ToString(filled[1] == "N" ? "N" : "D")).Append(filled[2]).Append(Html.Encode(name)).Append(filled[3]).Append(titles[kind]).Append(filled[4])
                .Append(Text(reader, 4)).Append(filled[5]).Append(Text(reader, 5)).Append(filled[6]).Append(Text(reader, 6)).Append(filled[7]);
        });
        var rows = Encoding.UTF8.GetBytes(text.ToString());
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = before.Length + rows.Length + after.Length;
        await http.Response.Body.WriteAsync(before);
        await http.Response.Body.WriteAsync(rows);
        await http.Response.Body.WriteAsync(after);
    }

    private string[]? cellTemplate;

    private string[] Template()
    {
        var link = LinkPattern().Match(row);
        var cells = CellPattern().Matches(row);
        var id = link.Groups["id"];
        var name = link.Groups["name"];
        return
        [
            row[..id.Index], id.Length == 32 ? "N" : "D", row[(id.Index + id.Length)..name.Index],
            row[(name.Index + name.Length)..cells[1].Groups["t"].Index], Between(cells, 1, 2), Between(cells, 2, 3), Between(cells, 3, 4),
            row[(cells[4].Groups["t"].Index + cells[4].Groups["t"].Length)..],
        ];
    }

    private string Between(MatchCollection cells, int from, int to) => row[(cells[from].Groups["t"].Index + cells[from].Groups["t"].Length)..cells[to].Groups["t"].Index];

    private static string Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? "" : Html.Encode(reader.GetString(column));

    private static int Column(DbDataReader reader, string name) => reader.GetOrdinal(name);

    // Every statement in its order, read to the end; the rows are those of the statement that gives kinds.
    private async Task Each(Action<DbDataReader> take)
    {
        await using var connection = await open();
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement.Sql;
            foreach (var (name, value) in statement.Values)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
                command.Parameters.Add(parameter);
            }

            await using var reader = await command.ExecuteReaderAsync();
            var isRows = reader.FieldCount >= 7 && reader.GetName(3) == "kind" && statement.Sql.Contains("LIMIT", StringComparison.Ordinal);
            var count = 0;
            while (await reader.ReadAsync())
            {
                if (isRows && count++ < 50)
                {
                    take(reader);
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await web.StopAsync();
        await web.DisposeAsync();
    }

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex RowPattern();

    [GeneratedRegex("<td[^>]*>(?<t>.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex CellPattern();

    [GeneratedRegex("href=\"[^\"]*/(?<id>[0-9a-f-]{32,36})\"[^>]*>(?<name>[^<]*)</a>")]
    private static partial Regex LinkPattern();
}
