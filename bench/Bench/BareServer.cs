using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.Data.Sqlite;
using Npgsql;
using ThongSuot.PostgreSql;
using ThongSuot.Support;

namespace ThongSuot.Bench;

/// <summary>
/// An endpoint as one would write it with nothing but the framework: the page's statements by raw ADO.NET, the bytes around
/// the rows as they are, and each row put together by hand from the columns of the statement that gives them.
/// </summary>
internal sealed partial class BareServer : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly IReadOnlyList<Statement> statements;
    private readonly Func<Task<DbConnection>> open;
    private readonly byte[] before;
    private readonly byte[] after;
    private readonly Dictionary<string, string> titles = [];
    private Statement rowsOf = null!;
    private string[] between = [];
    private HtmlEncoder html = HtmlEncoder.Default;

    private BareServer(WebApplication web, IReadOnlyList<Statement> statements, Func<Task<DbConnection>> open, string page)
    {
        (this.web, this.statements, this.open) = (web, statements, open);
        var first = page.IndexOf("<tr", page.IndexOf("<tbody", StringComparison.Ordinal), StringComparison.Ordinal);
        var end = page.IndexOf("</tbody>", StringComparison.Ordinal);
        (before, after) = (Encoding.UTF8.GetBytes(page[..first]), Encoding.UTF8.GetBytes(page[end..]));
    }

    public Uri Address => new(web.Urls.First() + "/");

    /// <summary>Starts it, and makes sure that it answers the bytes of the page.</summary>
    public static async Task<BareServer> Start(App app, IReadOnlyList<Statement> statements, string page)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.AddServerHeader = false);
        builder.Logging.ClearProviders();
        var web = builder.Build();
        var server = new BareServer(web, statements, Opener(app), page);
        await server.Learn(page);
        web.MapGet("/bare", server.Answer);
        await web.StartAsync();
        using var http = new HttpClient();
        var same = await http.GetStringAsync(new Uri(server.Address, "bare"));
        if (same != page)
        {
            var at = same.Zip(page).TakeWhile(c => c.First == c.Second).Count();
            throw new InvalidOperationException($"The bare endpoint writes other bytes than the page, from {at} on:\n{Around(same, at)}\ninstead of\n{Around(page, at)}");
        }

        return server;
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 100)..Math.Min(text.Length, at + 100)];

    private static Func<Task<DbConnection>> Opener(App app)
    {
        var connection = app.Web.Configuration["Database:Connection"];
        if (connection is { Length: > 0 })
        {
            var source = NpgsqlDataSource.Create(PostgreSqlDatabase.Settings(connection));
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

    // The cells are identity with name, kind, unit above, two codes; the columns identity, name, level, kind, above, two codes.
    private async Task Learn(string page)
    {
        var body = page[Encoding.UTF8.GetCharCount(before)..page.IndexOf("</tbody>", StringComparison.Ordinal)];
        var rows = RowPattern().Matches(body).Select(r => r.Value).ToList();
        rowsOf = statements.Single(s => s.Sql.Contains("organizations_unit_versions", StringComparison.Ordinal) && s.Sql.Contains("LIMIT", StringComparison.Ordinal) && s.Sql.Contains("statistics_code", StringComparison.Ordinal));
        var (ids, names, kinds) = (new List<Guid>(), new List<string>(), new List<string>());
        await Each(reader =>
        {
            ids.Add(reader.GetGuid(0));
            names.Add(reader.GetString(1));
            kinds.Add(reader.GetString(3));
        });
        foreach (var (kind, row) in kinds.Zip(rows))
        {
            titles[kind] = CellPattern().Matches(row)[1].Groups["t"].Value;
        }

        html = ((HtmlEncoder[])[HtmlEncoder.Default, HtmlEncoder.Create(UnicodeRanges.All)]).First(e => names.Zip(rows).All(r => r.Second.Contains($">{e.Encode(r.First)}<", StringComparison.Ordinal)));
        between = Pieces(rows[0], ids[0].ToString(), html.Encode(names[0]), rows[1].Length > 0 ? body[(body.IndexOf("</tr>", StringComparison.Ordinal) + 5)..body.IndexOf("<tr", 1, StringComparison.Ordinal)] : "");
    }

    private static string[] Pieces(string row, string id, string name, string gap)
    {
        var cells = CellPattern().Matches(row).Select(c => c.Groups["t"]).ToList();
        var idAt = row.IndexOf(id, StringComparison.Ordinal);
        var nameAt = row.IndexOf($">{name}<", StringComparison.Ordinal) + 1;
        return
        [
            row[..idAt], row[(idAt + id.Length)..nameAt], row[(nameAt + name.Length)..cells[1].Index], Between(1), Between(2), Between(3),
            row[(cells[4].Index + cells[4].Length)..] + gap,
        ];

        string Between(int cell) => row[(cells[cell].Index + cells[cell].Length)..cells[cell + 1].Index];
    }

    private async Task Answer(HttpContext http)
    {
        var text = new StringBuilder(64 * 1024);
        await Each(reader => text.Append(between[0]).Append(reader.GetGuid(0)).Append(between[1]).Append(html.Encode(reader.GetString(1))).Append(between[2]).Append(titles[reader.GetString(3)])
            .Append(between[3]).Append(Text(reader, 4)).Append(between[4]).Append(Text(reader, 5)).Append(between[5]).Append(Text(reader, 6)).Append(between[6]));
        var rows = Encoding.UTF8.GetBytes(text.ToString());
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = before.Length + rows.Length + after.Length;
        await http.Response.Body.WriteAsync(before);
        await http.Response.Body.WriteAsync(rows);
        await http.Response.Body.WriteAsync(after);
    }

    private string Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? "" : html.Encode(reader.GetString(column));

    // Every statement in its order, read to the end; fifty rows are taken of the one that gives them.
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
            for (var count = 0; await reader.ReadAsync(); count++)
            {
                if (statement == rowsOf && count < 50)
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
}
