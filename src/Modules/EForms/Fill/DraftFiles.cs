using ThongSuot.Files;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;

namespace ThongSuot.EForms;

/// <summary>Files of a draft: taken in with their step, opened by their owner, dropped.</summary>
internal sealed class DraftFiles(FileDesk files, IUnits units)
{
    private const int MostFiles = 20;

    /// <summary>Takes in the files sent for the step; what is refused is told at its field. True when any was taken: the caller commits.</summary>
    public async Task<bool> Take(OpenDraft open, FormState state, int step, Act act, CancellationToken cancel)
    {
        var taken = false;
        foreach (var placed in open.Form.Definition.Items.Where(p => p.StepAt == step && p.Item.Kind is ItemKind.File && state.Files.Any(f => f.Field == p.Item.Code && f.Length > 0)))
        {
            var item = placed.Item;
            var field = new FileField(item.Code, item.Label) { Required = false, Many = item.Many, MaxBytes = (long)(item.Max ?? 20) * 1024 * 1024 };
            foreach (var file in state.Get(field))
            {
                if (open.Files.Count(f => open.Values.ItemOf(f.Id) is not null) >= MostFiles)
                {
                    state.AddError(field, "Nhiều tệp quá: tối đa {0} tệp cho một bản khai.", MostFiles);
                    break;
                }

                taken |= await Add(open, field, file, state, act, cancel);
            }
        }

        return taken;
    }

    public void Drop(OpenDraft open, Guid id, Act act)
    {
        if (open.Files.FirstOrDefault(f => f.Id == id) is { } file)
        {
            open.Values.Detach(id);
            files.Remove(file, act);
        }
    }

    public Task<Stream> Open(StoredFile file, CancellationToken cancel) => files.Open(file, cancel);

    private async Task<bool> Add(OpenDraft open, FileField field, FormFile file, FormState state, Act act, CancellationToken cancel)
    {
        // Nobody's unit yet: it belongs to the province until it is handed in.
        var province = (await units.Below(null, new(act.Day), cancel))[0].Id;
        try
        {
            await using var stream = file.Open();
            var stored = await files.Add(stream, new() { Name = file.FileName, DeclaredType = file.ContentType, Owner = DraftDesk.FileOwner(open.Draft.Id, open.Form.Row.Name), UnitId = province, Confidentiality = 2, Limits = FileLimits.Papers with { Most = field.MaxBytes } }, act, cancel);
            if (!field.Many)
            {
                foreach (var before in open.Files.Where(f => open.Values.ItemOf(f.Id) == field.Name))
                {
                    Drop(open, before.Id, act);
                }
            }

            open.Values.Attach(stored.Id, field.Name);
            return true;
        }
        catch (Refused e) when (e.Why.Code.StartsWith("FILE-", StringComparison.Ordinal))
        {
            state.AddError(field, e.Why.Text, [.. e.Why.Values]);
            return false;
        }
    }
}
