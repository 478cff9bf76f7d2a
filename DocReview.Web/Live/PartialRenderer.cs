using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace DocReview.Web.Live;

/// <summary>Renders a partial without a request. It must not depend on who looks: no tokens, no addresses of the request.</summary>
internal sealed class PartialRenderer(IRazorViewEngine views, ITempDataDictionaryFactory tempData, IServiceScopeFactory scopes)
{
    /// <summary>The HTML of a partial.</summary>
    /// <param name="path">From the root of the application: <c>/Pages/…/_Name.cshtml</c>.</param>
    /// <param name="model">What the partial shows.</param>
    public async Task<string> RenderAsync(string path, object model)
    {
        await using var scope = scopes.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var view = views.GetView(null, path, isMainPage: false).EnsureSuccessful([path]).View!;
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        await using var writer = new StringWriter();
        await view.RenderAsync(new ViewContext(action, view, data, tempData.GetTempData(http), writer, new HtmlHelperOptions()));
        return writer.ToString();
    }
}
