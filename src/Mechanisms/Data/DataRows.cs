using System.Globalization;
using CsvHelper;

namespace ThongSuot.Data;

/// <summary>Reading the program's own CSV files.</summary>
public static class DataRows
{
    /// <summary>The rows of a file, by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(this DataFiles files, string path)
    {
        using var reader = new StreamReader(files.Open(path));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var columns = csv.HeaderRecord!;
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(columns.ToDictionary(c => c, c => csv.GetField(c) ?? ""));
        }

        return rows;
    }
}
