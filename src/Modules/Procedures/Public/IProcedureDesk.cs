using ThongSuot.Calendar;
using ThongSuot.Forms;

namespace ThongSuot.Procedures;

/// <summary>What a one-stop shop asks about a procedure it takes a dossier for.</summary>
public interface IProcedureDesk
{
    /// <summary>Procedures in force today that answer what is typed, the nearest first; all by name when nothing is.</summary>
    Task<IReadOnlyList<ProcedureEntry>> Find(string? words, CancellationToken cancel = default);

    /// <summary>The limits of a way of filing, by the published text and as the province promises; none where the text gives none that can be counted.</summary>
    Limits? LimitsOf(ProcedureCard card, FilingWay way);

    /// <summary>Code of the process its dossiers run by at a level.</summary>
    string ProcessOf(ProcedureCard card, ProcedureLevel level);

    /// <summary>What must be asked before its fee can be computed; empty where nothing must.</summary>
    IReadOnlyList<Field> FeeFields(string code, DateOnly day);

    /// <summary>What is payable by the answers in a form; none where nothing is known of its fees.</summary>
    FeeAnswer? Fees(string code, FilingWay way, FormState form, DateOnly day);
}
