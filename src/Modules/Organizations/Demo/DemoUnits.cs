using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>The units of the demo province, their contact points, and the change of 2025 as a draft to look at.</summary>
internal sealed class DemoUnits(DataFiles files, ChartStore charts) : IDemoPart
{
    public int Order => 10;

    /// <summary>The identity of a demo unit.</summary>
    public static Guid IdOf(string key) => DemoId.Of($"unit:{key}");

    public async Task Seed(AppDb db, Act act, CancellationToken cancel)
    {
        var chart = await charts.Load(cancel);
        var content = UnitsFile.Read(await Text("units/hau-giang.csv", cancel));
        var result = UnitsImport.Apply(chart, content.Rows, act.Day, IdOf);
        if (content.Faults.Concat(result.Faults).FirstOrDefault() is { } fault)
        {
            throw new InvalidDataException($"units/hau-giang.csv, line {fault.Row} {fault.Column}: {string.Format(System.Globalization.CultureInfo.InvariantCulture, fault.Text, fault.Values)}");
        }

        await charts.Save(chart, act, cancel);
        act.Record(new UnitsImported(DemoId.Of("import:hau-giang"), "hau-giang.csv", result.Differences.Count, 0, 0, 0));
        db.AddRange(files.Rows("units/contact-points.csv").Select(row => new ContactPoint
        {
            Id = Guid.CreateVersion7(),
            UnitId = IdOf(row["unit"]),
            Kind = Enum.Parse<ContactKind>(row["kind"], ignoreCase: true),
            Value = row["value"],
            ValidFrom = chart.Find(IdOf(row["unit"]))!.OpenedOn!.Value,
        }));
        db.Add(await Draft(chart, act, cancel));
    }

    private async Task<Reorganisation> Draft(UnitChart chart, Act act, CancellationToken cancel)
    {
        var content = new PlanFile(chart).Read(await Text("units/reorganisation-2025.csv", cancel));
        var plan = new Reorganisation
        {
            Id = DemoId.Of("reorganisation:2025"),
            Decision = content.Decision!,
            EffectiveOn = content.EffectiveOn!.Value,
            Title = "Sắp xếp đơn vị hành chính, chuyển sang chính quyền hai cấp",
            DraftedAt = act.At,
            Steps = [.. content.Steps],
        };
        act.Record(new ReorganisationDrafted(plan.Id, plan.Reference.Label, plan.Steps.Count));
        return plan;
    }

    private async Task<string> Text(string path, CancellationToken cancel)
    {
        await using var stream = files.Open(path);
        return (await CsvText.Read(stream, cancel)).Text;
    }
}
