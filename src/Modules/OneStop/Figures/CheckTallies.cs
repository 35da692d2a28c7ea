using Microsoft.Extensions.Logging;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>Each night: the tallies are those of a recount; what differs is put right and said in the log and the audit trail.</summary>
internal sealed partial class CheckTallies(TallyDesk tallies, ILogger<CheckTallies> log) : IClockJob
{
    public async Task Run(Act act, CancellationToken cancel)
    {
        if (await tallies.Recount(cancel) is > 0 and var rows)
        {
            act.Record(new TallyCorrected(rows));
            Mended(rows);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Rows} rows of the tallies of dossiers differed from a recount and were put right.")]
    private partial void Mended(int rows);
}
