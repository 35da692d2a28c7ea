using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Languages;

namespace ThongSuot.Web;

/// <summary>A piece of a page: a typed template, drawn once on the server.</summary>
public abstract class Element : ComponentBase
{
    /// <summary>Texts in the reader's language.</summary>
    [Inject]
    public Texts T { get; set; } = null!;
}

/// <summary>A whole page over a typed model. Reached only through <see cref="With"/>, so the compiler checks the model.</summary>
public abstract class Page<TSelf, TModel> : Element where TSelf : Page<TSelf, TModel>
{
    /// <summary>What the page shows.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;

    /// <summary>The page as an answer. An invalid form is shown again with status 400.</summary>
    public static IResult With(TModel model, int status = StatusCodes.Status200OK) => new PageResult(typeof(TSelf), model, status);
}

/// <summary>Draws a page: whole, or without its layout when the script asked for a fragment.</summary>
internal sealed class PageResult(Type page, object? model, int status) : IResult
{
    /// <summary>The script sends it when it wants to swap a part.</summary>
    public const string FragmentHeader = "X-Fragment";

    public Type Page => page;

    public object? Model => model;

    public int Status => status;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bare = httpContext.Request.Headers.ContainsKey(FragmentHeader);
        if (!bare)
        {
            await httpContext.RequestServices.GetRequiredService<Shell>().Prepare(httpContext);
        }

        var headers = httpContext.Response.Headers;
        headers.Vary = $"{FragmentHeader}, Cookie, Accept-Encoding";
        headers.CacheControl = "private, no-cache";
        var parameters = new Dictionary<string, object?>
        {
            [nameof(PageFrame.Page)] = page,
            [nameof(PageFrame.Model)] = model,
            [nameof(PageFrame.Bare)] = bare,
        };
        await new RazorComponentResult<PageFrame>(parameters) { StatusCode = status, PreventStreamingRendering = true }.ExecuteAsync(httpContext);
    }
}

/// <summary>Puts a page into its layout.</summary>
internal sealed class PageFrame : ComponentBase
{
    [Parameter]
    public Type Page { get; set; } = null!;

    [Parameter]
    public object? Model { get; set; }

    [Parameter]
    public bool Bare { get; set; }

    protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
    {
        var layout = Bare
            ? typeof(Layouts.BareLayout)
            : ((LayoutAttribute?)Attribute.GetCustomAttribute(Page, typeof(LayoutAttribute)))?.LayoutType ?? typeof(Layouts.StaffLayout);
        builder.OpenComponent<LayoutView>(0);
        builder.AddComponentParameter(1, nameof(LayoutView.Layout), layout);
        builder.AddComponentParameter(2, nameof(LayoutView.ChildContent), (RenderFragment)(inner =>
        {
            inner.OpenComponent(0, Page);
            inner.AddComponentParameter(1, "Model", Model);
            inner.CloseComponent();
        }));
        builder.CloseComponent();
    }
}
