using ThongSuot.Calendar;
using ThongSuot.Kernel;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>A dossier to be filed.</summary>
internal sealed record NewDossier
{
    /// <summary>Identity: that of the act, so that a form sent twice is one dossier.</summary>
    public required Guid Id { get; init; }

    public required ProcedureCard Card { get; init; }

    /// <summary>The case of the procedure.</summary>
    public string? Case { get; init; }

    /// <summary>Code of the field of work.</summary>
    public string? Field { get; init; }

    public required FilingWay Way { get; init; }

    public required Applicant Applicant { get; init; }

    public Applicant? Principal { get; init; }

    public required string Content { get; init; }

    public int Sets { get; init; } = 1;

    public required Guid Receiving { get; init; }

    public required Guid Deciding { get; init; }

    public ReturnWay ReturnWay { get; init; }

    public string? ReturnAddress { get; init; }

    public Guid? CompletedForm { get; init; }

    public Guid? Person { get; init; }

    public IReadOnlyList<NewPaper> Papers { get; init; } = [];

    public IReadOnlyList<FeeSum> Fees { get; init; } = [];

    /// <summary>The interlinked group it is handed in with.</summary>
    public Guid? Group { get; init; }

    /// <summary>It waits for another of the group.</summary>
    public bool IsWaiting { get; init; }
}

/// <summary>A paper that is handed in.</summary>
internal sealed record NewPaper(string Name, int Originals, int Copies, IReadOnlyList<Forms.FormFile> Files)
{
    /// <summary>How it came to be digital, where the files do not say it.</summary>
    public PaperState? State { get; init; }

    /// <summary>Identity, where others refer to it.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose files it shows beside its own.</summary>
    public Guid? FilesOf { get; init; }
}

/// <summary>What a dossier is taken in under: its process and limits.</summary>
/// <param name="Process">Code of the process.</param>
/// <param name="Limits">By law, and promised.</param>
/// <param name="Start">Code of the start rule; none for the standard one.</param>
internal sealed record Reception(string Process, Limits Limits, string? Start = null);
