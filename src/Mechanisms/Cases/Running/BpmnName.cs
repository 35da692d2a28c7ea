using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>What an element is called for people.</summary>
internal static class BpmnName
{
    public static string Of(ProcessElement element) => element.Name.Length > 0 ? element.Name : element.Id;
}
