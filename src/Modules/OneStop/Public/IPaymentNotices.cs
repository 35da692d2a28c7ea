namespace ThongSuot.OneStop;

/// <summary>Takes what the gateway tells from server to server.</summary>
public interface IPaymentNotices
{
    /// <summary>True when it was the gateway's and fits what we know, also when it came before; then the gateway need not tell it again.</summary>
    Task<bool> Take(IReadOnlyDictionary<string, string> values, CancellationToken cancel = default);
}
