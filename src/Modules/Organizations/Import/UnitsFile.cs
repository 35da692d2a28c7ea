using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ThongSuot.Organizations;

/// <summary>Something wrong in a file, said so that it can be found and mended.</summary>
/// <param name="Row">Line of the file; 0 for the file as a whole.</param>
/// <param name="Column">Heading of the column, or none.</param>
/// <param name="Text">Vietnamese source text.</param>
internal sealed record FileFault(int Row, string? Column, string Text, params object[] Values);

/// <summary>One row of a dated unit list: one version of one unit.</summary>
internal sealed record UnitRow(int Row, string Key, string? Parent, UnitFacts Facts, DateOnly From, DateOnly? To);

/// <summary>What a file holds, or what is wrong with it.</summary>
internal sealed record UnitsFileContent(IReadOnlyList<UnitRow> Rows, IReadOnlyList<FileFault> Faults);

/// <summary>Opens a CSV file of any spreadsheet program strictly: UTF-8, headings, no more than it may hold.</summary>
internal static class CsvText
{
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>The text, or what is wrong with the bytes.</summary>
    public static async Task<(string Text, FileFault? Fault)> Read(Stream stream, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = 0; (read = await stream.ReadAsync(buffer, cancel)) > 0;)
        {
            if (bytes.Length + read > MostBytes)
            {
                return ("", new(0, null, "Tệp lớn hơn {0} MB. Hãy chia tệp thành nhiều phần.", MostBytes / (1024 * 1024)));
            }

            bytes.Write(buffer, 0, read);
        }

        return Decode(bytes.ToArray());
    }

    public static (string Text, FileFault? Fault) Decode(byte[] bytes)
    {
        if (bytes is [(byte)'P', (byte)'K', 3, 4, ..])
        {
            return ("", new(0, null, "Đây là tệp Excel hoặc tệp nén. Hãy lưu bảng thành CSV UTF-8 rồi nộp lại."));
        }

        try
        {
            var text = new UTF8Encoding(false, true).GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes);
            var nul = text.IndexOf('\0', StringComparison.Ordinal);
            return nul < 0 ? (text, null) : ("", new(Line(text.AsSpan(0, nul)), null, "Dòng này có ký tự không dùng được trong văn bản. Hãy lưu lại thành CSV UTF-8."));
        }
        catch (DecoderFallbackException e)
        {
            var line = Line(Encoding.Latin1.GetString(bytes, 0, Math.Max(0, e.Index)));
            return ("", new(line, null, "Tệp không phải UTF-8. Hãy lưu lại với bảng mã “CSV UTF-8”."));
        }
    }

    public static CsvReader Open(string text)
    {
        var heading = text.Split('\n', 200).FirstOrDefault(l => !l.StartsWith('#') && l.Trim().Length > 0) ?? "";
        return new(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            AllowComments = true,
            Delimiter = heading.Contains(';', StringComparison.Ordinal) && !heading.Contains(',', StringComparison.Ordinal) ? ";" : ",",
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            BadDataFound = null,
            MaxFieldSize = 4000,
        });
    }

    private static int Line(ReadOnlySpan<char> before) => before.Count('\n') + 1;
}

/// <summary>Reads the dated unit list: see data/README.md for its columns.</summary>
internal static class UnitsFile
{
    public const int MostRows = 100_000;
    public const int MostFaults = 500;

    public static readonly IReadOnlyList<string> Needed = ["key", "level", "kind", "name", "valid_from"];

    public static readonly IReadOnlyList<string> Columns =
        ["key", "level", "kind", "name", "short_name", "parent", "statistics_code", "code_102", "code_20", "valid_from", "valid_to", "decision", "sure", "codes_sure"];

    public static UnitsFileContent Read(string text)
    {
        var faults = new List<FileFault>();
        var rows = new List<UnitRow>();
        using var csv = CsvText.Open(text);
        try
        {
            if (!csv.Read() || !csv.ReadHeader())
            {
                return new([], [new(0, null, "Tệp không có dòng nào.")]);
            }

            var missing = Needed.Where(c => csv.HeaderRecord?.Contains(c, StringComparer.Ordinal) != true).ToList();
            if (missing.Count > 0)
            {
                return new([], [.. missing.Select(c => new FileFault(csv.Parser.RawRow, c, "Thiếu cột bắt buộc."))]);
            }

            while (faults.Count < MostFaults && csv.Read())
            {
                if (rows.Count >= MostRows)
                {
                    faults.Add(new(csv.Parser.RawRow, null, "Tệp có nhiều hơn {0} dòng. Hãy chia tệp.", MostRows));
                    break;
                }

                var row = new UnitRowReader(csv, faults).Read();
                if (row is not null)
                {
                    rows.Add(row);
                }
            }
        }
        catch (CsvHelperException)
        {
            faults.Add(new(csv.Parser.RawRow, null, "Dòng này không đúng dạng CSV: thiếu dấu ngoặc kép, hoặc một ô quá dài."));
        }

        return new(rows, faults);
    }
}
