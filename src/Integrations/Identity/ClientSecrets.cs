using System.Buffers.Text;
using System.Security.Cryptography;
using OpenIddict.Abstractions;
using ThongSuot.Access;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace ThongSuot.Identity;

/// <summary>The credentials of API clients, kept hashed by OpenIddict.</summary>
internal sealed class ClientSecrets(IOpenIddictApplicationManager applications, IOpenIddictTokenManager tokens) : IClientSecrets
{
    public async Task<string> Create(ApiClient client, CancellationToken cancel = default)
    {
        var secret = NewSecret();
        await applications.CreateAsync(Describe(client, secret), cancel);
        return secret;
    }

    public async Task<string> Rotate(ApiClient client, CancellationToken cancel = default)
    {
        if (await applications.FindByClientIdAsync(client.ClientId, cancel) is not { } application)
        {
            return await Create(client, cancel);
        }

        var secret = NewSecret();
        await applications.UpdateAsync(application, Describe(client, secret), cancel);
        await tokens.RevokeByApplicationIdAsync((await applications.GetIdAsync(application, cancel))!, cancel);
        return secret;
    }

    public async Task Close(ApiClient client, CancellationToken cancel = default)
    {
        if (await applications.FindByClientIdAsync(client.ClientId, cancel) is { } application)
        {
            await applications.DeleteAsync(application, cancel);
        }
    }

    private static OpenIddictApplicationDescriptor Describe(ApiClient client, string secret) => new()
    {
        ClientId = client.ClientId,
        ClientSecret = secret,
        ClientType = ClientTypes.Confidential,
        DisplayName = client.Name,
        Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials },
    };

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
