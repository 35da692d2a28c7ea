using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;

namespace ThongSuot.Administration;

/// <summary>Passkeys (WebAuthn).</summary>
internal sealed partial class AccountStore : IUserPasskeyStore<Account>
{
    public async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var id = IdOf(passkey.CredentialId);
        var data = JsonSerializer.Serialize(PasskeyData.Of(passkey));
        if (await db.Set<Passkey>().FirstOrDefaultAsync(p => p.Id == id && p.AccountId == user.Id, cancellationToken) is { } known)
        {
            known.Data = data;
            known.Name = passkey.Name ?? known.Name;
            return;
        }

        db.Add(new Passkey { Id = id, AccountId = user.Id, Name = passkey.Name ?? "Khoá truy cập", Data = data, AddedAt = passkey.CreatedAt.UtcDateTime });
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await db.Set<Passkey>().AsNoTracking().Where(p => p.AccountId == user.Id).OrderBy(p => p.AddedAt).ToListAsync(cancellationToken)).Select(Read)];

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = IdOf(credentialId);
        return await (
            from passkey in db.Set<Passkey>()
            join account in db.Set<Account>() on passkey.AccountId equals account.Id
            where passkey.Id == id
            select account).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = IdOf(credentialId);
        return await db.Set<Passkey>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.AccountId == user.Id, cancellationToken) is { } passkey ? Read(passkey) : null;
    }

    public async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = IdOf(credentialId);
        if (await db.Set<Passkey>().FirstOrDefaultAsync(p => p.Id == id && p.AccountId == user.Id, cancellationToken) is { } passkey)
        {
            db.Remove(passkey);
        }
    }

    private static string IdOf(byte[] credential) => Base64Url.EncodeToString(credential);

    private static UserPasskeyInfo Read(Passkey passkey) =>
        JsonSerializer.Deserialize<PasskeyData>(passkey.Data)!.Info(Base64Url.DecodeFromChars(passkey.Id), passkey.Name);

    private sealed record PasskeyData(
        byte[] PublicKey, DateTimeOffset CreatedAt, uint SignCount, string[]? Transports, bool IsUserVerified,
        bool IsBackupEligible, bool IsBackedUp, byte[] AttestationObject, byte[] ClientDataJson)
    {
        public static PasskeyData Of(UserPasskeyInfo info) => new(
            info.PublicKey, info.CreatedAt, info.SignCount, info.Transports, info.IsUserVerified,
            info.IsBackupEligible, info.IsBackedUp, info.AttestationObject, info.ClientDataJson);

        public UserPasskeyInfo Info(byte[] id, string name) => new(
            id, PublicKey, CreatedAt, SignCount, Transports, IsUserVerified, IsBackupEligible, IsBackedUp, AttestationObject, ClientDataJson)
        { Name = name };
    }
}
