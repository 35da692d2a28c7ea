using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;

namespace ThongSuot.Procedures.Reading;

/// <summary>Reads the first sheet of an XLSX file whose headings are the national keys.</summary>
internal static class XlsxRecords
{
    public static IEnumerable<RecordRow> Read(Stream stream, RecordLimits limits)
    {
        if (Refused(stream, limits) is { } fault)
        {
            return [RecordRow.Of(0, fault)];
        }

        return Rows(stream, limits);
    }

    private static IEnumerable<RecordRow> Rows(Stream stream, RecordLimits limits)
    {
        using var rows = Open(stream);
        List<string>? columns = null;
        for (var line = 1; ; line++)
        {
            var (whole, cells) = Next(rows);
            if (!whole)
            {
                yield return RecordRow.Of(line, "not-xlsx");
                yield break;
            }

            if (cells is null)
            {
                break;
            }

            if (columns is null)
            {
                columns = [.. cells.Select(c => FieldText.Clean(c).Trim())];
                if (!columns.Contains(FieldKeys.Code))
                {
                    break;
                }
            }
            else if (cells.Any(c => c.Length > limits.Line))
            {
                yield return RecordRow.Of(line, "line-too-long");
            }
            else if (Columns.Join(line, columns, cells) is { } record)
            {
                yield return RecordRow.Of(record);
            }
        }

        if (columns?.Contains(FieldKeys.Code) != true)
        {
            yield return RecordRow.Of(1, "no-heading", string.Join(',', columns ?? []));
        }
    }

    // A packed file that unpacks to more than may be held is not opened.
    private static string? Refused(Stream stream, RecordLimits limits)
    {
        if (!stream.CanSeek)
        {
            return "not-xlsx";
        }

        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var size = zip.Entries.Sum(e => e.Length);
            stream.Position = 0;
            return size > limits.Unpacked ? "file-too-large" : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return "not-xlsx";
        }
    }

    private static IEnumerator<dynamic>? Open(Stream stream)
    {
        try
        {
            return stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX).GetEnumerator();
        }
        catch (Exception e) when (IsOfFile(e))
        {
            return null;
        }
    }

    // The cells of the next row, none at the end; not whole where the file cannot be read on.
    private static (bool Whole, List<string>? Cells) Next(IEnumerator<dynamic>? rows)
    {
        try
        {
            return rows is null ? (false, null) : !rows.MoveNext() ? (true, null) : (true, [.. ((IDictionary<string, object?>)rows.Current).Values.Select(Text)]);
        }
        catch (Exception e) when (IsOfFile(e))
        {
            return (false, null);
        }
    }

    private static string Text(object? cell) => Convert.ToString(cell, System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static bool IsOfFile(Exception e) =>
        e is InvalidDataException or IOException or XmlException or NotSupportedException or InvalidOperationException or ArgumentException or FormatException or NullReferenceException
            or KeyNotFoundException or InvalidCastException or IndexOutOfRangeException or OverflowException;
}
