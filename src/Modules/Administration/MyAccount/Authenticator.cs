using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using QRCoder;
using ThongSuot.Access;
using ThongSuot.Forms;

namespace ThongSuot.Administration;

/// <summary>Setting up an authenticator app: the key travels sealed in the form until a first code proves that it works.</summary>
internal sealed class Authenticator(IDataProtectionProvider protection, IUserStore<Account> store, UserManager<Account> users)
{
    private const string Issuer = "ThongSuot";
    private const string KeyField = "key";

    public static readonly TextField Code = new("code", "Mã sáu chữ số trong ứng dụng") { Max = 12, Autocomplete = "one-time-code" };

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("ThongSuot.AuthenticatorSetUp").ToTimeLimitedDataProtector();

    /// <summary>The key as a picture (RFC 6238, key URI) and in letters.</summary>
    public SecondFactorSetUpModel Offer(FormState form, Account account, string key)
    {
        var uri = $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account.Login)}?secret={key}&issuer={Issuer}&digits=6&period=30";
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return new(form, string.Join(' ', key.Chunk(4).Select(c => new string(c))), protector.Protect($"{account.Id:N} {key}", TimeSpan.FromHours(1)), $"data:image/png;base64,{Convert.ToBase64String(png.GetGraphic(6))}");
    }

    /// <summary>The key offered before; none when the form is too old or not this account's.</summary>
    public string? KeyOf(FormState form, Account account)
    {
        try
        {
            return protector.Unprotect(form.First(KeyField) ?? "").Split(' ') is [var id, var key] && id == account.Id.ToString("N") ? key : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Gives the account the key, tracked, and tells whether the code is one of it.</summary>
    public async Task<bool> Proves(Account account, string key, string code)
    {
        await ((IUserAuthenticatorKeyStore<Account>)store).SetAuthenticatorKeyAsync(account, key, CancellationToken.None);
        return await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, new string([.. code.Where(char.IsAsciiDigit)]));
    }
}
