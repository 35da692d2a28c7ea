using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ThongSuot.Data;

/// <summary>A statement written by hand, for the few paths where the context is too slow. Both databases read it.</summary>
/// <param name="Sql">With the places $1, $2 … for the values.</param>
/// <param name="Values">Guid, string, bool, int, long, double, DateOnly, DateTime (UTC) or none.</param>
/// <param name="Rows">How many rows it must change; none for any number.</param>
public sealed record HandWritten(string Sql, IReadOnlyList<object?> Values, int? Rows = null);

/// <summary>Everything that differs between the databases, as one object. Provider names appear nowhere else.</summary>
public interface IDatabase
{
    /// <summary>For people: <c>SQLite</c>, <c>PostgreSQL</c>.</summary>
    string Name { get; }

    /// <summary>Where the data are, without secrets, for messages.</summary>
    string Place { get; }

    /// <summary>Configures the context.</summary>
    void Use(DbContextOptionsBuilder options);

    /// <summary>Adds the provider's own conventions.</summary>
    void Conventions(ModelConfigurationBuilder builder);

    /// <summary>Was the save refused by a unique index or primary key?</summary>
    bool IsDuplicate(Exception exception);

    /// <summary>Was the save refused because another writer was in the way, so that trying again helps?</summary>
    bool IsConflict(Exception exception);

    /// <summary>Put after a selecting sub-query so that several hosts claim different rows; empty where one writer is the rule.</summary>
    string SkipLocked { get; }

    /// <summary>
    /// Does it read the parts of a UNION ALL each in the order of the whole, and no further than the page needs, by itself?
    /// Otherwise each part must be ordered and limited.
    /// </summary>
    bool MergesByItself { get; }

    /// <summary>Sends statements written by hand, in one round trip where the database can.</summary>
    /// <exception cref="System.Data.DBConcurrencyException">A statement did not change as many rows as it must.</exception>
    Task Send(DbTransaction transaction, IReadOnlyList<HandWritten> statements, CancellationToken cancel = default);

    /// <summary>
    /// Sends statements written by hand as a transaction of their own, together with those of others that wait at the same moment, and comes back once it is
    /// on the disk; false, with nothing done, where transactions do well side by side.
    /// </summary>
    /// <exception cref="System.Data.DBConcurrencyException">A statement did not change as many rows as it must; nothing of these is written.</exception>
    Task<bool> SendTogether(IReadOnlyList<HandWritten> statements);

    /// <summary>Writes a mass of rows within the transaction of the act, past the context and what watches it: for demo data and measurements.</summary>
    Task Fill<T>(AppDb db, IReadOnlyCollection<T> rows, CancellationToken cancel = default) where T : class;

    /// <summary>Writes a copy of everything into the folder and returns its path.</summary>
    Task<string> Backup(string folder, DateTime at, CancellationToken cancel = default);

    /// <summary>Puts back what <see cref="Backup"/> wrote.</summary>
    Task Restore(string backup, CancellationToken cancel = default);

    /// <summary>Asks the database to refresh its statistics.</summary>
    Task Tidy(AppDb db, CancellationToken cancel = default);

    /// <summary>Makes the search column of a table fast to search inside words; called once after the schema is made.</summary>
    string SearchIndex(string table, string column);
}
