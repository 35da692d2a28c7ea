using System.Globalization;

namespace ThongSuot.ProcessDesign;

/// <summary>Addresses of this module's pages; pages and tests use nothing else.</summary>
internal static class ProcessDesignUrls
{
    public const string List = "/processes";
    public const string Import = "/processes/import";
    public const string New = "/processes/new";

    public static string Process(Guid id) => $"/processes/{id}";

    public static string Retire(Guid id) => $"/processes/{id}/retire";

    public static string Version(Guid id, int number) => $"/processes/{id}/versions/{number.ToString(CultureInfo.InvariantCulture)}";

    public static string Part(Guid id, int number, string part) => $"{Version(id, number)}/{part}";

    public static string Steps(Guid id, int number) => Part(id, number, "steps");

    public static string Publish(Guid id, int number) => Part(id, number, "publish");

    public static string Draft(Guid id, int number) => Part(id, number, "draft");

    public static string Play(Guid id, int number) => Part(id, number, "play");
}
