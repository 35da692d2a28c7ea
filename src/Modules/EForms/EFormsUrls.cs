using System.Globalization;

namespace ThongSuot.EForms;

/// <summary>Addresses of this module's pages; pages and tests use nothing else.</summary>
internal static class EFormsUrls
{
    public const string Mine = "/my/forms";
    public const string List = "/forms";
    public const string Import = "/forms/import";

    public static string Start(string procedure) => $"/services/{Uri.EscapeDataString(procedure)}/form";

    public static string Draft(Guid id, int step = 0) => step == 0 ? $"/my/forms/{id}" : $"/my/forms/{id}?step={Digits(step)}";

    public static string DraftPart(Guid id, string part) => $"/my/forms/{id}/{part}";

    public static string Form(string code) => $"/forms/{code}";

    public static string FormById(Guid id) => $"/forms/by-id/{id}";

    public static string Version(string code, int number) => $"/forms/{code}/versions/{Digits(number)}";

    public static string VersionPart(string code, int number, string part) => $"{Version(code, number)}/{part}";

    public static string Edit(string code, int number) => VersionPart(code, number, "edit");

    public static string EditItem(string code, int number, string item) => VersionPart(code, number, $"items/{item}");

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
