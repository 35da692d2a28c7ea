using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Files;

/// <summary>A file was handed in and not taken. Its content is gone; who tried it with what name, and why not, is kept.</summary>
/// <param name="Attempt">Identity of the attempt.</param>
/// <param name="Name">Name as sent, cleaned.</param>
/// <param name="Code">The refusal: FILE-010.</param>
/// <param name="Why">Its sentence, Vietnamese.</param>
public sealed record FileRefused(Guid Attempt, string Name, string Code, string Why, Guid UnitId, string OwnerKind, string OwnerId, string OwnerLabel) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("refused-file", Attempt, Name);

    /// <inheritdoc/>
    public override Reference Also => new(OwnerKind, OwnerId, OwnerLabel);

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Code}: {Why}";
}

/// <summary>Records what was not taken, in an act of its own: the act that is refused commits nothing.</summary>
public sealed class RefusedFiles
{
    /// <summary>The kind of its events.</summary>
    public const string Kind = "files.file-refused";

    private readonly IServiceScopeFactory scopes;
    private readonly ILogger<RefusedFiles> log;

    internal RefusedFiles(IServiceScopeFactory scopes, ILogger<RefusedFiles> log) => (this.scopes, this.log) = (scopes, log);

    internal async Task Record(string name, NewFile file, Refusal why, Act act, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var own = scope.ServiceProvider.GetRequiredService<Acts>().For(
                new Acting { Id = Guid.CreateVersion7(), Actor = act.Actor, Rights = AllRights.Instance, At = act.At, Unit = act.Unit, Seat = act.Seat });
            own.Record(new FileRefused(Guid.CreateVersion7(), name, why.Code, string.Format(CultureInfo.GetCultureInfo("vi-VN"), why.Text, [.. why.Values]),
                file.UnitId, file.Owner.Kind, file.Owner.Id, file.Owner.Label));
            await own.Commit(cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The person must hear why the file was refused, whatever happens to the record.
            log.LogError(e, "The refusal of a file ({Code}) was not recorded", why.Code);
        }
    }
}
