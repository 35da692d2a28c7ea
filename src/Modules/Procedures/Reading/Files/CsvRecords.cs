using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ThongSuot.Procedures.Reading;

/// <summary>Reads CSV whose headings are the national keys.</summary>
internal static class CsvRecords
{
    public static IEnumerable<RecordRow> Read(Stream stream, RecordLimits limits)
    {
        using var text = new StreamReader(stream, new UTF8Encoding(false, false), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            MissingFieldFound = null,
            BadDataFound = null,
            MaxFieldSize = limits.Line,
            IgnoreBlankLines = true,
        });
        var columns = Next(csv) is true ? csv.Parser.Record?.Select(c => FieldText.Clean(c).Trim().Trim('\uFEFF')).ToList() : null;
        if (columns is null || !columns.Contains(FieldKeys.Code))
        {
            yield return RecordRow.Of(1, "no-heading", string.Join(',', columns ?? []));
            yield break;
        }

        while (true)
        {
            switch (Next(csv))
            {
                case null:
                    yield return RecordRow.Of(csv.Parser.RawRow, "not-csv");
                    yield break;
                case false:
                    yield break;
            }

            if (Columns.Join(csv.Parser.RawRow, columns, csv.Parser.Record ?? []) is { } record)
            {
                yield return RecordRow.Of(record);
            }
        }
    }

    // Null where the file is no CSV from here on.
    private static bool? Next(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvHelperException)
        {
            return null;
        }
    }
}
