using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ThongSuot.Support;

/// <summary>One statement as the context sent it, and for which request.</summary>
public sealed record Statement(string Sql, IReadOnlyList<(string Name, object? Value)> Values, ActivityTraceId Trace);

/// <summary>Keeps the statements that the contexts of this process send, whichever program they belong to.</summary>
public sealed class StatementWatch : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentBag<IDisposable> watched = [];
    private readonly ConcurrentQueue<Statement> statements = [];

    public StatementWatch() => watched.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>Every statement since the watch began.</summary>
    public IReadOnlyCollection<Statement> All => statements;

    /// <summary>Opens a page and gives it with the statements it took.</summary>
    public async Task<(Answer Page, IReadOnlyList<Statement> Statements)> Of(Browser browser, string url)
    {
        var trace = ActivityTraceId.CreateRandom();
        browser.Http.DefaultRequestHeaders.Remove("traceparent");
        browser.Http.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-00");
        var page = await browser.Open(url);
        browser.Http.DefaultRequestHeaders.Remove("traceparent");
        return (page, [.. statements.Where(s => s.Trace == trace)]);
    }

    /// <summary>Does something in this process and gives what came of it with the statements it took.</summary>
    public async Task<(T Result, IReadOnlyList<Statement> Statements)> Of<T>(Func<Task<T>> work)
    {
        using var watched = new Activity("watched").Start();
        var result = await work();
        return (result, [.. statements.Where(s => s.Trace == watched.TraceId)]);
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory)
        {
            watched.Add(value.Subscribe(this));
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: var command })
        {
            statements.Enqueue(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))], Activity.Current?.TraceId ?? default));
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in watched)
        {
            subscription.Dispose();
        }
    }

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
}
