using Microsoft.EntityFrameworkCore;
using ThongSuot.Kernel;

namespace ThongSuot.Data;

/// <summary>One value the administrator or the platform keeps: name, value and who changed it is in the audit trail.</summary>
public sealed class Setting : IVersioned
{
    /// <summary>Dotted name: <c>province.name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The value as text.</summary>
    public required string Value { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

/// <summary>A setting was given a value.</summary>
public sealed record SettingChanged(string Name, string Value) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("setting", Name, Name);

    /// <inheritdoc/>
    public override string Remark => Value;
}

/// <summary>Reading and changing settings.</summary>
public static class Settings
{
    /// <summary>The value, or none.</summary>
    public static async Task<string?> Setting(this AppDb db, string name, CancellationToken cancel = default) =>
        (await db.Set<Setting>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == name, cancel))?.Value;

    /// <summary>Gives a setting a value, as part of the act.</summary>
    public static async Task Set(this AppDb db, string name, string value, Act act, CancellationToken cancel = default)
    {
        var setting = await db.Set<Setting>().FirstOrDefaultAsync(s => s.Id == name, cancel);
        if (setting?.Value == value)
        {
            return;
        }

        if (setting is null)
        {
            db.Add(new Setting { Id = name, Value = value });
        }
        else
        {
            setting.Value = value;
        }

        act.Record(new SettingChanged(name, value));
    }
}
