namespace ThongSuot.Procedures.Reading;

/// <summary>What an import file says: its records read, its faults, and the account of both.</summary>
internal sealed record ImportReading(IReadOnlyList<ReadProcedure> Procedures, IReadOnlyList<RecordFault> Faults, ImportAccount Account);

/// <summary>Reads a whole import file; nothing is stored, no exception escapes.</summary>
internal static class RecordImport
{
    /// <param name="name">Name of the file, which says its form.</param>
    /// <param name="stream">Its bytes.</param>
    /// <param name="limits">How much it may hold.</param>
    /// <param name="told">Told after each record how many there are, for the display of progress.</param>
    public static ImportReading Read(string name, Stream stream, RecordLimits? limits = null, Action<int>? told = null)
    {
        var (procedures, faults, characters) = (new List<ReadProcedure>(), new List<RecordFault>(), default(CharacterCount));
        foreach (var row in RecordFile.Read(name, stream, limits))
        {
            if (row.Fault is { } fault)
            {
                faults.Add(fault);
                continue;
            }

            var reading = RecordReader.ReadWhole(row.Record!);
            characters += Reconciling.Count(row.Record!, reading);
            procedures.Add(reading.Procedure);
            told?.Invoke(procedures.Count);
        }

        var marked = SharedDoubts.Mark(procedures);
        return new(marked, faults, ImportAccount.Of(marked, characters, faults));
    }
}
