using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Cases;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.EForms;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Notifications;
using ThongSuot.Organizations;
using ThongSuot.Procedures;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>The electronic one-stop shop: dossiers from the counter or the citizen's phone to the returned result.</summary>
public sealed class OneStopModule : Module
{
    private const string Group = "Một cửa";

    /// <inheritdoc/>
    public override string Name => "OneStop";

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => OneStopPermissions.All;

    /// <inheritdoc/>
    public override IReadOnlyList<Refusal> Refusals => OneStopRefusals.All;

    /// <inheritdoc/>
    public override IReadOnlyList<MenuItem> Menu =>
    [
        new(Group, "Tiếp nhận hồ sơ", OneStopUrls.Counter, "import", OneStopPermissions.Receive),
        new(Group, "Hồ sơ", OneStopUrls.List, "cases", OneStopPermissions.View),
        new(Group, "Gọi số thứ tự", OneStopUrls.Queue, "tasks", OneStopPermissions.Receive),
        new(Group, "Bàn giao hồ sơ giấy", OneStopUrls.HandOvers, "handover", OneStopPermissions.View),
        new(Group, "Sổ quỹ trong ngày", OneStopUrls.Cash, "file", OneStopPermissions.Receive),
        new(Group, "Thu trực tuyến", OneStopUrls.Payments, "file", OneStopPermissions.Payments),
        new(Group, "Sổ theo dõi hồ sơ", OneStopUrls.Book, "audit", OneStopPermissions.Receive),
        new(Group, "Số liệu hồ sơ", OneStopUrls.Figures, "figures", OneStopPermissions.Figures),
    ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.AddModel<OneStopModel>();
        services.AddSingleton<LetterReasons>();
        services.AddSingleton<PaperForms>();
        services.AddScoped<DossierNumbers>();
        services.AddScoped<DossierDesk>();
        services.AddScoped<PaperDesk>();
        services.AddScoped<DossierMoves>();
        services.AddScoped<DossierAcceptance>();
        services.AddSingleton<GroupKinds>();
        services.AddScoped<GroupDesk>();
        services.AddScoped<GroupReading>();
        services.AddScoped<GroupPages>();
        services.AddScoped<HandOverDesk>();
        services.AddScoped<TicketDesk>();
        services.AddScoped<ReceiveReading>();
        services.AddScoped<ReceiveWork>();
        services.AddScoped<ChangeTools>();
        services.AddScoped<DossierPages>();
        services.AddScoped<EventFeed>();
        services.AddOptions<SubscriptionSettings>().BindConfiguration("Subscriptions");
        services.AddSingleton<EventSender>();
        services.AddClockJob<TellPrograms>("one-stop.tell-programs", "Chuyển sự kiện đến phần mềm đăng ký", ClockRule.Each(TimeSpan.FromSeconds(20)));
        services.AddTake<TellProgram>(TellPrograms.Taker, "Gửi sự kiện đến phần mềm đăng ký");
        services.AddScoped<FigureReading>();
        services.AddScoped<TallyDesk>();
        services.AddSingleton<IInterceptor, KeepTallies>();
        services.AddClockJob<CheckTallies>("one-stop.check-tallies", "Đối chiếu số liệu hồ sơ", ClockRule.Daily(2, 30));
        services.AddSingleton<AssessmentRules>();
        services.AddSingleton<ServiceIndexRules>();
        services.AddScoped<AssessDossiers>();
        services.AddScoped<IDemoPart, DemoDossiers>();
        services.AddScoped<IDemoPart, DemoPast>();
        services.AddScoped<IDemoPart, DemoGroups>();
        services.AddScoped<OnlineAnswer>();
        services.AddScoped<FilingPlaces>();
        services.AddScoped<FilingReading>();
        services.AddScoped<PaperStore>();
        services.AddScoped<INextStep, OfferFiling>();
        services.AddSingleton<ResultTemplates>();
        services.AddScoped<ResultDesk>();
        services.AddScoped<SigningSteps>();
        services.AddScoped<ResultSigning>();
        services.AddScoped<RateFields>();
        services.AddScoped<RateDesk>();
        services.AddModel<PaymentsModel>();
        services.AddScoped<OrderDesk>();
        services.AddScoped<BookPayment>();
        services.AddSingleton<Bookings>();
        services.AddScoped<IPaymentNotices, PaymentNotices>();
        services.AddClockJob<AskGateway>("one-stop.ask-gateway", "Hỏi cổng thanh toán về các đơn chưa có tiền", ClockRule.Each(TimeSpan.FromMinutes(1)));
        services.AddHear<DossierPaid, FollowPayments>();
        services.AddHear<DossierTurned, FollowPayments>();
        services.AddNotices(TellPaid.Kind);
        services.AddAfter<DossierPaid, TellPaid>("one-stop.tell-applicant-of-fee");
        services.AddAfter<PaymentBooked, TellPaid>("one-stop.tell-applicant-of-duty");
        services.AddLink(PaymentIssue.ReferenceKind, id => OneStopUrls.PaymentIssue(Guid.Parse(id)), OneStopPermissions.Payments);
        services.AddNotices(TellApplicant.Kind, TellCounter.Kind);
        services.AddStillTrue<StillSo>(TellApplicant.Kind);
        services.AddStillTrue<StillWaits>(TellCounter.Kind);
        services.AddAfter<DossierTurned, TellApplicant>("one-stop.tell-applicant-of-status");
        services.AddAfter<LetterGiven, TellApplicant>("one-stop.tell-applicant-of-letter");
        services.AddAfter<DossierFiled, TellCounter>("one-stop.tell-counter-of-filing", when: e => e.Way == FilingWay.Online.Title());
        services.AddAfter<DossierTurned, TellCounter>("one-stop.tell-counter-of-return", when: e => e.Status is DossierStatus.Registered);
        services.AddHear<TaskCompleted, FollowCase>();
        services.AddHear<CaseTurned, FollowCase>();
        services.AddHear<ClockChanged, FollowCase>();
        services.AddHear<ClockMoved, FollowCase>();
        services.AddHear<DossierTurned, FollowGroup>();
        services.AddLink(DossierGroup.ReferenceKind, id => OneStopUrls.Group(Guid.Parse(id)), OneStopPermissions.View);
        services.AddLink(Dossier.ReferenceKind, id => OneStopUrls.Dossier(Guid.Parse(id)), OneStopPermissions.View);
        services.AddScoped<IReorganise, MoveDossiers>();
        services.AddScoped<IReorganise, MovePayments>();
        services.AddScoped<IFind, FindDossiers>();
        services.AddScoped<IDossierRecords, DossierRecords>();
        services.AddScoped<ICaseSubjects, DossierCases>();
        services.AddLink(HandOverList.ReferenceKind, id => OneStopUrls.HandOver(Guid.Parse(id)), OneStopPermissions.View);
        services.AddEvents(
            EventKind.Of<TallyCorrected>("one-stop.tally-corrected", "Sửa số liệu hồ sơ theo đối chiếu"),
            EventKind.Of<CashClosed>("one-stop.cash-closed", "Đóng sổ quỹ"),
            EventKind.Of<DossiersHandedOver>("one-stop.handed-over", "Bàn giao hồ sơ giấy"),
            EventKind.Of<TicketMoved>("one-stop.ticket", "Lấy, gọi số thứ tự"),
            EventKind.Of<DossiersMoved>("one-stop.moved", "Chuyển hồ sơ khi sắp xếp đơn vị"),
            EventKind.Of<GroupFiled>("one-stop.group-filed", "Nộp nhóm hồ sơ liên thông"),
            EventKind.Of<GroupReceived>("one-stop.group-received", "Tiếp nhận nhóm hồ sơ liên thông"),
            EventKind.Of<DossierFiled>("one-stop.filed", "Nộp hồ sơ"),
            EventKind.Of<DossierTurned>("one-stop.turned", "Đổi tình trạng hồ sơ"),
            EventKind.Of<SubscriptionChanged>("one-stop.subscription", "Đăng ký nhận sự kiện"),
            EventKind.Of<PaperAdded>("one-stop.paper-added", "Thêm giấy tờ, bản quét vào hồ sơ"),
            EventKind.Of<DossierPaid>("one-stop.paid", "Thu phí, lệ phí"),
            EventKind.Of<PaymentOrdered>("one-stop.payment-ordered", "Lập đơn thanh toán trực tuyến"),
            EventKind.Of<PaymentBooked>("one-stop.payment-booked", "Ghi nhận thanh toán trực tuyến"),
            EventKind.Of<PaymentIssueOpened>("one-stop.payment-issue-opened", "Có việc phải xử lý về tiền"),
            EventKind.Of<PaymentIssueSettled>("one-stop.payment-issue-settled", "Đã xử lý việc về tiền"),
            EventKind.Of<DossierRated>("one-stop.rated", "Đánh giá việc giải quyết hồ sơ"),
            EventKind.Of<ResultDrafted>("one-stop.result-drafted", "Soạn kết quả"),
            EventKind.Of<ResultSigned>("one-stop.result-signed", "Ký kết quả"),
            EventKind.Of<LetterGiven>("one-stop.letter", "Ban hành văn bản về hồ sơ"));
    }

    /// <inheritdoc/>
    public override void Map(Site site)
    {
        ReceiveDossier.Map(site);
        ReceiveGroup.Map(site);
        FileGroup.Map(site);
        ViewGroup.Map(site);
        ChangeGroup.Map(site);
        BrowseDossiers.Map(site);
        ViewDossier.Map(site);
        ChangeDossier.Map(site);
        PrintPapers.Map(site);
        PrintSlip.Map(site);
        WriteDraft.Map(site);
        SignResult.Map(site);
        ViewPapers.Map(site);
        CheckSignatures.Map(site);
        DossiersApi.Map(site);
        ProceduresApi.Map(site);
        TrackApi.Map(site);
        PapersApi.Map(site);
        StepsApi.Map(site);
        EventsApi.Map(site);
        SubscriptionsApi.Map(site);
        KeepCash.Map(site);
        PayOnline.Map(site);
        PayAtCounter.Map(site);
        TakeNotice.Map(site);
        WatchPayments.Map(site);
        PrintBook.Map(site);
        HandOverDossiers.Map(site);
        KeepQueue.Map(site);
        FileOnline.Map(site);
        MyDossiers.Map(site);
        BrowseStore.Map(site);
        SupplementMine.Map(site);
        WithdrawMine.Map(site);
        TrackDossier.Map(site);
        RateDossier.Map(site);
        ShowFigures.Map(site);
        BrowseCounted.Map(site);
        ShowProcedureTable.Map(site);
        ShowWaiting.Map(site);
        AssessDossiers.Map(site);
        ShowIndex.Map(site);
    }
}
