using Microsoft.AspNetCore.Mvc;

namespace DocReview.Web.Html;

/// <summary>303: what was asked is done; look there. A reload then repeats nothing.</summary>
public sealed class SeeOther(string path) : ActionResult
{
    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = path;
    }
}
