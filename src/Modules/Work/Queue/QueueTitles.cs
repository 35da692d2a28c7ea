namespace ThongSuot.Work;

/// <summary>Titles of the queues.</summary>
internal static class QueueTitles
{
    public static string Title(this QueueKind kind) => kind switch
    {
        QueueKind.Unit => "Việc của đơn vị",
        QueueKind.Field => "Việc theo lĩnh vực",
        QueueKind.Watched => "Việc tôi theo dõi",
        _ => "Việc của tôi",
    };

    public static string Lead(this QueueKind kind) => kind switch
    {
        QueueKind.Unit => "Mọi việc đang chờ ở đơn vị của bạn.",
        QueueKind.Field => "Mọi việc đang chờ trong phạm vi và lĩnh vực bạn phụ trách.",
        QueueKind.Watched => "Việc đang chờ của những vụ việc bạn theo dõi.",
        _ => "Việc bạn đang giữ, và việc bạn có thể nhận.",
    };
}
