namespace ThongSuot.Procedures.Reading;

/// <summary>A record that was read, with what each stretch of its texts was taken as.</summary>
internal sealed record RecordReading(ReadProcedure Procedure, IReadOnlyList<FieldText> Fields);

/// <summary>Reads one national record: its fields become content, everything stays in the source, what is doubtful is said.</summary>
internal static class RecordReader
{
    /// <summary>The record as data.</summary>
    public static ReadProcedure Read(SourceRecord record) => ReadWhole(record).Procedure;

    /// <summary>The record as data, with the account of its texts.</summary>
    public static RecordReading ReadWhole(SourceRecord record)
    {
        var source = Source(record);
        var fields = record.Fields.Where(f => !FieldKeys.Own.Contains(f.Key)).DistinctBy(f => f.Key, StringComparer.Ordinal).ToDictionary(f => f.Key, f => new FieldText(f.Key, f.Text), StringComparer.Ordinal);
        var doubts = new List<Doubt>();
        var content = Content(fields, doubts);
        doubts.AddRange(TextDoubts.Find(record, fields));
        doubts.AddRange(NameDoubts.Find(content));
        doubts.AddRange(ChannelDoubts.Find(content));
        doubts.AddRange(PartDoubts.Find(content));
        var read = new ReadProcedure(record.Line, content, source, Distinct(doubts));
        var own = RecordWriter.IsOwn(record) ? RecordWriter.Take(record, read) : read;
        // Content of our own export is not what the texts were taken as: all of them are kept as source.
        return new(own, ReferenceEquals(own.Content, content) ? [.. fields.Values] : [.. fields.Values.Select(f => new FieldText(f.Key, f.Written))]);
    }

    /// <summary>Every field as written; a key that comes again gets a number.</summary>
    private static Dictionary<string, string> Source(SourceRecord record)
    {
        var source = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in record.Fields.Where(f => !FieldKeys.Own.Contains(f.Key)))
        {
            var (key, number) = (field.Key, 2);
            while (!source.TryAdd(key, field.Text))
            {
                key = $"{field.Key}#{number++}";
            }
        }

        return source;
    }

    private static ProcedureContent Content(Dictionary<string, FieldText> fields, List<Doubt> doubts)
    {
        FieldText Of(string key) => fields.TryGetValue(key, out var field) ? field : new(key, "");
        var results = ResultReader.Read(Of(FieldKeys.Results), doubts);
        return new()
        {
            Code = Of(FieldKeys.Code).TakeAll() ?? "",
            Name = Of(FieldKeys.Name).TakeAll() ?? "",
            Decision = Of(FieldKeys.Decision).TakeAll(),
            Levels = ListReader.Levels(Of(FieldKeys.Levels), doubts),
            Kind = Of(FieldKeys.Kind).TakeAll(),
            Field = Of(FieldKeys.Field).TakeAll(),
            Subjects = ListReader.Subjects(Of(FieldKeys.Subjects), doubts),
            Steps = Of(FieldKeys.Steps).TakeAll(),
            Channels = ChannelReader.Read(Of(FieldKeys.Channels), doubts),
            PaperGroups = PaperReader.Read(Of(FieldKeys.Papers), doubts),
            Agencies = new()
            {
                Doing = Of(FieldKeys.Doing).TakeAll(),
                Deciding = Of(FieldKeys.Deciding).TakeAll(),
                Authorised = Of(FieldKeys.Authorised).TakeAll(),
                Coordinating = Of(FieldKeys.Coordinating).TakeAll(),
                Address = Of(FieldKeys.Address).TakeAll(),
            },
            Results = results.Results,
            Conditions = Of(FieldKeys.Conditions).TakeAll(),
            LegalBases = LawReader.Read(Of(FieldKeys.Laws), doubts),
            Related = ListReader.Related(Of(FieldKeys.Related)),
            Keywords = results.Keywords,
            Remark = results.Remark,
        };
    }

    private static List<Doubt> Distinct(List<Doubt> doubts) => [.. doubts.Distinct()];
}
