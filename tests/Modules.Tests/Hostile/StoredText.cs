using System.Data.Common;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Hostile.Tests;

/// <summary>Reads every text of every table, whatever module keeps it.</summary>
internal static partial class StoredText
{
    // What was typed and not taken, for a day: encrypted, so that it says nothing, and up to 256 KB.
    private const string Encrypted = "kept_forms";

    /// <summary>What is stored and should never be: control characters, turned writing, lost bytes, letters composed apart, more than a text may hold.</summary>
    public static async Task<IReadOnlyList<string>> Unclean(AppDb db)
    {
        var findings = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct().Where(t => t != Encrypted))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                findings.AddRange(Row(rows).Select(f => $"{table}.{f}"));
            }
        }

        return findings;
    }

    public static string? Fault(string text)
    {
        var plain = Escape().Replace(text, m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());
        return plain.Contains('\uFFFD', StringComparison.Ordinal) ? "bytes were lost"
            : !CleanText.Try(plain, out _, lines: true) ? "a character that deceives"
            : !plain.IsNormalized(NormalizationForm.FormC) ? "not NFC"
            : plain.Length > 100_000 ? $"{plain.Length} characters"
            : null;
    }

    private static IEnumerable<string> Row(DbDataReader rows)
    {
        for (var i = 0; i < rows.FieldCount; i++)
        {
            if (rows.GetValue(i) is string text && Fault(text) is { } fault)
            {
                yield return $"{rows.GetName(i)}: {fault}: {text[..Math.Min(80, text.Length)]}";
            }
        }
    }

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escape();
}
