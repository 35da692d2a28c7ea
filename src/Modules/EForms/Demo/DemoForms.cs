using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;

namespace ThongSuot.EForms;

/// <summary>The forms of the demo province, published as they stand in data/forms.</summary>
internal sealed class DemoForms(DataFiles files, FormDesk desk) : IDemoPart
{
    // Before the first draft of the demo.
    private static readonly DateOnly Since = new(2019, 1, 2);

    public int Order => 46;

    public Task Seed(AppDb db, Act act, CancellationToken cancel)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(files.Root, "forms"), "*.json").Order(StringComparer.Ordinal))
        {
            var read = DefinitionReader.Read(File.ReadAllText(path));
            if (read.Form is not { } form || read.Faults.Count > 0 || !CompiledForm.Of(form).IsSound)
            {
                throw new InvalidDataException($"{Path.GetFileName(path)} is no sound form: {(read.Faults.Count > 0 ? read.Faults[0] : null)}");
            }

            desk.Found(DemoId.Of($"form:{form.Code}"), DemoId.Of($"form:{form.Code}:1"), form, VietnamTime.StartOf(Since), act);
        }

        return Task.CompletedTask;
    }
}
