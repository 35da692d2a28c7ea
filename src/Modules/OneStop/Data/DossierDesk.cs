using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Calendar;
using ThongSuot.Cases;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Files;
using ThongSuot.Kernel;
using ThongSuot.Numbering;

namespace ThongSuot.OneStop;

/// <summary>Files, takes in and moves dossiers. Each method that says so is one commit of its act, with the case and the clock of the dossier.</summary>
internal sealed class DossierDesk(AppDb db, CaseDesk cases, ClockDesk clocks, DossierNumbers numbers, NumberDesk desk, FileDesk files)
{
    /// <summary>In the data of a refusal: the field of the form the refused file came with.</summary>
    public const string FieldOfFile = "field";

    // Without the signs that are mistaken for each other.
    private const string Signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>A word to look a dossier up with.</summary>
    public static string TrackingWord() => RandomNumberGenerator.GetString(Signs, 8);

    /// <summary>The dossier to be changed. Refused: TS-002.</summary>
    public async Task<Dossier> Get(Guid id, CancellationToken cancel) => await db.Set<Dossier>().FirstOrDefaultAsync(d => d.Id == id, cancel) ?? throw new Refused(Refusals.NotFound);

    /// <summary>A dossier that waits to be taken in; the act commits it. Refused as its files are.</summary>
    public async Task<Dossier> File(NewDossier wanted, Act act, CancellationToken cancel)
    {
        var (content, owner) = (wanted.Card.Content, wanted.Principal ?? wanted.Applicant);
        var dossier = new Dossier
        {
            Id = wanted.Id, TrackingCode = TrackingWord(), Procedure = content.Code, ProcedureName = content.Name, ProcedureVersion = wanted.Card.Number, ProcedureCase = wanted.Case,
            Field = wanted.Field, Applicant = wanted.Applicant, Principal = wanted.Principal, OwnerNumber = owner.Number, Content = wanted.Content, Search = "", Way = wanted.Way, Sets = wanted.Sets,
            ReceivingUnitId = wanted.Receiving, UnitId = wanted.Deciding, ReturningUnitId = wanted.Receiving, ReturnWay = wanted.ReturnWay, ReturnAddress = wanted.ReturnAddress,
            CompletedFormId = wanted.CompletedForm, PersonId = wanted.Person, Status = DossierStatus.Registered, FiledAt = act.At,
            GroupId = wanted.Group, IsWaiting = wanted.IsWaiting,
        };
        Name(dossier);
        db.Add(dossier);
        Note(dossier, DossierStatus.Registered, act, null);
        act.Record(new DossierFiled(dossier.Reference, dossier.ReceivingUnitId, content.Name, wanted.Way.Title()));
        await AddPapers(dossier, wanted.Papers, 0, isSupplement: false, act, cancel);
        db.AddRange(wanted.Fees.Where(f => f.Amount > 0).Select((f, i) => new DossierFee { Id = Guid.CreateVersion7(), DossierId = dossier.Id, Ordinal = i + 1, Code = f.Line.Code, Name = f.Line.Name.Vi, Kind = f.Line.Kind, Amount = f.Amount }));
        return dossier;
    }

    /// <summary>Takes a filed dossier in: number, clock and process begin in one commit. Refused: OSS-001 to OSS-003 and what clock and process refuse.</summary>
    public async Task Accept(Dossier dossier, Reception under, Act act, CancellationToken cancel)
    {
        await TakeIn(dossier, under, act, cancel);
        await act.Commit(cancel);
    }

    /// <summary>The same as a part of the act. Refused as <see cref="Accept"/>.</summary>
    public async Task TakeIn(Dossier dossier, Reception under, Act act, CancellationToken cancel)
    {
        act.RefuseIf(DossierRules.WhyNotTake(dossier));
        await Number(dossier, act, cancel);
        var clock = await clocks.Open(new NewClock { Subject = dossier.Reference, UnitId = dossier.UnitId, ReceivedAt = act.At, Limits = under.Limits, Start = under.Start, Field = dossier.Field }, act, cancel);
        (dossier.ReceivedAt, dossier.DueAt, dossier.FirstDueAt) = (act.At, clock.DueAt, clock.DueAt);
        Turn(dossier, DossierStatus.Accepted, act);
        var variables = new Dictionary<string, object?> { ["receivingUnit"] = $"{dossier.ReceivingUnitId:N}", ["channel"] = $"{dossier.Way}" };
        dossier.CaseId = Guid.CreateVersion7();
        await cases.Begin(new NewCase
        {
            Id = dossier.CaseId, Process = under.Process, Subject = dossier.Reference, Label = dossier.Label, UnitId = dossier.UnitId, Field = dossier.Field, Confidentiality = dossier.Confidentiality, Set = variables, IsReceived = true,
        }, act, cancel);
    }

    /// <summary>It is given its number, if it has none; part of the act. Refused: OSS-002, OSS-003.</summary>
    public async Task Number(Dossier dossier, Act act, CancellationToken cancel)
    {
        dossier.Number ??= await numbers.Next(dossier.ReceivingUnitId, act, cancel);
        Name(dossier);
    }

    /// <summary>More papers come, or come as files; part of the act.</summary>
    /// <param name="after">Ordinal of the last paper there is.</param>
    public async Task AddPapers(Dossier dossier, IReadOnlyList<NewPaper> papers, int after, bool isSupplement, Act act, CancellationToken cancel)
    {
        foreach (var paper in papers)
        {
            var row = new DossierPaper
            {
                Id = paper.Id, DossierId = dossier.Id, FilesOfId = paper.FilesOf, Ordinal = ++after, Name = paper.Name, Originals = paper.Originals, Copies = paper.Copies, IsSupplement = isSupplement,
                State = paper.State ?? (paper.Files.Count > 0 ? PaperState.Digitised : PaperState.OnPaper),
            };
            db.Add(row);
            foreach (var file in paper.Files)
            {
                await Take(file, new NewFile { Name = file.FileName, DeclaredType = file.ContentType, Owner = new(DossierPaper.ReferenceKind, row.Id, paper.Name), UnitId = dossier.UnitId, Confidentiality = dossier.Confidentiality }, act, cancel);
            }
        }
    }

    /// <summary>The dossier comes to a status; part of the act.</summary>
    public void Turn(Dossier dossier, DossierStatus to, Act act, string? why = null)
    {
        dossier.Status = to;
        Note(dossier, to, act, why);
        act.Record(new DossierTurned(dossier.Reference, dossier.UnitId, to, why));
    }

    /// <summary>The outcome is issued and the clock ends; part of the act, and harmless when repeated.</summary>
    public async Task Decide(Dossier dossier, Act act, CancellationToken cancel)
    {
        if (!dossier.IsOpen)
        {
            return;
        }

        (dossier.Outcome, dossier.EndedAt) = (dossier.IsDenied ? DossierOutcome.Denied : DossierOutcome.Granted, act.At);
        Turn(dossier, DossierStatus.Decided, act, dossier.IsDenied ? DossierOutcome.Denied.Title() : null);
        await EndClock(dossier, ClockEvent.Finished(act.At), act, cancel);
    }

    /// <summary>The result is handed over, not before it is paid for; part of the act. Refused: OSS-004.</summary>
    public async Task HandOver(Dossier dossier, Act act, CancellationToken cancel)
    {
        var unpaid = await db.Set<DossierFee>().Where(f => f.DossierId == dossier.Id && f.PaidAt == null).SumAsync(f => f.Amount, cancel);
        act.RefuseIf(unpaid > 0, OneStopRefusals.NotPaid.With(dossier.Number!, unpaid));
        dossier.ReturnedAt = act.At;
        Turn(dossier, DossierStatus.Returned, act, dossier.ReturnedTo);
    }

    /// <summary>It ends without an outcome, its clock with it; part of the act.</summary>
    public async Task End(Dossier dossier, DossierStatus status, string? why, Act act, CancellationToken cancel)
    {
        (dossier.EndedAt, dossier.IsWaiting) = (act.At, false);
        Turn(dossier, status, act, why);
        await EndClock(dossier, ClockEvent.Withdrawn(act.At), act, cancel);
    }

    // If it still runs.
    private async Task EndClock(Dossier dossier, ClockEvent end, Act act, CancellationToken cancel)
    {
        if (await clocks.Of(dossier.Reference, cancel) is { EndedAt: null })
        {
            await clocks.Happen(dossier.Reference, end, act, cancel);
        }
    }

    /// <summary>A letter about the dossier with its number; part of the act.</summary>
    public async Task<DossierLetter> Write(Dossier dossier, LetterKind kind, LetterText text, Act act, CancellationToken cancel)
    {
        act.RefuseIf(string.IsNullOrWhiteSpace(text.Code) || string.IsNullOrWhiteSpace(text.Reason), OneStopRefusals.NoReason);
        var unit = act.Unit ?? dossier.ReceivingUnitId;
        var letter = new DossierLetter
        {
            Id = Guid.CreateVersion7(), DossierId = dossier.Id, Kind = kind, Number = (await desk.Next(OneStopNumbers.Of(kind), unit, act.Day, act, cancel: cancel)).Text, ReasonCode = text.Code, Reason = text.Reason,
            Lines = [.. text.Lines], OldDueAt = dossier.DueAt, At = act.At, Signer = IsTheirs(dossier, act) ? "" : act.Actor.Name, UnitId = unit,
        };
        db.Add(letter);
        act.Record(new LetterGiven(dossier.Reference, dossier.UnitId, kind, letter.Number));
        return letter;
    }

    // The applicant's own step made the letter: nobody of the agency has signed it.
    private static bool IsTheirs(Dossier dossier, Act act) => act.Unit is null && act.Actor.Id is { } me && me == dossier.PersonId;

    /// <summary>Files of the result; part of the act.</summary>
    public async Task AddResult(Dossier dossier, IReadOnlyList<Forms.FormFile> result, Act act, CancellationToken cancel)
    {
        foreach (var file in result)
        {
            await Take(file, new NewFile { Name = file.FileName, DeclaredType = file.ContentType, Owner = dossier.Results, UnitId = dossier.UnitId, Confidentiality = dossier.Confidentiality }, act, cancel);
        }
    }

    /// <summary>A file; part of the act. Whoever asked for it can say at its field why it was refused.</summary>
    public async Task Take(Forms.FormFile file, NewFile wanted, Act act, CancellationToken cancel)
    {
        try
        {
            await using var content = file.Open();
            await files.Add(content, wanted, act, cancel);
        }
        catch (Refused e)
        {
            e.Data[FieldOfFile] = file.Field;
            throw;
        }
    }

    private void Note(Dossier dossier, DossierStatus status, Act act, string? why) =>
        db.Add(new DossierStep { Id = Guid.CreateVersion7(), DossierId = dossier.Id, Status = status, At = act.At, Who = act.Actor.Name, Reason = why });

    private static void Name(Dossier dossier) =>
        dossier.Search = SearchText.Fold($"{dossier.Number} {dossier.TrackingCode} {dossier.Applicant.Name} {dossier.Principal?.Name} {dossier.ProcedureName} {dossier.Procedure}");
}

/// <summary>What a letter says.</summary>
/// <param name="Code">Of data/one-stop/reasons.csv.</param>
/// <param name="Reason">In words.</param>
/// <param name="Lines">What is asked for.</param>
internal sealed record LetterText(string Code, string Reason, params IReadOnlyList<string> Lines);
