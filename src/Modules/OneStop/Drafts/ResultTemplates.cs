using System.Globalization;
using System.Text.RegularExpressions;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Numbering;

namespace ThongSuot.OneStop;

/// <summary>What a result is written from.</summary>
/// <param name="Code">Stored, never changes.</param>
/// <param name="Name">For people.</param>
/// <param name="Symbol">Behind the number.</param>
/// <param name="IsDenial">What was asked for is denied.</param>
/// <param name="Text">The text with its places, like <c>{ho-ten}</c>.</param>
public sealed record ResultTemplate(string Code, Names Name, string Symbol, bool IsDenial, string Text)
{
    internal NumberKind Numbers => new($"one-stop.result.{Code}", Reset.Year, 2, $"{{number}}/{Symbol}");
}

/// <summary>Templates of results: data/one-stop/results.csv, and a text for each.</summary>
internal sealed partial class ResultTemplates(DataFiles files)
{
    private readonly Lazy<IReadOnlyList<ResultTemplate>> all = new(() =>
        [.. files.Rows("one-stop/results.csv").Select(r => new ResultTemplate(r["code"], new(r["name"], r["name_en"]), r["symbol"], r["denied"] == "yes", Read(files, r["code"])))]);

    /// <summary>A template; the first when there is none of the code any more.</summary>
    public ResultTemplate Find(string code) => all.Value.FirstOrDefault(t => t.Code == code) ?? all.Value[0];

    /// <summary>The field that asks which.</summary>
    public ChoiceField Field(Texts t) => new("template", "Mẫu kết quả", [.. all.Value.Select(r => new Choice(r.Code, t.Of(r.Name)))]) { AsRadios = true };

    /// <summary>The text with what is known in its places; a place nothing is known for stays, to be filled in by hand.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> known) =>
        Places().Replace(text, place => known.TryGetValue(place.Groups[1].Value, out var value) && value.Length > 0 ? value.ReplaceLineEndings(" ") : place.Value);

    /// <summary>Places that nobody filled in.</summary>
    public static IReadOnlyList<string> Unfilled(string text) => [.. Places().Matches(text).Select(m => m.Value).Distinct()];

    /// <summary>What a dossier fills places with; items of its form by their codes.</summary>
    public static Dictionary<string, string> Known(Dossier dossier, string unit, string receiving, IReadOnlyDictionary<string, string> form, DateOnly day)
    {
        var known = new Dictionary<string, string>(form);
        void Is(string place, string? value) => known[place] = value ?? "";
        var owner = dossier.Owner;
        Is("ho-ten", owner.Name);
        Is("so-dinh-danh", owner.Number);
        Is("dia-chi", owner.Address);
        Is("dien-thoai", owner.Phone);
        Is("email", owner.Email);
        Is("nguoi-nop", dossier.Applicant.Name);
        Is("noi-dung", dossier.Content);
        Is("thu-tuc", dossier.ProcedureName);
        Is("ma-ho-so", dossier.Number);
        Is("ngay-nhan", dossier.ReceivedAt is { } received ? Written.Day(VietnamTime.DayOf(received)) : null);
        Is("ngay-hen", dossier.DueAt is { } due ? Written.Day(VietnamTime.DayOf(due)) : null);
        Is("don-vi", unit);
        Is("don-vi-in-hoa", unit.ToUpper(CultureInfo.GetCultureInfo("vi")));
        Is("noi-tiep-nhan", receiving);
        Is("ngay", Written.Day(day));
        return known;
    }

    private static string Read(DataFiles files, string code)
    {
        using var reader = new StreamReader(files.Open($"one-stop/results/{code}.txt"));
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }

    [GeneratedRegex(@"\{([a-z0-9-]{1,60})\}")]
    private static partial Regex Places();
}
