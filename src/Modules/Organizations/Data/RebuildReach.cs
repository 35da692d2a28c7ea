using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>Each night the reach of rights follows the map of the new day: changes decided ahead begin then.</summary>
internal sealed class RebuildReach(ChartStore charts) : IClockJob
{
    public async Task Run(Act act, CancellationToken cancel) => await charts.Reach(await charts.Load(cancel), act, cancel);
}
