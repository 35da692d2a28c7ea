using ThongSuot.Calendar;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Procedures;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.OneStop;

/// <summary>Takes a filed dossier in under the version it was filed under.</summary>
internal sealed class DossierAcceptance(IProcedures procedures, IProcedureDesk rules, IUnits units, DossierDesk desk)
{
    /// <summary>What it is taken in under.</summary>
    public async Task<Reception> Under(ProcedureCard card, Guid deciding, FilingWay way, DateOnly day, CancellationToken cancel)
    {
        var level = await units.Find(deciding, new(day), cancel) is { } unit && Levels.Of(unit) is { } known ? known : ProcedureLevel.Province;
        return new(rules.ProcessOf(card, level), rules.LimitsOf(card, way) ?? new(Span.None), way switch { FilingWay.Online => "online", FilingWay.Post => "post", _ => null });
    }

    /// <summary>One commit of the act. Refused as <see cref="DossierDesk.Accept"/> says.</summary>
    public async Task Accept(Dossier dossier, Act act, CancellationToken cancel)
    {
        var card = await procedures.Version(dossier.Procedure, dossier.ProcedureVersion, cancel) ?? throw new Refused(Refusals.NotFound);
        await desk.Accept(dossier, await Under(card, dossier.UnitId, dossier.Way, act.Day, cancel), act, cancel);
    }
}

/// <summary>Which level of procedures a unit decides.</summary>
internal static class Levels
{
    /// <summary>None for units that never decide.</summary>
    public static ProcedureLevel? Of(UnitCard unit) => unit.Kind switch
    {
        UnitKind.Commune or UnitKind.Ward or UnitKind.Township => ProcedureLevel.Commune,
        UnitKind.DistrictDivision => ProcedureLevel.District,
        UnitKind.Division => ProcedureLevel.Province,
        _ => null,
    };
}
