using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;

namespace ThongSuot.Web;

/// <summary>Answers to programs.</summary>
public static class Api
{
    /// <summary>What an act that was done answers: the same however often its key is sent.</summary>
    /// <param name="act">Identity of the act.</param>
    /// <param name="about">What it was about: the subject of its first event.</param>
    public static IResult Done(Guid act, Reference about) => Results.Json(new ActAnswer(act, ThingOf(about)));

    /// <summary>A thing, as programs are told of it.</summary>
    public static ThingAnswer ThingOf(Reference about) => new(about.Kind, about.Id, about.Label);

    /// <summary>What is wrong with what was sent, by name, and under no name what is wrong with the whole, as problem details with status 400.</summary>
    public static IResult Wrong(FormState form, Texts texts) => Results.ValidationProblem(
        form.Errors.Select(e => (e.Key, e.Value)).Concat(form.FormErrors.Select(e => (Key: "", Value: e))).GroupBy(e => e.Key, e => texts[e.Value.Text, [.. e.Value.Values]]).ToDictionary(g => g.Key, g => g.ToArray()),
        title: Refusals.BadRequest.Code);

    /// <summary>A thing with its tag, which a later change sends back as If-Match.</summary>
    public static IResult Tagged(object thing, string tag) => new WithTag(thing, tag);

    /// <summary>The tag of what these words say: it changes when any of them does.</summary>
    public static string TagOf(IEnumerable<string> words) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words)))[..12])}\"";

    /// <summary>The tag of a version of a thing.</summary>
    public static string TagOf(Guid id, int version) => TagOf([$"{id:N}", version.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Goes on only when the thing is still as the program read it.</summary>
    /// <exception cref="Refused">WEB-006 (428) no If-Match; TS-003 (412) changed since.</exception>
    public static void RequireUnchanged(HttpContext http, string tag)
    {
        if (!IsUnchanged(http, tag))
        {
            throw new Refused(Refusals.Stale with { Status = StatusCodes.Status412PreconditionFailed });
        }
    }

    /// <summary>Is the thing still as the program read it? For rules that can say better than a tag what happened since.</summary>
    /// <exception cref="Refused">WEB-006 (428) no If-Match.</exception>
    public static bool IsUnchanged(HttpContext http, string tag)
    {
        var known = http.Request.Headers.IfMatch;
        if (known.Count == 0)
        {
            throw new Refused(WebRefusals.NoTag);
        }

        return EntityTagHeaderValue.TryParseList(known, out var tags) && tags.Any(t => t.Tag == tag && !t.IsWeak);
    }

    private sealed class WithTag(object thing, string tag) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.ETag = tag;
            httpContext.Response.Headers.CacheControl = "private, no-cache";
            return Results.Json(thing).ExecuteAsync(httpContext);
        }
    }
}
