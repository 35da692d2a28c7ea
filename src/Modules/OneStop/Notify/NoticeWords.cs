using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>What a notice to an applicant says: number, status, date and what to do. No names and no content, so that mail may carry it.</summary>
internal static class NoticeWords
{
    public static (Names Title, Names Text) Of(Dossier dossier)
    {
        var (vi, en) = Date(dossier);
        return (new($"Hồ sơ {Number(dossier)}: {dossier.Status.Title()}", $"Dossier {Number(dossier)}: {English(dossier.Status)}"),
            new($"{MySteps.Plain(dossier.Status)}{vi}{Todo(dossier)}", $"{EnglishText(dossier.Status)}{en}"));
    }

    public static (Names Title, Names Text) NewDate(Dossier dossier)
    {
        var (vi, en) = Date(dossier);
        return (new($"Hồ sơ {Number(dossier)}: xin lỗi và hẹn lại ngày trả kết quả", $"Dossier {Number(dossier)}: an apology and a new date"),
            new($"Cơ quan giải quyết xin lỗi vì chậm trễ; lý do ghi trong phiếu xin lỗi.{vi}", $"The agency apologises for the delay; the reason stands in its letter.{en}"));
    }

    private static string At(DateTime utc) => VietnamTime.Local(utc).ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string Number(Dossier dossier) => dossier.Number ?? dossier.TrackingCode;

    public static readonly Names Waits = new("Có hồ sơ trực tuyến chờ tiếp nhận", "A dossier filed online waits at your counter");

    private static (string Vi, string En) Date(Dossier dossier) => dossier.DueAt is { } due && dossier.IsOpen
        ? ($" Hẹn trả kết quả: {At(due)}.", $" Result promised for {At(due)}.") : ("", "");

    private static string Todo(Dossier dossier) => MySteps.Todo(dossier, 0) is { } todo ? $" Việc bạn cần làm: {todo.ToLowerInvariant()}." : "";

    private static string English(DossierStatus status) => status switch
    {
        DossierStatus.Registered => "filed",
        DossierStatus.Accepted => "received",
        DossierStatus.Rejected => "not taken",
        DossierStatus.Processing => "being processed",
        DossierStatus.Supplement => "papers are missing",
        DossierStatus.Duty => "waits for a financial duty",
        DossierStatus.Withdrawn => "withdrawn",
        DossierStatus.Stopped => "stopped",
        DossierStatus.Decided => "the result is ready",
        _ => "result returned",
    };

    private static string EnglishText(DossierStatus status) => status switch
    {
        DossierStatus.Rejected => "The reason stands in the letter of rejection.",
        DossierStatus.Supplement => "Please hand in everything the letter asks for; the clock has stopped.",
        DossierStatus.Duty => "Please do your financial duty; the clock has stopped.",
        DossierStatus.Stopped => "The reason stands in the notice.",
        DossierStatus.Decided => "Please collect it as you chose.",
        DossierStatus.Returned => "You may rate how it was handled.",
        _ => "Open it to see more.",
    };
}
