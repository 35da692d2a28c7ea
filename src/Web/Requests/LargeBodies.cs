using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ThongSuot.Web;

/// <summary>
/// Answers what is larger than the action takes with a page. A server that stops reading in the middle resets the line,
/// and the browser shows its own error instead of ours: so the rest is read and thrown away, without keeping any of it.
/// </summary>
internal sealed class LargeBodies(RequestDelegate next)
{
    // Beyond this nobody sends by mistake: the line is closed.
    private const long MostThrownAway = 512L * 1024 * 1024;

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false, MaxRequestBodySize: { } most } limit
            || http.Request.ContentLength is not { } length || length <= most || length > MostThrownAway)
        {
            await next(http);
            return;
        }

        limit.MaxRequestBodySize = length;
        await ThrowAway(http);
        throw new BadHttpRequestException($"{length} bytes, at most {most}", StatusCodes.Status413PayloadTooLarge);
    }

    private static async Task ThrowAway(HttpContext http)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(65536);
        try
        {
            while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) > 0)
            {
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
