namespace ThongSuot.Bench;

internal static class PageThroughput
{
    public static Task Run(Report report) => Task.CompletedTask;
}

internal static class Starting
{
    public static Task Run(Report report) => Task.CompletedTask;
}
