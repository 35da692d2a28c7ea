using System.Globalization;

namespace ThongSuot.Forms;

/// <summary>A file as it came with a form; nothing about it is trusted.</summary>
public sealed record FormFile(string Field, string FileName, string ContentType, long Length, Func<Stream> Open);

/// <summary>One sending of a form: the raw text, the files, and what was found wrong while reading it.</summary>
public sealed class FormState
{
    /// <summary>Carries the identity of the act, so that sending twice is one act.</summary>
    public const string ActField = "_act";

    /// <summary>Carries the version of the thing edited.</summary>
    public const string VersionField = "_version";

    private readonly Dictionary<string, string[]> raw;
    private readonly Dictionary<string, FieldError> errors = [];
    private readonly List<FieldError> formErrors = [];

    private FormState(IReadOnlyDictionary<string, string[]> raw, IReadOnlyList<FormFile> files, DateOnly today)
    {
        this.raw = new(raw);
        Files = files;
        Today = today;
        ActId = Guid.TryParse(First(ActField), out var act) && act != Guid.Empty ? act : Guid.CreateVersion7();
        Version = int.TryParse(First(VersionField), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
    }

    /// <summary>The work day, for rules about past and future.</summary>
    public DateOnly Today { get; }

    /// <summary>Was it sent, as opposed to opened?</summary>
    public bool WasSent { get; private init; }

    /// <summary>Was it typed before a sign-in or a refusal and brought back?</summary>
    public bool IsKept { get; private init; }

    /// <summary>The identity the act of this form has.</summary>
    public Guid ActId { get; }

    /// <summary>The version of the thing when the page was opened.</summary>
    public int? Version { get; private set; }

    /// <summary>The files.</summary>
    public IReadOnlyList<FormFile> Files { get; }

    /// <summary>Is anything wrong?</summary>
    public bool HasErrors => errors.Count > 0 || formErrors.Count > 0;

    /// <summary>What is wrong with the form as a whole.</summary>
    public IReadOnlyList<FieldError> FormErrors => formErrors;

    /// <summary>What is wrong, by field name, in the order found.</summary>
    public IReadOnlyDictionary<string, FieldError> Errors => errors;

    /// <summary>A form that was sent.</summary>
    public static FormState Sent(IReadOnlyDictionary<string, string[]> raw, IReadOnlyList<FormFile> files, DateOnly today) => new(raw, files, today) { WasSent = true };

    /// <summary>A form opened with values in the address: filters.</summary>
    public static FormState Unsent(IReadOnlyDictionary<string, string[]> raw, DateOnly today) => new(raw, [], today);

    /// <summary>A form typed before and brought back.</summary>
    public static FormState Kept(IReadOnlyDictionary<string, string[]> raw, DateOnly today)
    {
        // A fresh act: the old one may have been refused.
        var fields = raw.Where(f => f.Key != ActField).ToDictionary(f => f.Key, f => f.Value);
        return new(fields, [], today) { IsKept = true };
    }

    /// <summary>An empty form.</summary>
    public static FormState Empty(DateOnly today) => new(new Dictionary<string, string[]>(), [], today);

    /// <summary>Reads a field; remembers what is wrong. Missing or wrong gives the default.</summary>
    public T? Get<T>(Field<T> field)
    {
        var text = First(field.Name);
        var isEmpty = string.IsNullOrWhiteSpace(text);
        if (isEmpty && !field.Required)
        {
            return default;
        }

        var value = default(T);
        var error = isEmpty ? field.Missing : field.Read(text!, Today, out value);
        // A text of nothing but invisible characters is empty when cleaned.
        error ??= field.Required && value is string { Length: 0 } ? field.Missing : null;
        return Found(field, error) ? default : value;
    }

    /// <summary>Reads a field that may be empty; missing or wrong gives none.</summary>
    public T? Maybe<T>(Field<T> field) where T : struct => Get(field) is var value && !string.IsNullOrWhiteSpace(First(field.Name)) && ErrorOf(field) is null ? value : null;

    /// <summary>Reads a text that may be empty; none rather than an empty text.</summary>
    public string? Maybe(Field<string> field) => Get(field) is { Length: > 0 } text ? text : null;

    /// <summary>Reads the ticked choices.</summary>
    public IReadOnlyList<string> Get(ChoicesField field)
    {
        var chosen = RawMany(field).Where(v => v.Length > 0).Distinct().ToList();
        return Found(field, field.Check(chosen)) ? [] : chosen;
    }

    /// <summary>The files sent for a field.</summary>
    public IReadOnlyList<FormFile> Get(FileField field)
    {
        var files = Files.Where(f => f.Field == field.Name && f.Length > 0).ToList();
        return Found(field, field.Check(files)) ? [] : files;
    }

    /// <summary>The numbers of the rows of a table that were filled in; each cell is read by its own field.</summary>
    public IReadOnlyList<int> Get(TableField field)
    {
        var rows = RowsOf(field);
        return Found(field, field.Check(rows)) ? [] : rows;
    }

    /// <summary>The numbers of the rows of a table that hold anything, unchecked.</summary>
    public IReadOnlyList<int> RowsOf(TableField field) => field.RowsIn(raw);

    /// <summary>The text as it was typed.</summary>
    public string Raw(Field field) => First(field.Name) ?? "";

    /// <summary>All the texts of the name.</summary>
    public IReadOnlyList<string> RawMany(Field field) => raw.GetValueOrDefault(field.Name) ?? [];

    /// <summary>The text of a name, for buttons and rows.</summary>
    public string? First(string name) => raw.GetValueOrDefault(name) is [var first, ..] ? first : null;

    /// <summary>All the texts of a name.</summary>
    public IReadOnlyList<string> All(string name) => raw.GetValueOrDefault(name) ?? [];

    /// <summary>What is wrong with a field, or none.</summary>
    public FieldError? ErrorOf(Field field) => errors.GetValueOrDefault(field.Name);

    /// <summary>Says that a field is wrong.</summary>
    public void AddError(Field field, string text, params object[] values) => errors.TryAdd(field.Name, new FieldError(text, values));

    /// <summary>Says that a field is wrong, in words that have a home: <see cref="Field.Missing"/>, <see cref="CitizenField.Wrong"/>.</summary>
    public void AddError(Field field, FieldError error) => errors.TryAdd(field.Name, error);

    /// <summary>Says that the form as a whole is wrong.</summary>
    public void AddError(string text, params object[] values) => formErrors.Add(new FieldError(text, values));

    /// <summary>The same sending over what is meant where it says nothing.</summary>
    public FormState Over(IReadOnlyDictionary<string, string?> usual) =>
        new(usual.Where(u => u.Value is not null && !raw.ContainsKey(u.Key)).Select(u => KeyValuePair.Create(u.Key, new[] { u.Value! })).Concat(raw).ToDictionary(), Files, Today) { WasSent = WasSent };

    /// <summary>Fills a field from what is stored, unless the form already has a text for it.</summary>
    public FormState With<T>(Field<T> field, T? value)
    {
        if (value is not null && !WasSent && !IsKept && !raw.ContainsKey(field.Name))
        {
            raw[field.Name] = [field.Write(value)];
        }

        return this;
    }

    /// <summary>Fills a field from what is stored, where there is a value.</summary>
    public FormState With<T>(Field<T> field, T? value) where T : struct => value is { } some ? With<T>(field, some) : this;

    /// <summary>Ticks the choices that are stored.</summary>
    public FormState With(ChoicesField field, IEnumerable<string> values)
    {
        if (!WasSent && !IsKept)
        {
            raw.TryAdd(field.Name, [.. values]);
        }

        return this;
    }

    /// <summary>Remembers the version of the thing edited, when the page is opened.</summary>
    public FormState Of(int version)
    {
        Version ??= version;
        return this;
    }

    /// <summary>Whether what it was read from has moved on to another version since.</summary>
    public bool IsStale(int version) => Version is { } seen && seen != version;

    private bool Found(Field field, FieldError? error) => error is not null && (errors.TryAdd(field.Name, error) || true);
}
