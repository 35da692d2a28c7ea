namespace ThongSuot.OneStop;

/// <summary>Addresses of this module's pages; pages and tests use nothing else.</summary>
internal static class OneStopUrls
{
    public const string Counter = "/counter";
    public const string List = "/dossiers";
    public const string CounterList = "/counter/dossiers";
    public const string Track = "/track";
    public const string Figures = "/dossiers/figures";
    public const string FiguresPrint = "/dossiers/figures/print";
    public const string FiguresOfSteps = "/dossiers/figures/steps";
    public const string TableOfResults = "/dossiers/figures/ii06";
    public const string TableOfProcedures = "/dossiers/figures/ii07b";
    public const string TableOfProceduresPrint = "/dossiers/figures/ii07b/print";
    public const string Counted = "/dossiers/counted";
    public const string Assessment = "/dossiers/assessment";
    public const string Index766 = "/dossiers/index-766";
    public const string Cash = "/counter/cash";

    public const string Book = "/counter/book";
    public const string HandOvers = "/counter/hand-overs";
    public const string Queue = "/counter/queue";

    public static string HandOver(Guid id) => $"/counter/hand-overs/{id}";

    public static string Kiosk(Guid unit) => $"/kiosk/{unit}";

    public static string Board(Guid unit) => $"/board/{unit}";

    public static string Receive(string procedure) => $"/counter/{Uri.EscapeDataString(procedure)}";

    public static string Dossier(Guid id) => $"/dossiers/{id}";

    public static string Part(Guid id, string part) => $"/dossiers/{id}/{part}";

    public static string File(Guid id, Guid file) => $"/dossiers/{id}/files/{file}";

    public static string Tracked(string number, string code) => $"/track?number={Uri.EscapeDataString(number)}&code={Uri.EscapeDataString(code)}";

    public const string CheckSignature = "/check-signature";

    public static string Viewed(Guid id, Guid file) => $"/dossiers/{id}/papers/{file}";

    public static string MyViewed(Guid id, Guid file) => $"/my/dossiers/{id}/papers/{file}";

    public static string ReceiveGroup(string code) => $"/counter/groups/{Uri.EscapeDataString(code)}";

    public static string FileGroup(string code) => $"/services/groups/{Uri.EscapeDataString(code)}/file";

    public static string Group(Guid id) => $"/dossiers/groups/{id}";

    public static string GroupPart(Guid id, string part) => $"/dossiers/groups/{id}/{part}";

    public static string MyGroup(Guid id) => $"/my/dossiers/groups/{id}";

    public static string MyGroupPart(Guid id, string part) => $"/my/dossiers/groups/{id}/{part}";

    public const string Payments = "/counter/payments";

    public const string PaymentNotice = "/api/payments/notice";

    public static string PaymentIssue(Guid id) => $"/counter/payments/issues/{id}";

    public static string Pay(string code) => $"/pay/{code}";

    public static string PayPart(string code, string part) => $"/pay/{code}/{part}";

    public const string Mine = "/my/dossiers";

    public const string Store = "/my/papers";

    public static string My(Guid id) => $"/my/dossiers/{id}";

    public static string MyPart(Guid id, string part) => $"/my/dossiers/{id}/{part}";

    public static string MyFile(Guid id, Guid file) => $"/my/dossiers/{id}/files/{file}";

    public static string FileOnline(string procedure, Guid? form = null, int @case = 1) =>
        $"/services/{Uri.EscapeDataString(procedure)}/file?" + string.Join('&', (form is { } id ? new[] { $"form={id:N}" } : []).Append($"case={@case.ToString(System.Globalization.CultureInfo.InvariantCulture)}"));

    public static string TrackedRate(string number, string code) => $"/track/rate?number={Uri.EscapeDataString(number)}&code={Uri.EscapeDataString(code)}";
}
